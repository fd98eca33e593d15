import type { Area } from './area.ts';

/**
 * How a figure adds up over periods (over units every kind adds). Source: docs/domain.md §3.
 * flow (Phát sinh): in-period values add; opening-stock (Tồn đầu kỳ): the first period's; closing-stock (Tồn cuối kỳ):
 * the last period's; annual-constant (Hằng số năm): the same all year; snapshot (Thời điểm): the last period's.
 */
export type MeasureKind = 'flow' | 'opening-stock' | 'closing-stock' | 'annual-constant' | 'snapshot';

/** Which units a measure is asked of. */
export type MeasureScope = 'all' | 'commune' | 'department';

/** One figure that units report (số liệu): never negative; a count unless `decimals` says otherwise. */
export interface Measure {
  /** Upper-case code, such as `HS_TN_TT`. */
  readonly code: string;
  readonly title: string;
  /** Unit of measurement as printed: `hồ sơ`, `thủ tục`, `triệu đồng`. */
  readonly unit: string;
  readonly kind: MeasureKind;
  readonly area: Area;
  /** A required figure must be given, be it `KPS` (0) or `KAD` (not applicable). */
  readonly required: boolean;
  readonly appliesTo: MeasureScope;
  /** Digits after the decimal mark that the figure may have: 0 for counts, 2 for money in millions. */
  readonly decimals: 0 | 2;
}
