import type { Period } from '../period/period.ts';
import type { Indicator } from './indicator.ts';
import type { Measure } from './measure.ts';
import type { Scorecard } from './scorecard.ts';
import type { Target } from './target.ts';
import type { Plan, Task } from './task.ts';
import type { Unit } from './unit.ts';

/**
 * Everything a province decides once a year: who reports, when, on what, against which targets. Made by reading the
 * province workbook; immutable: a changed workbook is a new revision.
 */
export interface Province {
  /** Official two digits: `44`. */
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly timeZone: string;
  readonly units: readonly Unit[];
  readonly periods: readonly Period[];
  readonly measures: readonly Measure[];
  readonly indicators: readonly Indicator[];
  readonly plans: readonly Plan[];
  readonly targets: readonly Target[];
  readonly tasks: readonly Task[];
  readonly scorecards: readonly Scorecard[];
}

/** The plan id under which the province states targets of its own. */
export const PROVINCE_PLAN = 'TINH';

/** A code that no real province has: samples and trials, whose units may come from anywhere. */
export const TRIAL_PROVINCE = '00';
