import type { MessageParams } from '../text/language.ts';

/**
 * falling-total: the year so far is less than its earlier periods; outlier: far from the unit's own earlier quarters; unchanged-copy: the report repeats the one before; unexplained-swing: a
 * figure leaps and nothing explains it; contradicting-targets: rows of a plan differ and nobody has settled which holds;
 * small-denominator: points that hang on a handful of cases.
 */
export type WarningId =
  'falling-total' | 'outlier' | 'unchanged-copy' | 'unexplained-swing' | 'contradicting-targets' | 'small-denominator';

/** Something in the accepted reports or the definition that a person should look at; never blocks. As data: words in text/messages. */
export interface Warning {
  readonly id: WarningId;
  /** Absent when it concerns the definition. */
  readonly unit?: string;
  /** Code of the indicator or measure concerned. */
  readonly code?: string;
  readonly params: MessageParams;
}
