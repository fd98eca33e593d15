import { createHash } from 'node:crypto';
import type { Instant } from '../period/period.ts';
import type { Scorecard } from '../plan/scorecard.ts';
import { receiptOrder } from '../report/history.ts';
import type { Versions } from './comparison.ts';
import type { PeriodMaterial, SummaryInput } from './input.ts';

/**
 * Goes up when the same filings would give other files: a new edition is then another edition.
 * Pinned by test/unit/summary/writer.test.ts.
 */
export const WRITER = 6;
const SHOWN = 12;

/**
 * Fingerprint of everything a summary is made of: twelve hexadecimal digits to quote and to compare. Two summaries of one
 * edition have the same bytes.
 */
export function editionOf(input: SummaryInput): string {
  const attempts = input.attempts.map((each) => `${each.unit} ${receiptOrder(each)} ${each.status}`).toSorted();
  const decided = input.decidedAt === undefined ? [] : [input.decidedAt];
  const stated = [WRITER, contentOf(input), attempts, input.earlier.map(contentOf), ...decided];
  return fingerprint(stated, SHOWN);
}

/** The last thing that happened to the period; its opening when nothing has. */
export function asOf({ period, attempts, closedAt, decidedAt }: SummaryInput): Instant {
  const { opensAt } = period;
  const moments = [opensAt, ...attempts.map(({ receivedAt }) => receivedAt), closedAt ?? opensAt, decidedAt ?? opensAt];
  return moments.reduce((latest, moment) => (moment > latest ? moment : latest));
}

export function versionsOf({ province, revision }: PeriodMaterial): Versions {
  return {
    definition: revision,
    calendar: fingerprint(province.periods),
    scorecards: province.scorecards.map((scorecard) => ({ id: scorecard.id, version: versionOf(scorecard, province) })),
  };
}

/** A scorecard is another one too when a component keeps its code and is made of other measures. */
function versionOf(scorecard: Scorecard, { indicators }: PeriodMaterial['province']): string {
  const made = new Map(indicators.map(({ code, numerator, denominator }) => [code, [numerator, denominator]]));
  return fingerprint([scorecard, scorecard.components.map(({ indicator }) => made.get(indicator) ?? null)]);
}

function contentOf({ revision, period, filings, standings, closedAt }: PeriodMaterial): readonly unknown[] {
  const counted = filings.map((filing) => `${filing.unit} ${receiptOrder(filing)} ${filing.sha256}`).toSorted();
  const first = standings.map(({ unit, firstAcceptedAt }) => `${unit} ${firstAcceptedAt}`).toSorted();
  return [revision, period.id, closedAt ?? null, counted, first];
}

function fingerprint(value: unknown, digits = 8): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, digits);
}
