import type { Indicator } from '../plan/indicator.ts';
import type { Scorecard } from '../plan/scorecard.ts';
import { cellOf } from './cells.ts';
import type { ComparedCell, Comparison, Ranking } from './comparison.ts';
import { asOf, editionOf, versionsOf } from './edition.ts';
import { explanationsOf } from './explanations.ts';
import { figuresOf } from './figures.ts';
import { summarise } from './indicators.ts';
import type { SummaryInput } from './input.ts';
import { placesOf } from './places.ts';
import { rankingOf } from './ranking.ts';
import { completenessOf, submissionsOf, timelinessOf } from './submissions.ts';
import { taskBoardOf } from './taskboard.ts';
import { askedUnits, type AskedUnit } from './units.ts';

/**
 * Compares all units of a province for one period. Pure: the order of filings, standings and attempts never shows in
 * the result. Source: docs/domain.md §3 – §7.
 */
export function compare(input: SummaryInput): Comparison {
  const { province, period } = input;
  const units = askedUnits(input);
  const codes = units.map(({ unit }) => unit.code);
  const known = new Set(codes);
  const indicators = comparedIndicators(input, units);
  const columns = indicators.map((indicator) =>
    withPlaces(
      indicator,
      units.map((asked) => cellOf(asked, indicator)),
    ),
  );
  const rankings = rankingsOf(province.scorecards, units, indicators, columns);
  const scored = columns.map((column) => withScores(column, rankings));
  const submissions = submissionsOf(input, codes);
  const filings = units.flatMap(({ filing }) => (filing === undefined ? [] : [filing]));
  return {
    province: { code: province.code, name: province.name, timeZone: province.timeZone },
    versions: versionsOf(input),
    period,
    edition: editionOf(input),
    asOf: asOf(input),
    final: input.closedAt !== undefined,
    units: units.map(({ unit }) => unit),
    filings,
    cells: units.flatMap((_, row) => scored.flatMap((column) => column[row] ?? [])),
    indicators: indicators.map((indicator, column) => summarise(province, indicator, scored[column] ?? [])),
    rankings,
    tasks: taskBoardOf(units, period.dataTo),
    submissions,
    completeness: completenessOf(submissions),
    timeliness: timelinessOf(submissions, period.dueAt),
    figures: figuresOf(units),
    explanations: explanationsOf(filings),
    baseline: { why: 'first-period' },
    earlier: [],
    trends: { windows: [], cells: [], points: [] },
    warnings: [],
    sentences: [],
    strangers: [...new Set(input.filings.map((filing) => filing.unit))].filter((unit) => !known.has(unit)).toSorted(),
  };
}

/** Indicators made of measures that at least one unit is asked for, in the province's order. */
function comparedIndicators(input: SummaryInput, units: readonly AskedUnit[]): Indicator[] {
  const asked = new Set(units.flatMap(({ ask }) => ask.indicators.map(({ indicator }) => indicator.code)));
  return input.province.indicators.filter(({ basis, code }) => basis === 'measures' && asked.has(code));
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
