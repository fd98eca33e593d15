import { formatNumber } from '../text/number.ts';
import { say, type Language } from '../text/language.ts';
import { planTexts } from '../text/messages/plan.ts';
import { dueYears } from './due.ts';
import type { Direction } from './indicator.ts';
import { PROVINCE_PLAN } from './province.ts';
import type { Target } from './target.ts';

/** A target with a level that values are compared with. */
export type LevelTarget = Target & { readonly value: number };

/** In force, with a number, and a level: a rise over last year is not comparable with the level itself. */
export function isLevel(target: Target): target is LevelTarget {
  return (
    target.status === 'in-force' &&
    target.value !== undefined &&
    target.growth !== true &&
    target.comparator !== 'trend-up'
  );
}

/**
 * The figure that a unit's value is compared with in a year: of its own plan, else of the province's (`TINH`); of several
 * milestones the one binding now, else the nearest ahead. Rows that restate one figure bind as one; rows in force that
 * differ, like rows in conflict, bind nothing until a person settles them, nor does the province's then. Source: docs/domain.md §5.
 */
export function bindingTarget(
  targets: readonly Target[],
  planId: string | undefined,
  indicator: string,
  year: number,
): LevelTarget | undefined {
  for (const plan of planId === undefined ? [PROVINCE_PLAN] : [planId, PROVINCE_PLAN]) {
    // A plan that contradicts itself waits for a person; the province's figure would settle it behind everybody's back.
    if (contradictingTargets(targets, plan, indicator, year).length > 0) return undefined;
    const [first] = nearestMilestone(rowsOf(targets, plan, indicator).filter(isLevel), year);
    if (first !== undefined) return first;
  }
  return undefined;
}

/** The rows of one plan that a person has yet to choose from: marked as in conflict, or in force and different. Else none. */
export function contradictingTargets(
  targets: readonly Target[],
  plan: string,
  indicator: string,
  year: number,
): readonly Target[] {
  const rows = rowsOf(targets, plan, indicator);
  const marked = rows.filter((row) => row.status === 'conflict');
  const nearest = nearestMilestone(rows.filter(isLevel), year);
  const [first] = nearest;
  if (marked.length > 0) return [...marked, ...nearest];
  return first === undefined || nearest.every((row) => sameFigure(row, first)) ? [] : nearest;
}

function rowsOf(targets: readonly Target[], plan: string, indicator: string): readonly Target[] {
  return targets.filter((row) => row.plan === plan && row.indicators.includes(indicator));
}

/** The rows whose year comes first, counted from `year`; those that lapsed before it bind no more. */
export function nearestMilestone(rows: readonly LevelTarget[], year: number): readonly LevelTarget[] {
  const ahead = rows.flatMap((row) => {
    const years = dueYears(row.due);
    return years !== undefined && years.to >= year ? [{ row, wait: Math.max(0, years.from - year) }] : [];
  });
  const shortest = Math.min(...ahead.map(({ wait }) => wait));
  return ahead.filter(({ wait }) => wait === shortest).map(({ row }) => row);
}

/** `80%` in a table and `ít nhất 80%` in the text are one figure: a bare figure is a level to reach. */
function sameFigure(a: LevelTarget, b: LevelTarget): boolean {
  const comparators = new Set([a.comparator, b.comparator]);
  const bare = comparators.size === 2 && comparators.has('=') && (comparators.has('>=') || comparators.has('<='));
  return (comparators.size === 1 || bare) && a.value === b.value && a.valueMax === b.valueMax;
}

/**
 * Whether a value reaches a target. A bare figure is a level to reach in the indicator's direction; of `01–02` the nearer end
 * must be reached, and going beyond the farther one in the good direction is no failure. Throws for a target without a
 * number: `bindingTarget` never returns one. Source: docs/domain.md §5.
 */
export function meets(target: Target, direction: Direction, value: number): boolean {
  const { comparator, value: level, valueMax } = target;
  if (level === undefined) throw new RangeError(`target ${target.plan} ${target.source} has no number to compare with`);
  const higher = direction === 'higher-is-better';
  switch (comparator) {
    case '>':
      return value > level;
    case '>=':
      return value >= level;
    case '<=':
      return value <= level;
    case '=':
      return higher ? value >= level : value <= level;
    case 'between':
      return higher ? value >= level : value <= (valueMax ?? level);
    case 'trend-up':
      throw new RangeError(`target ${target.plan} ${target.source} asks for a rise, not for a level`);
  }
}

const signs = { '>': '> ', '>=': '≥ ', '<=': '≤ ', '=': '', between: '', 'trend-up': '' } as const;

/** A target in a few words for a form or a table, with the unit of its indicator: `≥ 95% (phấn đấu 100%)`, `chưa có số`. */
export function describeTarget(target: Target, unit = '', language: Language = 'vi'): string {
  if (target.comparator === 'trend-up') return say(planTexts.trendUp, language);
  if (target.status === 'qualitative') return say(planTexts.qualitative, language);
  if (target.value === undefined) return say(planTexts.noNumber, language);
  const level = (value: number) => formatNumber(value) + (unit === '%' ? '%' : unit && ` ${unit}`);
  const { value, valueMax, aspiration } = target;
  if (aspiration === value) return say(planTexts.aspirationOnly, language, { level: level(value) });
  const figure =
    valueMax === undefined
      ? signs[target.comparator] + level(value)
      : say(planTexts.between, language, { from: formatNumber(value), to: level(valueMax) });
  const stated = target.growth === true ? say(planTexts.growth, language, { figure }) : figure;
  return aspiration === undefined || aspiration === valueMax
    ? stated
    : say(planTexts.withAspiration, language, { stated, level: level(aspiration) });
}

/** Said beside a comparison with a milestone of a later year; `undefined` when the figure binds in this one. */
export function milestoneNote(target: Target, year: number, language: Language = 'vi'): string | undefined {
  const years = dueYears(target.due);
  return years === undefined || years.from <= year
    ? undefined
    : say(planTexts.milestoneAhead, language, { year, milestone: years.from });
}
