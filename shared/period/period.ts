import type { LocalDate } from '../text/date.ts';

export type { LocalDate } from '../text/date.ts';

/** A moment, ISO 8601 in UTC with milliseconds (`2026-03-17T16:59:59.999Z`); compares as text. */
export type Instant = string;

/**
 * year-to-date: figures accumulate from the first day of the year's first window (also true of Quý I);
 * in-period: figures of the window alone (Quý III). Source: docs/domain.md §2.
 */
export type PeriodKind = 'year-to-date' | 'in-period';

/** One reporting period of a province's calendar. */
export interface Period {
  /** `2026-Q1` … `2026-Q4`. */
  readonly id: string;
  /** `Quý I`, `6 tháng`, `Quý III`, `Năm`. */
  readonly name: string;
  /** First day of the data window. */
  readonly dataFrom: LocalDate;
  /** Last day of the data window. */
  readonly dataTo: LocalDate;
  readonly kind: PeriodKind;
  /** From here on the units may submit. */
  readonly opensAt: Instant;
  /** Last moment at which a unit's report is on time. */
  readonly dueAt: Instant;
  /** When the province's own report is due at the ministry, where known. */
  readonly provinceDueAt?: Instant;
}
