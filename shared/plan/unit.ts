import type { LocalDate } from '../period/period.ts';

/** Xã, Phường, Đặc khu are communes; Sở ngành is a department of the province. */
export type UnitKind = 'xa' | 'phuong' | 'dac-khu' | 'so-nganh';

/**
 * A reporting unit under one name. A unit that changed its name or type during the year has several of these with the
 * same code and adjoining validity (docs/domain.md §9): the code is the identity.
 */
export interface Unit {
  /** Communes: the official five digits, leading zeros kept. Departments: 2–12 letters, digits, dots, hyphens. */
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** Electronic identifier of the one-stop systems, such as `H44.100`. */
  readonly eid?: string;
  /** Plan that gives this unit its targets and tasks. */
  readonly plan?: string;
  readonly email?: string;
  readonly validFrom?: LocalDate;
  readonly validTo?: LocalDate;
}

/**
 * Whatever may be a unit's code: it stands in keys and addresses, so it holds neither `/` nor `#` and is no `.` or `..`. Province
 * workbooks are held to less (shared/plan/book/read-units.ts).
 */
export const unitCodePattern = /^[\p{L}\p{N}][\p{L}\p{N}.-]{0,11}$/u;
