import type { Indicator } from '../plan/indicator.ts';
import type { Scorecard } from '../plan/scorecard.ts';
import { cellOf } from './cells.ts';
import type { ComparedCell, IndicatorSummary, Ranking } from './comparison.ts';
import type { TaskBoard } from './task.ts';
import { summarise } from './indicators.ts';
import type { PeriodMaterial } from './input.ts';
import { placesOf } from './places.ts';
import { rankingOf } from './ranking.ts';
import { taskBoardOf } from './taskboard.ts';
import type { AskedUnit } from './units.ts';

/** What one period alone says of its units: this one's and an earlier one's are made by the same steps. */
export interface PeriodComparison {
  /** Units × indicators. */
  readonly cells: readonly ComparedCell[];
  readonly indicators: readonly IndicatorSummary[];
  readonly rankings: readonly Ranking[];
  readonly tasks: TaskBoard;
}

/** Compares the units of one period under every indicator that one of them is asked. Source: docs/domain.md §3 – §7. */
export function comparePeriod({ province, period }: PeriodMaterial, units: readonly AskedUnit[]): PeriodComparison {
  const asked = new Set(units.flatMap(({ ask }) => ask.indicators.map(({ indicator }) => indicator.code)));
  const indicators = province.indicators.filter(({ basis, code }) => basis === 'measures' && asked.has(code));
  const columns = indicators.map((indicator) =>
    withPlaces(
      indicator,
      units.map((unit) => cellOf(unit, indicator)),
    ),
  );
  const rankings = rankingsOf(province.scorecards, units, indicators, columns);
  const scored = columns.map((column) => withScores(column, rankings));
  return {
    cells: units.flatMap((_, row) => scored.flatMap((column) => column[row] ?? [])),
    indicators: indicators.map((indicator, column) => summarise(province, indicator, scored[column] ?? [])),
    rankings,
    tasks: taskBoardOf(units, period.dataTo),
  };
}

function withPlaces(indicator: Indicator, column: readonly ComparedCell[]): ComparedCell[] {
  const reporting = column.filter((cell) => cell.value !== undefined);
  const places = placesOf(
    reporting.map((cell) => cell.value ?? 0),
    indicator.direction,
  );
  const placed = new Map(reporting.map((cell, index) => [cell.unit, places[index]]));
  return column.map((cell) => ({ ...cell, ...placed.get(cell.unit) }));
}

function rankingsOf(
  scorecards: readonly Scorecard[],
  units: readonly AskedUnit[],
  indicators: readonly Indicator[],
  columns: readonly (readonly ComparedCell[])[],
): Ranking[] {
  const columnOf = new Map(indicators.map((indicator, column) => [indicator.code, column]));
  const contenders = units.map((asked, row) => ({
    unit: asked.unit.code,
    reported: asked.filing !== undefined,
    cellOf: (indicator: string) => columns[columnOf.get(indicator) ?? -1]?.[row],
  }));
  return scorecards.map((scorecard) => rankingOf(scorecard, contenders));
}

/** The points of a cell in the first scorecard that scores its indicator. */
function withScores(column: readonly ComparedCell[], rankings: readonly Ranking[]): ComparedCell[] {
  const indicator = column[0]?.indicator;
  const ranking = rankings.find(({ scorecard }) =>
    scorecard.components.some((component) => component.indicator === indicator),
  );
  if (ranking === undefined) return [...column];
  const points = new Map(
    [...ranking.ranked, ...ranking.unranked].map(({ unit, components }) => [
      unit,
      components.find((component) => component.indicator === indicator)?.points,
    ]),
  );
  return column.map((cell) => {
    const score = points.get(cell.unit);
    return score === undefined ? cell : { ...cell, score };
  });
}
