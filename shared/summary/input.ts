import type { Instant, Period } from '../period/period.ts';
import type { Province } from '../plan/province.ts';
import type { Filing, FilingStatus } from '../report/filing.ts';
import type { Observation } from '../text/finding.ts';

/** One attempt of the period, as far as the sheet `Tình hình nộp` tells it. A `Filing` is one. */
export interface Attempt {
  readonly unit: string;
  readonly status: FilingStatus;
  readonly receivedAt: Instant;
  readonly attempt: string;
  readonly fileName: string;
  /** What the check saw in it. */
  readonly observations?: readonly Observation[];
}

/** What counts of one period. */
export interface PeriodMaterial {
  /** The definition that the period is compared by: for an earlier period the one that its latest report was checked against. */
  readonly province: Province;
  /** Revision of that definition. */
  readonly revision: string;
  readonly period: Period;
  /** The filing that counts for each unit: its current accepted one of this period. */
  readonly filings: readonly Filing[];
  /** When each unit's first accepted attempt arrived: decides punctuality (docs/domain.md §2). */
  readonly standings: readonly { readonly unit: string; readonly firstAcceptedAt: Instant }[];
  /** Since when the province has closed the period; absent while it is open. Never in the future. */
  readonly closedAt?: Instant;
}

/**
 * Everything a summary is made of; the same input gives the same summary, whatever the order of its lists. Neither the
 * moment nor the run that makes it is part of it: the same filings give the same bytes.
 */
export interface SummaryInput extends PeriodMaterial {
  /** All attempts of the period, of whatever outcome. */
  readonly attempts: readonly Attempt[];
  /** When the province last decided about one of them, to return or to admit it; absent where it never did. */
  readonly decidedAt?: Instant;
  /** Earlier periods that the province's calendar lists, oldest first: this year's, and last year's where it has them. */
  readonly earlier: readonly PeriodMaterial[];
}
