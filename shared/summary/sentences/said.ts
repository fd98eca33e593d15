import type { Comparison } from '../comparison.ts';
import type { Sentence } from '../sentence.ts';

/** What sentences are said of: everything but the sentences. */
export type Compared = Omit<Comparison, 'sentences'>;

/** One sentence, or none where there is nothing to say. */
export type Say = (comparison: Compared) => Sentence | undefined;
