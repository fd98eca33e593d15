import type { Message } from '../language.ts';

/** The words of one kind of finding; how severe it is: kinds.ts. The docs' catalogue (docs/findings.md) is generated from these entries. */
export interface FindingEntry {
  /** Why the check exists, for the catalogue: one sentence. */
  readonly why: Message;
  /** Where and what, in one plain sentence for an officer who has never seen this system. */
  readonly message: Message;
  /** What to do next. */
  readonly hint?: Message;
}
