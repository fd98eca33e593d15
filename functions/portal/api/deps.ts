import type { Instant } from '../../../shared/period/period.ts';
import type { Province } from '../../../shared/plan/province.ts';
import type { Delivery } from '../../../shared/reminder/reminder.ts';
import type { ObjectStore, ReminderStore, ReportStore } from '../../../shared/store/store.ts';
import type { Comparison } from '../../../shared/summary/comparison.ts';
import type { Observation } from '../../../shared/text/finding.ts';
import type { SignIn } from './sign-in.ts';

/** Where people sign in; the page learns it from the API. */
interface SignInPlace {
  readonly issuer: string;
  readonly clientId: string;
  /** What the token is asked for (RFC 8707); absent where the issuer is not told. */
  readonly resource?: string;
  /** Of the API, asked for besides `openid`. */
  readonly scope: string;
  /** The accounts are samples that anybody on this machine may use. */
  readonly samples: boolean;
  /** How to sign out where the issuer has no way out of OpenID Connect (RP-initiated logout): Cognito's own address. */
  readonly signOut?: { readonly kind: 'cognito'; readonly address: string };
}

/** made: it is there; started: it will be, and shows among the summaries when it is. */
type SummaryMaking = { readonly state: 'made'; readonly run: string } | { readonly state: 'started' };

/** Whom the province wants reminded, and what it adds. */
interface RemindAsk {
  readonly period: string;
  /** Without any: every unit that has no accepted report. */
  readonly units?: readonly string[] | undefined;
  readonly text?: string | undefined;
  readonly account: string;
  readonly askedAt: Instant;
}

interface RemindedUnit {
  readonly unit: string;
  readonly delivery: Delivery;
  /** Before the moment of asking, where the unit had this message already. */
  readonly writtenAt: Instant;
}

/** done: with what became of each message; started: they will show in the outbox. */
type Reminding = { readonly state: 'done'; readonly messages: readonly RemindedUnit[] } | { readonly state: 'started' };

/** A request as a log may keep it: nothing of what was asked or answered, nobody's name. */
interface AnsweredRequest {
  /** Id of the route; absent for an address that the API does not have. */
  readonly route?: string;
  readonly status: number;
  readonly ms: number;
  /** Account of the caller, where one was recognised. */
  readonly account?: string;
}

/**
 * What the API is made of; handed in by whoever runs it. Whatever reads or writes workbooks is a function of others, so that
 * the portal itself never loads a spreadsheet library.
 */
export interface ApiDeps {
  /** Code of the one province this API serves. */
  readonly province: string;
  readonly reports: ReportStore;
  readonly uploads: ObjectStore;
  readonly results: ObjectStore;
  readonly now: () => string;
  /** A new time-ordered id. */
  readonly newId: () => string;
  readonly signIn: SignIn;
  readonly signInPlace: SignInPlace;
  readonly upload: { readonly maxBytes: number; readonly seconds: number };
  /** Writes a unit's blank form; undefined where there is no such unit or period. */
  readonly blankForm: (unit: string, period: string) => Promise<Uint8Array | undefined>;
  /** Writes the blank forms of all units into the results bucket; gives the key, undefined where there is no such period. */
  readonly blankForms: (period: string) => Promise<string | undefined>;
  /** Writes the definition in force, or a blank one, into the results bucket; gives key and, unless it is blank, revision. */
  readonly writeDefinition: () => Promise<{ readonly key: string; readonly revision?: string | undefined }>;
  /** Compares all units for a period as things stand now; undefined where there is no such period. */
  readonly compare: (period: string) => Promise<Comparison | undefined>;
  readonly makeSummary: (period: string) => Promise<SummaryMaking>;
  /** Hears that a period is locked: makes its final summary, or has it made. One that fails is made up at night. */
  readonly periodClosed: (period: string) => Promise<void>;
  /** The outbox, to look into. */
  readonly reminders: Pick<ReminderStore, 'reminders'>;
  /** Reminds units of an open or locked period; the same words again on the same day repeat nothing, others are a message of their own. */
  readonly remind: (ask: RemindAsk) => Promise<Reminding>;
  /**
   * Reads a province workbook; without a province where it could not be read. exhausted: it took more time or memory than there
   * is for any.
   */
  readonly readDefinition: (
    bytes: Uint8Array,
  ) => Promise<
    { readonly province?: Province | undefined; readonly observations: readonly Observation[] } | 'exhausted'
  >;
  /** Hears of a fault; `platform` is what the platform handed over with the request, where there is one. */
  readonly onFault: (fault: unknown, platform?: unknown) => void;
  /** Hears of every request once it is answered, with what the platform handed over with it. */
  readonly onAnswered?: (request: AnsweredRequest, platform: unknown) => void;
}
