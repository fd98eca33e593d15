import { quarterNumerals } from '../../period/quarter.ts';
import { say } from '../../text/language.ts';
import { warningNames } from '../../text/messages/warning.ts';
import type { Ranking } from '../comparison.ts';
import type { Course, EarlierUnits } from '../courses.ts';
import type { SummaryInput } from '../input.ts';
import type { Trends, TrendWindow } from '../trend.ts';
import type { Warning } from '../warning.ts';

/** What warnings are found in. */
export interface WarningMaterial {
  readonly input: SummaryInput;
  /** In the units' order. */
  readonly courses: readonly Course[];
  readonly earlier: readonly EarlierUnits[];
  readonly rankings: readonly Ranking[];
  readonly trends: Trends;
}

/** Finds the warnings of one kind, in the units' order. */
export type Watch = (material: WarningMaterial) => readonly Warning[];

/** The period's own quarter, and the quarters of the year before it, oldest first. */
export function quartersOf({ windows }: Trends): {
  readonly now: TrendWindow | undefined;
  readonly before: readonly TrendWindow[];
} {
  const quarters = windows.filter(({ kind }) => kind === 'quarter');
  return { now: quarters.at(-1), before: quarters.slice(0, -1) };
}

/** `Quý II/2026`: one quarter alone. */
export function quarterName({ quarter, year }: TrendWindow): string {
  return say(warningNames.quarter, 'vi', { numeral: quarterNumerals[quarter], year });
}
