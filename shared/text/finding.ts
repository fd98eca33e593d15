import { severityOfKind, type FindingId, type Severity } from './findings/kinds.ts';
import type { MessageParams } from './language.ts';

/**
 * What a reader or a rule saw, as data: an id of the catalogue, a place in the officer's own file and the values that
 * fill the sentence. Kept in this form everywhere; `describe` (describe.ts) turns it into words at the very edge.
 */
export interface Observation {
  readonly id: FindingId;
  /** Name of the sheet as it stands in the officer's file; empty when the finding is about the file as a whole. */
  readonly sheet: string;
  /** Address such as `F12`, or a range `F12:F30` for a whole wrong column; empty when there is no single place. */
  readonly cell: string;
  /** Code of the measure, indicator or task concerned. */
  readonly code?: string;
  /** What stands there, as the officer would read it. */
  readonly found?: string;
  /** What should stand there. */
  readonly expected?: string;
  readonly params?: MessageParams;
}

/** An observation put into words: the contract of receipts, of `--json` and of the portal. */
export interface Finding {
  readonly id: FindingId;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly code?: string;
  readonly message: string;
  readonly hint?: string;
  readonly found?: string;
  readonly expected?: string;
}

/** The severity is a property of the kind, never of a single occurrence. */
export function severityOf(observation: Observation): Severity {
  return severityOfKind(observation.id);
}
