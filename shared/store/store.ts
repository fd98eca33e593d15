import type { Instant } from '../period/period.ts';
import type { Province } from '../plan/province.ts';
import type { Filing } from '../report/filing.ts';

/** A definition of a province as stored: immutable, named by the hash of its content. */
export interface ProvinceRevision {
  readonly revision: string;
  readonly province: Province;
}

/** Where a unit stands in a period; moves forward only, whatever the order of events. */
export interface Standing {
  readonly unit: string;
  readonly period: string;
  /** The accepted filing that counts: the one with the latest receivedAt, then attempt. */
  readonly current: { readonly receivedAt: Instant; readonly attempt: string };
  /** Receipt of the first accepted attempt: decides whether the unit was on time. */
  readonly firstAcceptedAt: Instant;
}

/** What the province decided about a period. */
export interface PeriodState {
  readonly period: string;
  /** Reports received after this moment are held. */
  readonly lockedAt?: Instant;
}

/** One run of the summary function. */
export interface SummaryRun {
  readonly province: string;
  readonly period: string;
  /** Time-ordered id. */
  readonly run: string;
  readonly madeAt: Instant;
  readonly revision: string;
  /** Key of the workbook in the results bucket. */
  readonly workbookKey: string;
  /** The exact filings it used. */
  readonly filings: readonly { readonly unit: string; readonly receivedAt: Instant; readonly attempt: string }[];
}

/**
 * The table. Every operation is idempotent and none needs a transaction; expected conflicts come back as values, faults of
 * the infrastructure are thrown.
 */
export interface ReportStore {
  /** Stores a definition and makes it the current one. Returns its revision. */
  saveProvince(province: Province): Promise<string>;
  currentProvince(code: string): Promise<ProvinceRevision | undefined>;
  provinceAt(code: string, revision: string): Promise<Province | undefined>;

  /** Stores an attempt; a redelivered one finds itself. Too large: its text does not fit into one item, nothing is stored. */
  addFiling(filing: Filing): Promise<'stored' | 'already-stored' | 'too-large'>;
  /** Moves the unit's standing forward to an accepted filing, or leaves a later one in place. */
  advance(filing: Filing): Promise<'current' | 'superseded'>;
  /** Every attempt of a unit, oldest first; of one period, or of all. */
  filings(province: string, unit: string, period?: string): Promise<readonly Filing[]>;
  standings(province: string, period: string): Promise<readonly Standing[]>;
  /** The filings that count for a period: each unit's current one. */
  currentFilings(province: string, period: string): Promise<readonly Filing[]>;

  periodState(province: string, period: string): Promise<PeriodState>;
  /** Locks at a moment, or unlocks with `undefined`. */
  setLock(province: string, period: string, lockedAt: Instant | undefined): Promise<void>;

  addSummary(run: SummaryRun): Promise<void>;
  latestSummary(province: string, period: string): Promise<SummaryRun | undefined>;

  /** Appends to the audit trail of the month of `at`. */
  audit(entry: AuditEntry): Promise<void>;
}

export interface AuditEntry {
  readonly province: string;
  readonly at: Instant;
  readonly id: string;
  /** `province-loaded`, `period-locked`, `period-unlocked`, `summary-made`. */
  readonly action: string;
  readonly detail: Readonly<Record<string, string>>;
}

/** An uploaded or produced file. */
export interface StoredObject {
  readonly bytes: Uint8Array;
  /** When the store received it. */
  readonly storedAt: Instant;
}

/** One bucket. */
export interface ObjectStore {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  get(key: string): Promise<StoredObject | undefined>;
  /** Keys below a prefix with the time each was stored, in key order. */
  list(prefix: string): Promise<readonly { readonly key: string; readonly storedAt: Instant }[]>;
  /** A form that lets a browser upload exactly this key, up to a size, for a while. */
  presignUpload(key: string, maxBytes: number, seconds: number): Promise<PresignedUpload>;
}

export interface PresignedUpload {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}
