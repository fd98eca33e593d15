import type { Period } from '../period/period.ts';
import { describe } from '../text/describe.ts';
import { severityOf, type Finding, type Observation } from '../text/finding.ts';
import type { Severity } from '../text/findings/kinds.ts';
import type { Language } from '../text/language.ts';
import type { Filing, Receipt } from './filing.ts';
import { describeBesideCopy } from './beside-copy.ts';
import { isCarried } from './marked.ts';
import { inReadingOrder } from './place.ts';
import { receiptNumber } from './receipt-number.ts';

const urgency: Readonly<Record<Severity, number>> = { error: 0, query: 1, note: 2 };

/**
 * What the officer gets back.
 * @param period The calendar's period, where the province still knows it; without it nothing counts as on time.
 * @param markedCopy Key of the marked copy, where this attempt gets one.
 */
export function receiptOf(
  filing: Filing,
  period: Period | undefined,
  language: Language,
  markedCopy?: string,
): Receipt {
  const tell = markedCopy !== undefined && isCarried(filing, filing) ? describeBesideCopy : describe;
  const findings = inOrderOfUrgency(filing).map((observation) => tell(observation, language));
  const { unit, attempt, status, receivedAt, sha256, fileName } = filing;
  return {
    number: receiptNumber(filing),
    unit,
    period: filing.period,
    attempt,
    status,
    receivedAt,
    onTime: period !== undefined && receivedAt <= period.dueAt,
    sha256,
    fileName,
    findings,
    ...(markedCopy === undefined ? {} : { markedCopy }),
    counts: { error: count(findings, 'error'), query: count(findings, 'query'), note: count(findings, 'note') },
  };
}

/** What blocks first, then what must be explained, then the rest, each in reading order. */
export function inOrderOfUrgency({ observations, report }: Pick<Filing, 'observations' | 'report'>): Observation[] {
  return inReadingOrder(observations, report?.sheets).sort((a, b) => urgency[severityOf(a)] - urgency[severityOf(b)]);
}

function count(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
