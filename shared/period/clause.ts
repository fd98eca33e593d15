import type { LocalDate } from './period.ts';

/** Where inside a repeating cycle a recurring duty falls, as far as the document says. */
export interface Anchor {
  readonly month?: number;
  readonly quarter?: number;
  /** Day of the month before or on which. */
  readonly day?: number;
}

/**
 * What one clause of a deadline cell says. Only clauses with an end (`date-by`, `month`, `quarters`, `year`) can make a
 * task overdue. Source: docs/domain.md §7.
 */
export type Due =
  | { readonly kind: 'date-by'; readonly date: LocalDate }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  /** `span`: one stretch of work over the quarters; otherwise something is due in each of them. */
  | {
      readonly kind: 'quarters';
      readonly year: number;
      readonly quarters: readonly number[];
      readonly span: boolean;
    }
  | { readonly kind: 'year'; readonly year: number }
  | {
      readonly kind: 'recurring';
      readonly every: 'week' | 'month' | 'quarter' | 'year';
      readonly anchor?: Anchor;
    }
  | { readonly kind: 'ongoing' }
  | { readonly kind: 'start-from'; readonly year: number; readonly quarter?: number }
  | { readonly kind: 'after-event'; readonly offsetDays?: number }
  | { readonly kind: 'per-document' }
  | { readonly kind: 'unparseable' }
  | { readonly kind: 'empty' };

/** What the reader had to assume or found odd. */
export type ClauseNote = 'year-missing' | 'year-outside-plan' | 'looks-like-another-column';

/** One clause with the words it was read from. */
export interface Clause {
  readonly text: string;
  /** Activity the clause belongs to where the cell lists several: `3.22`. */
  readonly label?: string;
  readonly due: Due;
  readonly notes: readonly ClauseNote[];
}
