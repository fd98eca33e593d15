import type * as z from 'zod';
import type { Province } from '../../../shared/plan/province.ts';
import { countingOf, decisionOn, settledStatus, type Decision } from '../../../shared/report/decision.ts';
import type { Filing } from '../../../shared/report/filing.ts';
import { isMarked } from '../../../shared/report/marked.ts';
import { receiptNumber } from '../../../shared/report/receipt-number.ts';
import { severityOf } from '../../../shared/text/finding.ts';
import type { Severity } from '../../../shared/text/findings/kinds.ts';
import type { ApiDeps } from './deps.ts';
import type { UnitPlace } from './place.ts';
import type { attemptShape, decisionShape } from './shapes.ts';

/** Everything a unit sent for a period, oldest first, and what the province decided about it. */
export interface Attempts {
  readonly filings: readonly Filing[];
  readonly decisions: readonly Decision[];
  /** Definitions by which something was found in them, by revision: today's may be another. */
  readonly judgedBy: ReadonlyMap<string, Province>;
}

export async function attemptsOf({ reports }: ApiDeps, place: UnitPlace): Promise<Attempts> {
  const { province, revision, period, unit } = place;
  const [filings, decisions] = await Promise.all([
    reports.filings(province.code, unit.code, period.id),
    reports.decisions(province.code, period.id, unit.code),
  ]);
  const judgedBy = new Map([[revision, province]]);
  const faulty = new Set(filings.filter(({ observations }) => observations.length > 0).map((each) => each.revision));
  for (const judging of faulty) {
    const known = judgedBy.get(judging) ?? (await reports.provinceAt(province.code, judging));
    if (known) judgedBy.set(judging, known);
  }
  return { filings, decisions, judgedBy };
}

/** Whether there is, or will shortly be, a marked copy of an attempt: decided once, by the definition it was judged by. */
export function hasCopy(filing: Filing, { judgedBy }: Attempts): boolean {
  const definition = judgedBy.get(filing.revision);
  return definition !== undefined && isMarked(filing, definition);
}

/** One attempt of a list. */
export function shownAttempt(
  filing: Filing,
  attempts: Attempts,
  { period }: UnitPlace,
): z.infer<ReturnType<typeof attemptShape>> {
  const { filings, decisions } = attempts;
  const decision = decisionOn(filing, decisions);
  return {
    attempt: filing.attempt,
    number: receiptNumber(filing),
    status: settledStatus(filing, decisions),
    receivedAt: filing.receivedAt,
    onTime: filing.receivedAt <= period.dueAt,
    fileName: filing.fileName,
    counts: { error: count(filing, 'error'), query: count(filing, 'query'), note: count(filing, 'note') },
    counting: countingOf(filings, decisions)?.current.attempt === filing.attempt,
    marked: hasCopy(filing, attempts),
    ...(decision && { decision: shownDecision(decision) }),
  };
}

export function shownDecision({ kind, at, reason }: Decision): z.infer<ReturnType<typeof decisionShape>> {
  return { kind, at, reason };
}

function count({ observations }: Filing, severity: Severity): number {
  return observations.filter((observation) => severityOf(observation) === severity).length;
}
