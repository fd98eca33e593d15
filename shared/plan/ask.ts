import type { Period } from '../period/period.ts';
import type { Indicator } from './indicator.ts';
import type { Measure } from './measure.ts';
import type { Target } from './target.ts';
import type { Task } from './task.ts';
import type { Unit } from './unit.ts';

/** An indicator on a unit's form, with the target that binds it this year, if one does. */
export interface AskedIndicator {
  readonly indicator: Indicator;
  /** The unit's own target where its plan has one, else the province's. */
  readonly target?: Target;
  /**
   * What the plans state about it without binding: no number yet, a conflict nobody settled, a goal without a
   * figure, a figure for the year that a window of its own cannot be held against.
   */
  readonly pending?: readonly Target[];
}

/**
 * What one unit is asked for one period: the content of its form, and what its report is judged by. Measures are exactly
 * those that the indicators of the unit's plan and of the province need, the case block always included.
 */
export interface Ask {
  readonly province: { readonly code: string; readonly name: string; readonly timeZone: string };
  readonly unit: Unit;
  readonly period: Period;
  /** In the order of the form. */
  readonly measures: readonly Measure[];
  readonly indicators: readonly AskedIndicator[];
  readonly tasks: readonly Task[];
}
