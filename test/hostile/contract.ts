import { checkReport, type Checked } from '../../shared/form/check.ts';
import type { Filing } from '../../shared/report/filing.ts';
import { statusOf } from '../../shared/report/status.ts';
import { describe } from '../../shared/text/describe.ts';
import { period, province, report as good, unit } from './report.ts';

/** What became of a file, as far as its receipt goes. */
export interface Received extends Checked {
  readonly status: 'accepted' | 'rejected' | 'failed';
}

/** The whole check, and the receipt's words in both languages. Throws when anything has no words. */
export async function receive(bytes: Uint8Array): Promise<Received> {
  const checked = await checkReport(bytes, { province, unit, period }, []);
  for (const observation of checked.observations) {
    for (const language of ['vi', 'en'] as const) {
      const { message, hint } = describe(observation, language);
      if (message === '' || hint === '') throw new Error(`no words for ${observation.id}`);
    }
  }
  const status = checked.report ? statusOf(checked.observations) : 'failed';
  if (status !== 'accepted' && checked.observations.length === 0) throw new Error('refused without a word');
  return { ...checked, status };
}

/** Measures whose figures are not those of the good file, in a report that counts. */
export function notAsTyped({ status, report }: Received | Filing): string[] {
  if (status !== 'accepted') return [];
  const values = new Map(report?.figures.map(({ measure, value }) => [measure, value]));
  return good.figures.filter(({ measure, value }) => values.get(measure) !== value).map(({ measure }) => measure);
}
