import type { Instant } from '../period/period.ts';
import type { Province } from '../plan/province.ts';
import type { Decision } from '../report/decision.ts';
import type { Reminder, ReminderName } from '../reminder/reminder.ts';
import type { Filing, FilingStatus } from '../report/filing.ts';

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
  /** The last locking or unlocking; absent where there was none since changes are stored. */
  readonly change?: LockChange;
}

/** That a period was locked or unlocked. */
export interface LockChange {
  readonly kind: 'locked' | 'unlocked';
  readonly at: Instant;
  /** Time-ordered id; names its entry in the trail. */
  readonly id: string;
  /** Account of the officer; absent where the operator did it by command. */
  readonly by?: string;
  readonly reason?: string;
}

/** What sets off a summary: the nightly schedule, the province closing the period, or somebody who asks. */
export type SummaryTrigger = 'schedule' | 'close' | 'request';

/** Under which a filing is stored. */
export type FilingKey = Pick<Filing, 'province' | 'unit' | 'period' | 'receivedAt' | 'attempt'>;

/** A filing named by its place in the order of receipt. */
export interface NamedFiling {
  readonly unit: string;
  readonly receivedAt: Instant;
  readonly attempt: string;
}

/** A filing that counted in a summary, with the receipt that decides whether its unit was on time. */
export interface UsedFiling extends NamedFiling {
  /** Absent from runs recorded before it was kept. */
  readonly firstAcceptedAt?: Instant;
}

/** An attempt that a summary tells of. */
export interface UsedAttempt extends NamedFiling {
  /** As it stood then, what the province had decided included. */
  readonly status: FilingStatus;
}

/** What a summary used of an earlier period. */
export interface UsedPeriod {
  readonly period: string;
  /** Revision of the definition by which that period was read. */
  readonly revision: string;
  readonly closedAt?: Instant;
  readonly filings: readonly UsedFiling[];
}

/** One file of a summary in the results bucket. */
export interface SummaryFile {
  /** `tong-hop.xlsx`; unique within the run. */
  readonly name: string;
  readonly key: string;
  readonly contentType: string;
  readonly sha256: string;
}

/** One run of the summary function. What is optional is absent from runs recorded before it was kept. */
export interface SummaryRun {
  readonly province: string;
  readonly period: string;
  /** Time-ordered id. */
  readonly run: string;
  readonly madeAt: Instant;
  readonly revision: string;
  /** Key of the workbook in the results bucket. */
  readonly workbookKey: string;
  /** Names the content: runs of one edition have the same files, byte by byte (docs/decisions/0008-summary-editions.md). */
  readonly edition?: string;
  readonly trigger?: SummaryTrigger;
  /** The period was closed when it was made; otherwise the summary is provisional. */
  readonly final?: boolean;
  readonly closedAt?: Instant;
  /** The last thing that had happened to the period. */
  readonly asOf?: Instant;
  /** The last decision of the province that it knew; absent where there was none. */
  readonly decidedAt?: Instant;
  /** The workbook first. */
  readonly files?: readonly SummaryFile[];
  /** The exact filings that counted. */
  readonly filings: readonly UsedFiling[];
  /** Every attempt of the period that was known, of whatever outcome. */
  readonly attempts?: readonly UsedAttempt[];
  /** The exact filings of earlier periods, oldest period first. */
  readonly earlier?: readonly UsedPeriod[];
}

