import { askOf } from '../plan/asking.ts';
import type { Ask } from '../plan/ask.ts';
import { formatInstant } from '../period/zone.ts';
import type { Instant } from '../period/period.ts';
import type { Province } from '../plan/province.ts';
import { judge, type PastReport } from '../report/judge.ts';
import type { Report } from '../report/report.ts';
import type { Observation } from '../text/finding.ts';
import { openAnyWorkbook } from '../workbook/open.ts';
import { readForm } from './read.ts';

/** Whose report for which period a file is taken to be: from its place in the store, or from the file itself. */
export interface ReportPlace {
  readonly province: Province;
  readonly unit: string;
  readonly period: string;
  /** SHA-256 of the file in hexadecimal, where known: tells the very same file sent again. */
  readonly sha256?: string;
  /** When the file arrived, where it did. */
  readonly receivedAt?: Instant;
}

/** Everything that was found out about one file. */
export interface Checked {
  /** Absent when the file holds no report form at all. */
  readonly report?: Report;
  readonly observations: readonly Observation[];
}

/**
 * The whole check of one uploaded file, in one pass: open it safely, read the form, judge the figures. Any bytes give an
 * answer. Pure, but that what reads .xls and .ods is loaded with the first such file. `history` are the unit's accepted
 * reports of earlier periods, oldest first.
 */
export async function checkReport(
  bytes: Uint8Array,
  place: ReportPlace,
  history: readonly PastReport[],
): Promise<Checked> {
  const opened = await openAnyWorkbook(bytes);
  if (!opened.ok) return { observations: [opened.observation] };
  const ask = askOf(place.province, place.unit, place.period);
  const { report, observations } = readForm(opened.workbook, ask);
  const seen = [...opened.observations, ...observations];
  if (!ask) {
    const params = { unit: place.unit, period: place.period };
    return {
      ...(report ? { report } : {}),
      observations: [{ id: 'report-not-asked', sheet: '', cell: '', params }, ...seen],
    };
  }
  if (!report) return { observations: seen };
  const early = place.receivedAt !== undefined && place.receivedAt < ask.period.opensAt ? [tooEarly(ask)] : [];
  return {
    report,
    observations: [
      ...early,
      ...seen,
      ...judge(report, { ask, history, seen, ...(place.sha256 === undefined ? {} : { sha256: place.sha256 }) }),
    ],
  };
}

/** Before the period opens its figures cannot be complete. */
function tooEarly({ period, province }: Ask): Observation {
  const expected = formatInstant(period.opensAt, province.timeZone);
  return { id: 'report-too-early', sheet: '', cell: '', expected, params: { periodName: period.name } };
}
