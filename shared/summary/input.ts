import type { Instant, Period } from '../period/period.ts';
import type { Province } from '../plan/province.ts';
import type { Filing, FilingStatus } from '../report/filing.ts';

/** Why a summary is made: nightly while the period is open, at its close, or because somebody asked. */
export type SummaryTrigger = 'schedule' | 'close' | 'request';

/** One attempt of the period, as far as the sheet `Tình hình nộp` tells it. A `Filing` is one. */
export interface Attempt {
  readonly unit: string;
  readonly status: FilingStatus;
  readonly receivedAt: Instant;
  readonly attempt: string;
  readonly fileName: string;
}

/** Everything a summary is made of; the same input gives the same summary, whatever the order of its lists. */
export interface SummaryInput {
  readonly province: Province;
  /** Revision of the province's definition. */
  readonly revision: string;
  readonly period: Period;
  /** The filing that counts for each unit: its current accepted one of this period. */
  readonly filings: readonly Filing[];
  /** When each unit's first accepted attempt arrived: decides punctuality (docs/domain.md §2). */
  readonly standings: readonly { readonly unit: string; readonly firstAcceptedAt: Instant }[];
  /** All attempts of the period, of whatever outcome. */
  readonly attempts: readonly Attempt[];
  /** Id of this run. */
  readonly run: string;
  readonly madeAt: Instant;
  readonly trigger: SummaryTrigger;
  /** Since when the province has closed the period; absent while it is open. */
  readonly lockedAt?: Instant;
}
