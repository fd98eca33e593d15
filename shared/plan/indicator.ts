import type { Area } from './area.ts';

export type Direction = 'higher-is-better' | 'lower-is-better';

/**
 * Where an indicator's value comes from.
 * measures: Σ numerator ÷ Σ denominator × 100, or one count, of reported measures;
 * task: "done / not done", followed through the tasks that serve it;
 * reference: a published rank or index, entered once a year; score: the result of a scorecard.
 */
export type IndicatorBasis = 'measures' | 'task' | 'reference' | 'score';

/**
 * One indicator (chỉ tiêu). With a denominator the value is a percentage of the two sums; without one it is the count in
 * the numerator. A rate of a group of units is Σnum/Σden of the group, never a mean of rates; a denominator of 0 means
 * not applicable. Source: docs/domain.md §4.
 */
export interface Indicator {
  readonly code: string;
  readonly title: string;
  /** `%`, or what is counted: `cuộc/năm`. */
  readonly unit: string;
  readonly basis: IndicatorBasis;
  /** Codes of measures that are added up; empty unless `basis` is `measures`. */
  readonly numerator: readonly string[];
  /** Codes of measures that are added up; empty for counts. */
  readonly denominator: readonly string[];
  readonly direction: Direction;
  readonly area: Area;
}
