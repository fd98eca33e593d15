import { remake, type Remake } from '../../functions/summary/remake.ts';
import type { Period } from '../../shared/period/period.ts';
import type { SummaryRun } from '../../shared/store/store.ts';
import { say, type Language } from '../../shared/text/language.ts';
import { runTexts } from '../../shared/text/messages/runs.ts';
import { Refused, type Answer, type Call } from './command.ts';
import { writeProducts } from './products.ts';
import type { Loaded } from './system.ts';

/** How many runs are named to somebody who names one that is not there. */
const SHOWN = 5;

/** `summary --run R`: makes a recorded run again from exactly the filings it names, and holds the bytes against the record. */
export async function summariseAgain(call: Call, loaded: Loaded, period: Period, id: string): Promise<Answer> {
  const { language } = call;
  const run = await loaded.reports.summaryOf(loaded.province.code, period.id, id);
  if (!run) throw new Refused(await unknownRun(loaded, period.id, id, language));
  const made = await remake(loaded, run);
  if (!made) throw new Refused(say(runTexts.recordTooOld, language, { run: id }));
  const { file, lines } = writeProducts(call, made.products);
  const identical = made.differing.length === 0 && made.damaged.length === 0;
  return {
    exit: identical ? 0 : 1,
    text: [...lines, ...verdict(run, made, language)].join('\n'),
    json: {
      file,
      run: id,
      period: period.id,
      edition: run.edition,
      editionNow: made.edition,
      identical,
      differing: made.differing,
      differingParts: made.differingParts,
      damaged: made.damaged,
    },
  };
}

async function unknownRun(
  { reports, province }: Loaded,
  period: string,
  run: string,
  language: Language,
): Promise<string> {
  const runs = await reports.summariesOf(province.code, period);
  const latest = runs.slice(-SHOWN).map((each) => each.run);
  const known = latest.length === 0 ? say(runTexts.none, language) : latest.toReversed().join(', ');
  return say(runTexts.noRun, language, { period, run, known });
}

function verdict(run: SummaryRun, made: Remake, language: Language): string[] {
  const { files = [], edition = '' } = run;
  const lines: string[] = [];
  if (made.differing.length === 0) {
    const sha256 = files[0]?.sha256 ?? '';
    lines.push(say(runTexts.identical, language, { run: run.run, files: files.length, sha256 }));
  } else {
    lines.push(say(runTexts.differs, language, { run: run.run, names: made.differing.join(', ') }));
    if (made.differingParts.length > 0) {
      const parts = made.differingParts.join(', ');
      lines.push(say(runTexts.differingParts, language, { name: files[0]?.name ?? '', parts }));
    }
    lines.push(say(runTexts.programChanged, language, { before: edition, after: made.edition }));
  }
  if (made.damaged.length > 0) {
    lines.push(say(runTexts.storedDamaged, language, { names: made.damaged.join(', ') }));
  }
  return lines;
}
