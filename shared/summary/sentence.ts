import type { MessageParams } from '../text/language.ts';
import type { SentenceId } from '../text/messages/sentence.ts';

/** One sentence about the comparison, as data: every number in it comes from the comparison itself. Words in text/messages. */
export interface Sentence {
  readonly id: SentenceId;
  readonly params: MessageParams;
}
