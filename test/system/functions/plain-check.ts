import * as z from 'zod';
import type { MarkCopy } from '../../../functions/intake/marked.ts';
import type { Checked, ReportPlace } from '../../../shared/form/check.ts';
import type { PastReport } from '../../../shared/report/judge.ts';
import { sampleReport } from '../../contract/store/samples.ts';

/** What a test's "workbook" says: a figure, or `faulty`, or `unreadable`. */
export type Content = number | 'faulty' | 'unreadable';

const content = z.union([z.number(), z.literal('faulty'), z.literal('unreadable')]);

export function fileOf(what: Content): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(what));
}

/**
 * A check with the one property that matters here: its outcome depends on the history. A figure below that of the period
 * before is an error, as in the real rules; files are JSON, so that hundreds of events run in a second.
 */
export const plainCheck = (bytes: Uint8Array, place: ReportPlace, history: readonly PastReport[]): Checked => {
  const what = content.parse(JSON.parse(new TextDecoder().decode(bytes)));
  if (what === 'unreadable') return { observations: [{ id: 'form-unrecognised', sheet: '', cell: '' }] };
  const report = sampleReport(place.unit, place.period, what === 'faulty' ? 0 : what);
  const previous = history.at(-1)?.report.figures[0]?.value;
  const fell = what !== 'faulty' && typeof previous === 'number' && what < previous;
  const seen = { sheet: 'Số liệu', cell: 'F5', found: String(what), expected: String(previous) } as const;
  if (what === 'faulty') return { report, observations: [{ id: 'figure-missing', ...seen }] };
  return { report, observations: fell ? [{ id: 'year-to-date-fell', ...seen }] : [] };
};

/** A "marked copy" that says what it was made from. */
export const plainMark: MarkCopy = ({ ask, previous, filing, receipt }) => {
  const { receivedAt, observations } = filing;
  const made = { unit: ask.unit.code, previous: previous?.figures, receivedAt, observations, receipt };
  return Promise.resolve(new TextEncoder().encode(JSON.stringify(made)));
};
