import type * as z from 'zod';
import { countingOf, decisionOn, settledStatus, type Decision } from '../../../shared/report/decision.ts';
import type { Filing } from '../../../shared/report/filing.ts';
import { isMarked } from '../../../shared/report/marked.ts';
import { receiptNumber } from '../../../shared/report/receipt.ts';
import { severityOf, type Severity } from '../../../shared/text/finding.ts';
import type { ApiDeps } from './deps.ts';
import type { UnitPlace } from './place.ts';
import type { attemptShape, decisionShape } from './shapes.ts';

/** Everything a unit sent for a period, oldest first, and what the province decided about it. */
export interface Attempts {
  readonly filings: readonly Filing[];
  readonly decisions: readonly Decision[];
}

export async function attemptsOf({ reports }: ApiDeps, { province, period, unit }: UnitPlace): Promise<Attempts> {
  const [filings, decisions] = await Promise.all([
    reports.filings(province.code, unit.code, period.id),
    reports.decisions(province.code, period.id, unit.code),
  ]);
  return { filings, decisions };
}

/** One attempt of a list. */
export function shownAttempt(
  filing: Filing,
  { filings, decisions }: Attempts,
  { province, period }: UnitPlace,
): z.infer<ReturnType<typeof attemptShape>> {
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
    marked: isMarked(filing, province),
    ...(decision && { decision: shownDecision(decision) }),
  };
}

export function shownDecision({ kind, at, reason }: Decision): z.infer<ReturnType<typeof decisionShape>> {
  return { kind, at, reason };
}

function count({ observations }: Filing, severity: Severity): number {
  return observations.filter((observation) => severityOf(observation) === severity).length;
}
