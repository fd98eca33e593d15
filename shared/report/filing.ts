import type { Instant } from '../period/period.ts';
import type { Finding, Observation } from '../text/finding.ts';
import type { Report } from './report.ts';

/**
 * accepted: counts; rejected: has errors or unexplained queries; held: good, but came after the period was locked and
 * waits for the province; failed: the file could not be read at all.
 */
export type FilingStatus = 'accepted' | 'rejected' | 'held' | 'failed';

/** One attempt of a unit to report, immutable once stored. */
export interface Filing {
  readonly province: string;
  readonly unit: string;
  readonly period: string;
  /** Time-ordered id, given when the upload was prepared. */
  readonly attempt: string;
  readonly status: FilingStatus;
  /** When the file was stored, by the store's clock. */
  readonly receivedAt: Instant;
  readonly sha256: string;
  readonly fileName: string;
  readonly objectKey: string;
  /** Revision of the province's definition that the report was checked against. */
  readonly revision: string;
  readonly observations: readonly Observation[];
  /** Absent only when nothing could be read. */
  readonly report?: Report;
}

/** What the officer gets back; `receipt.json` in the results bucket. */
export interface Receipt {
  /** Short number to quote on the phone: `15091-2026Q1-7KQ2M9`. */
  readonly number: string;
  readonly unit: string;
  readonly period: string;
  readonly attempt: string;
  readonly status: FilingStatus;
  readonly receivedAt: Instant;
  /** This attempt arrived by the deadline. Whether the unit is on time depends on its first accepted attempt. */
  readonly onTime: boolean;
  readonly sha256: string;
  readonly fileName: string;
  readonly findings: readonly Finding[];
  /**
   * Key in the results bucket of a fresh form with the officer's values and every finding marked; written right after the
   * receipt. Absent when there is nothing to mark.
   */
  readonly markedCopy?: string;
  readonly counts: { readonly error: number; readonly query: number; readonly note: number };
}