/** An attempt as far as its standing asks. */
export type Attempt = Pick<Filing, 'unit' | 'period' | 'attempt' | 'status' | 'receivedAt'>;

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
  /** What `filings` gives of a period, without what was read from the files: a tenth of the work. */
  attempts(province: string, unit: string, period: string): Promise<readonly Attempt[]>;
  /** By code of the unit. What the province decided is taken into account: shared/report/decision.ts. */
  standings(province: string, period: string): Promise<readonly Standing[]>;
  /** The filings that count for a period: each unit's current one. */
  currentFilings(province: string, period: string): Promise<readonly Filing[]>;
  /** The filings of these keys, in any order; a missing one is a fault. */
  filingsAt(keys: readonly FilingKey[]): Promise<readonly Filing[]>;

  /** Stores what the province decided about a filing; the same decision again finds itself. */
  decide(decision: Decision): Promise<void>;
  /** Decisions on the filings of a period, oldest first of each unit; of one unit, or of all. */
  decisions(province: string, period: string, unit?: string): Promise<readonly Decision[]>;

  periodState(province: string, period: string): Promise<PeriodState>;
  /**
   * Locks a period that is not locked, as of the change's moment; or unlocks the one that was locked at the moment `seen`.
   * Refused where somebody else was first. Whoever decides calls `changeLock` (lock.ts), which tells the trail as well.
   */
  setLock(province: string, period: string, change: LockChange, seen?: Instant): Promise<'done' | 'refused'>;

  addSummary(run: SummaryRun): Promise<void>;
  latestSummary(province: string, period: string): Promise<SummaryRun | undefined>;
  /** Every run of a period, oldest first. */
  summariesOf(province: string, period: string): Promise<readonly SummaryRun[]>;
  summaryOf(province: string, period: string, run: string): Promise<SummaryRun | undefined>;

  /** Appends to the audit trail of the month of `at`. */
  audit(entry: AuditEntry): Promise<void>;
  /** The audit trail of a month of UTC (`2026-03`), oldest first. */
  audited(province: string, month: string): Promise<readonly AuditEntry[]>;
}

export interface AuditEntry {
  readonly province: string;
  readonly at: Instant;
  readonly id: string;
  /**
   * `province-loaded`, `period-locked`, `period-unlocked`, `summary-made`, `report-returned`, `report-admitted`,
   * `reminders-asked`, `access-refused`, `table-restored`.
   */
  readonly action: string;
  readonly detail: Readonly<Record<string, string>>;
}

/**
 * The outbox: every message that was ever to be sent, each under a name of its own, so that none is written or sent twice.
 * Reasons: docs/decisions/0011-reminders.md.
 */
export interface ReminderStore {
  /** Stores a message unless there is one of that name already; gives the one that is stored. */
  keepReminder(reminder: Reminder): Promise<Reminder>;
  /** Claims a message for sending; refused where somebody else did. The same claim again finds itself. */
  claimReminder(name: ReminderName, claim: NonNullable<Reminder['claim']>): Promise<'done' | 'refused'>;
  /** Takes a claim back: the mail was certainly not taken. */
  releaseReminder(name: ReminderName, claim: string): Promise<void>;
  /** Records that the claimed message was handed over. */
  settleReminder(name: ReminderName, claim: string, sent: NonNullable<Reminder['sent']>): Promise<void>;
  /** Messages about a period, by recipient and reason. */
  reminders(province: string, period: string): Promise<readonly Reminder[]>;
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
  /** @param version The one to read, which must be there; without it the latest. */
  get(key: string, version?: string): Promise<StoredObject | undefined>;
  /** Keys below a prefix with the time each was stored, in key order. */
  list(prefix: string): Promise<readonly { readonly key: string; readonly storedAt: Instant }[]>;
  /**
   * The same of the version that was stored first under each key, which nobody can replace: a form for an upload can be sent twice,
   * and what came second is kept by the store and counts for nothing.
   */
  first(prefix: string): Promise<readonly FirstVersion[]>;
  /** A form that lets a browser upload exactly this key, up to a size, for a while. */
  presignUpload(key: string, maxBytes: number, seconds: number): Promise<PresignedUpload>;
  /** An address that gives exactly this key to whoever has it, as a file to be saved, for a while; the object need not exist. */
  presignDownload(key: string, file: PresignedFile): Promise<string>;
}

export interface FirstVersion {
  readonly key: string;
  readonly storedAt: Instant;
  readonly version: string;
}

/** What a browser is told of a file that it saves; nobody can change it in the address. */
interface PresignedFile {
  /** As the officer will find it among their downloads. */
  readonly name: string;
  readonly type: string;
  readonly seconds: number;
  /** Without it the latest. */
  readonly version?: string;
}

export interface PresignedUpload {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}
