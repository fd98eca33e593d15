import { findingCatalogue, type FindingId } from './findings/index.ts';
import { say, type Language, type MessageParams } from './language.ts';

/**
 * error: the report cannot be accepted; query: correct it or explain it in the column `Giải trình`; note: what was
 * repaired or is worth a look, never blocks. Source: docs/domain.md §10.
 */
export type Severity = 'error' | 'query' | 'note';

/**
 * What a reader or a rule saw, as data: an id of the catalogue, a place in the officer's own file and the values that
 * fill the sentence. Kept in this form everywhere; `describe` turns it into words at the very edge.
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

/** The severity is a property of the catalogue entry, never of a single occurrence. */
export function severityOf(observation: Observation): Severity {
  return findingCatalogue[observation.id].severity;
}

/** Puts an observation into words. The sentence may use `{sheet} {cell} {code} {found} {expected}` and its own params. */
export function describe(observation: Observation, language: Language): Finding {
  const entry = findingCatalogue[observation.id];
  const { id, sheet, cell, code, found, expected } = observation;
  const params = {
    sheet,
    cell,
    ...(code === undefined ? {} : { code }),
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
    ...observation.params,
  };
  return {
    id,
    severity: entry.severity,
    sheet,
    cell,
    ...(code === undefined ? {} : { code }),
    message: say(entry.message, language, params),
    ...(entry.hint === undefined ? {} : { hint: say(entry.hint, language, params) }),
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
  };
}
