import type { Derivation, Quarter } from '../period/derived.ts';
import type { LocalDate } from '../period/period.ts';

/** Why a figure of a window is not there. */
export type TrendFault =
  Extract<Derivation, { readonly ok: false }>['why'] | 'not-applicable' | 'zero-denominator' | 'not-asked';

/**
 * A stretch of time that figures are compared over: quarter: one alone, derived where the report accumulates; year-to-date:
 * from the year's first day to the end of this period's window; last-year: what the same period of last year reported,
 * where its window is the same stretch of the calendar. Source: docs/domain.md §2.
 */
export interface TrendWindow {
  /** `2026-Q2`, `2026-Q2/ytd`, `2025-Q2/last-year`. */
  readonly id: string;
  readonly kind: 'quarter' | 'year-to-date' | 'last-year';
  readonly year: number;
  readonly quarter: Quarter;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** One unit under one indicator in one window. */
export interface TrendCell {
  readonly unit: string;
  readonly indicator: string;
  readonly window: string;
  /** Sums of the derived measures; for a count there is no `den`. Percent or count in `value`, as in `ComparedCell`. */
  readonly num?: number;
  readonly den?: number;
  readonly value?: number;
  /** Set exactly when `value` is absent. */
  readonly why?: TrendFault;
}

/** One indicator over the province in one window: Σnum ÷ Σden of the units that have a value there. */
export interface TrendPoint {
  readonly indicator: string;
  readonly window: string;
  readonly num?: number;
  readonly den?: number;
  readonly value?: number;
  /** Units with a value in this window, of those asked now. */
  readonly reported: number;
  readonly asked: number;
}

export interface Trends {
  /** Quarters of the year up to the period's, oldest first; then the year to date; then last year's, where there is one. */
  readonly windows: readonly TrendWindow[];
  /** By window, then indicator, then unit, each in its order; units that are not asked are left out. */
  readonly cells: readonly TrendCell[];
  /** By indicator, then window. */
  readonly points: readonly TrendPoint[];
}
