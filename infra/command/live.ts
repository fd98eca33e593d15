import { join } from 'node:path';
import type { Period } from '../../shared/period/period.ts';
import type { Province } from '../../shared/plan/province.ts';
import { say, type Language, type MessageParams } from '../../shared/text/language.ts';
import { startTexts } from '../../shared/text/messages/start.ts';
import { settableClock, type SettableClock } from '../local/clock.ts';
import { openSystem, type System } from '../local/system.ts';
import { SAMPLE_SEED } from '../sample/province.ts';
import { sampleFiles, submitSampleFiles } from '../sample/quarter.ts';
import { writeNamed } from './file.ts';
import { startProgress } from './progress.ts';
import { writeSettings } from './settings.ts';

export type Told = (message: keyof typeof startTexts, params?: MessageParams) => void;

/** What `npm start` lives through, and where. */
export interface Life {
  readonly province: Province;
  readonly dataDir: string;
  readonly language: Language;
  readonly told: Told;
}

/** Where the summary of a lived period lies. */
export function workbookOf({ dataDir }: Pick<Life, 'dataDir'>, period: Period): string {
  return join(dataDir, `tong-hop-${period.id}.xlsx`);
}

/** Lives through periods of the sample year one after another, from forms to summary, on a clock that stands in each of them. */
export async function livePeriods(life: Life, periods: readonly Period[]): Promise<void> {
  const [first] = periods;
  if (!first) return;
  const clock = settableClock(first.opensAt);
  const system = await openSystem(life.dataDir, { clock: clock.now });
  try {
    await system.reports.saveProvince(life.province);
    writeSettings(life.dataDir, { province: life.province.code });
    for (const period of periods) await livePeriod(life, period, system, clock);
  } finally {
    await system.close();
  }
}

async function livePeriod(life: Life, period: Period, system: System, clock: SettableClock): Promise<void> {
  const { province, language, told } = life;
  const began = performance.now();
  const writing = lazyProgress(say(startTexts.writing, language));
  const files = await sampleFiles(province, period, SAMPLE_SEED, writing.step);
  writing.end();
  const sending = lazyProgress(say(startTexts.sending, language));
  await submitSampleFiles(system, clock, province, period, files, sending.step);
  sending.end();
  const outcome = await system.summarise({ province: province.code, period: period.id, trigger: 'request' });
  const run = outcome.kind === 'made' ? outcome.runs[0] : undefined;
  const made = run && (await system.results.get(run.workbookKey));
  if (!made) throw new Error(`the summary of ${period.id} was made and cannot be found`);
  writeNamed(workbookOf(life, period), made.bytes, language);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const figures = { units: province.units.length, files: files.length, accepted: run.filings.length, seconds };
  told('lived', { period: `${period.name} (${period.id})`, ...figures });
}

/** A progress bar whose length is known only at the first step. */
function lazyProgress(label: string) {
  let progress: ReturnType<typeof startProgress> | undefined;
  return {
    step: (done: number, total: number) => {
      progress ??= startProgress(label, total);
      progress.step(done);
    },
    end: () => progress?.end(),
  };
}
