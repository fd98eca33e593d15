import type { ScoreComponent } from '../../plan/scorecard.ts';
import { columnName } from '../../workbook/address.ts';
import type { ComponentScore } from '../comparison.ts';
import type { DataPlaces } from './places.ts';

/** Where a scorecard's table stands on `Xếp hạng`. */
export interface RankingPlaces {
  /** The row that holds each component's maximum and threshold. */
  readonly ruleRow: number;
  /** Column of the points of the n-th component; its denominator stands right of it. */
  readonly pointsColumn: (component: number) => number;
}

/**
 * max × value ÷ threshold, at most the maximum; what a denominator of 0 gives is the component's own rule. Maximum and
 * threshold are the cells at the head of the column. Source: decision 766/QĐ-TTg, docs/domain.md §6.
 */
export function pointsFormula(
  { ruleRow, pointsColumn }: RankingPlaces,
  data: DataPlaces,
  unit: string,
  row: number,
  [component, index]: readonly [ScoreComponent, number],
  hasDenominator: boolean,
): string {
  const column = pointsColumn(index);
  const max = `${columnName(column)}$${String(ruleRow)}`;
  const threshold = `${columnName(column + 1)}$${String(ruleRow)}`;
  const value = data.cell(unit, component.indicator, 'value');
  const points = `MIN(${max},ROUND(${max}*${value}/${threshold},2))`;
  return hasDenominator
    ? `IF(${columnName(column + 1)}${String(row)}=0,${String(component.atZero)},${points})`
    : points;
}

/** Sum over the unit's own components: the removed ones have no points and no maximum. */
export function ownSum(
  components: readonly ComponentScore[],
  { pointsColumn }: RankingPlaces,
  row: string,
  digits: number,
): string {
  const cells = components.flatMap(({ state }, index) =>
    state === 'removed' ? [] : [`${columnName(pointsColumn(index))}${row}`],
  );
  return `ROUND(SUM(${cells.join(',')}),${String(digits)})`;
}

/** Decimals that a sum of these components may have: binary sums of hundredths drift beyond them. */
export function scoreDigits(components: readonly ScoreComponent[]): number {
  return Math.max(2, ...components.flatMap(({ max, atZero }) => [max, atZero].map(decimalsOf)));
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
