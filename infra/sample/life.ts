import { createHash } from 'node:crypto';
import { linesOf } from '../../shared/form/write/figure-lines.ts';
import type { Instant, Period } from '../../shared/period/period.ts';
import type { Ask } from '../../shared/plan/ask.ts';
import { askOf } from '../../shared/plan/asking.ts';
import type { Province } from '../../shared/plan/province.ts';
import { unitsAt } from '../../shared/plan/units.ts';
import type { Filing } from '../../shared/report/filing.ts';
import { historyOf } from '../../shared/report/history.ts';
import { judge } from '../../shared/report/judge.ts';
import type { Report } from '../../shared/report/report.ts';
import { statusOf } from '../../shared/report/status.ts';
import { newAttempt } from '../../shared/store/attempt.ts';
import { uploadKey } from '../../shared/store/keys.ts';
import { sampleLock, sampleUploads, type SampleUpload } from './story.ts';

/** An upload of the sample year under the name of its file. */
export interface NamedUpload extends SampleUpload {
  readonly ask: Ask;
  readonly name: string;
}

/** Stands for the revision of the sample province's definition where no store has named it. */
export const SAMPLE_REVISION = 'mau';

/** First row of the figures on the forms we write. */
const FIRST_ROW = 6;

/** Everything that is sent in one period of the sample year, in order of time. */
export function namedUploads(province: Province, period: Period, seed: string): readonly NamedUpload[] {
  return unitsAt(province.units, period.dataTo)
    .flatMap((unit, index) => {
      const ask = askOf(province, unit.code, period.id);
      if (!ask) return [];
      const named = (attempt: number) => `${unit.code}_${period.id}_lan-${String(attempt + 1)}.xlsx`;
      return sampleUploads(ask, index, seed).map((each, attempt) => ({ ...each, ask, name: named(attempt) }));
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.ask.unit.code < b.ask.unit.code ? -1 : 1));
}

/**
 * The filings that the uploads of some periods become, judged by the rules with what came before, but without files, stores
 * and clocks: the same statuses, figures, cells and moments as the system's own, in a fraction of the time.
 */
export function sampleFilings(province: Province, periods: readonly Period[], seed: string): readonly Filing[] {
  const byUnit = new Map<string, Filing[]>();
  return periods.flatMap((period) =>
    namedUploads(province, period, seed).map((upload) => {
      const own = byUnit.get(upload.ask.unit.code) ?? [];
      const filing = filingOf(upload, province, own);
      byUnit.set(upload.ask.unit.code, [...own, filing]);
      return filing;
    }),
  );
}

function filingOf({ ask, at, name, report: sent }: NamedUpload, province: Province, own: readonly Filing[]): Filing {
  const { unit, period } = ask;
  const report = withCells(sent, ask);
  const receivedAt = wholeSeconds(at);
  const digest = createHash('sha256')
    .update(JSON.stringify([name, report]))
    .digest();
  const place = { province: province.code, period: period.id, unit: unit.code, attempt: newAttempt(at, digest) };
  const sha256 = digest.toString('hex');
  const history = historyOf(own, province.periods, period.id, { receivedAt, attempt: place.attempt });
  const observations = judge(report, { ask, history, sha256 });
  const verdict = statusOf(observations);
  return {
    ...place,
    status: verdict === 'accepted' && receivedAt > sampleLock(period.dueAt) ? 'held' : verdict,
    receivedAt,
    sha256,
    fileName: name,
    objectKey: uploadKey({ ...place, fileName: name }),
    revision: SAMPLE_REVISION,
    observations,
    report,
  };
}

/** The store's clock counts whole seconds. */
function wholeSeconds(at: Instant): Instant {
  return at.replace(/\.\d+Z$/, '.000Z');
}

/** The report as it is read back from the unit's own form: every figure knows its cell. */
function withCells(report: Report, ask: Ask): Report {
  const rows = new Map(
    linesOf(ask.measures).flatMap((line, index) =>
      line.kind === 'measure' ? [[line.measure.code, String(FIRST_ROW + index)] as const] : [],
    ),
  );
  const figures = report.figures.map((figure) => {
    const row = rows.get(figure.measure) ?? '';
    return { ...figure, cell: `F${row}`, explanationCell: `G${row}` };
  });
  return { ...report, figures };
}
