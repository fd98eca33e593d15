import type { Message } from '../language.ts';

/** One kind of finding. The docs' catalogue (docs/findings.md) is generated from these entries. */
export interface FindingEntry {
  readonly severity: 'error' | 'query' | 'note';
  /** Why the check exists, for the catalogue: one sentence. */
  readonly why: Message;
  /** Where and what, in one plain sentence for an officer who has never seen this system. */
  readonly message: Message;
  /** What to do next. */
  readonly hint?: Message;
}
