import type { MarkedAttempt } from '../../shared/form/mark.ts';
import { askOf } from '../../shared/plan/asking.ts';
import type { Province } from '../../shared/plan/province.ts';
import type { Decision } from '../../shared/report/decision.ts';
import type { Filing } from '../../shared/report/filing.ts';
import { historyOf, reportBefore } from '../../shared/report/history.ts';
import { isMarked } from '../../shared/report/marked.ts';
import { receiptNumber } from '../../shared/report/receipt-number.ts';

/** Writes a marked copy; handed in, for its workbook library costs more to load than a whole check and is rarely needed. */
export type MarkCopy = (attempt: MarkedAttempt) => Promise<Uint8Array>;

/**
 * What the marked copy of a filing is made from: the definition that it was judged by and what the unit had reported when it
 * arrived, so that a redelivery writes the same bytes. Undefined where nothing was found, or nobody asked.
 * @param filings All filings of the unit, in any order.
 * @param decisions Of the province, on the unit's reports of earlier periods.
 */
export function toMark(
  filing: Filing,
  province: Province,
  filings: readonly Filing[],
  decisions: readonly Decision[],
): MarkedAttempt | undefined {
  const ask = isMarked(filing, province) ? askOf(province, filing.unit, filing.period) : undefined;
  if (!ask) return undefined;
  const history = historyOf(filings, province.periods, filing.period, filing, decisions);
  const previous = reportBefore(history, province.periods, filing.period);
  return { ask, previous, filing, receipt: receiptNumber(filing) };
}
