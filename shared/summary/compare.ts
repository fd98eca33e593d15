import type { Comparison, EarlierPeriod, IndicatorSummary, Ranking } from './comparison.ts';
import { baselineOf, type BaselinePeriod } from './baseline.ts';
import { asOf, editionOf, versionsOf } from './edition.ts';
import { explanationsOf } from './explanations.ts';
import { figuresOf } from './figures.ts';
import type { SummaryInput } from './input.ts';
import { comparePeriod } from './period-comparison.ts';
import { completenessOf, submissionsOf, timelinessOf } from './submissions.ts';
import { trendsOf, type EarlierUnits } from './trends.ts';
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
  const now = comparePeriod(input, units);
  const earlier = input.earlier.map((material) => ({ material, units: askedUnits(material) }));
  const before = baselineOf(input, units, earlier);
  const submissions = submissionsOf(input, codes);
  const filings = filingsOf(units);
  return {
    province: { code: province.code, name: province.name, timeZone: province.timeZone },
    versions: versionsOf(input),
    period,
    edition: editionOf(input),
    asOf: asOf(input),
    final: input.closedAt !== undefined,
    units: units.map(({ unit }) => unit),
    filings,
    cells: now.cells,
    indicators: 'why' in before ? now.indicators : withBefore(now.indicators, before),
    rankings: 'why' in before ? now.rankings : withRanksBefore(now.rankings, before),
    tasks: now.tasks,
    submissions,
    completeness: completenessOf(submissions),
    timeliness: timelinessOf(submissions, period.dueAt),
    figures: figuresOf(units),
    explanations: explanationsOf(filings),
    baseline: 'why' in before ? before : before.baseline,
    earlier: earlier.map(earlierPeriod),
    trends: trendsOf(
      input,
      units,
      now.indicators.map(({ indicator }) => indicator),
      earlier,
    ),
    warnings: [],
    sentences: [],
    strangers: [...new Set(input.filings.map((filing) => filing.unit))].filter((unit) => !known.has(unit)).toSorted(),
  };
}

function earlierPeriod({ material, units }: EarlierUnits): EarlierPeriod {
  return { period: material.period, filings: filingsOf(units), figures: figuresOf(units) };
}

function filingsOf(units: readonly AskedUnit[]) {
  return units.flatMap(({ filing }) => (filing === undefined ? [] : [filing]));
}

/** The province's value then, where the indicator was made of the same measures. */
function withBefore(indicators: readonly IndicatorSummary[], { comparison }: BaselinePeriod): IndicatorSummary[] {
  const then = new Map(comparison.indicators.map((summary) => [madeOf(summary), summary.value]));
  return indicators.map((summary) => {
    const before = then.get(madeOf(summary));
    return before === undefined ? summary : { ...summary, before };
  });
}

function madeOf({ indicator: { code, numerator, denominator } }: IndicatorSummary): string {
  return JSON.stringify([code, numerator, denominator]);
}

function withRanksBefore(rankings: readonly Ranking[], { comparison }: BaselinePeriod): Ranking[] {
  return rankings.map((ranking) => {
    const then = comparison.rankings.find(({ scorecard }) => scorecard.id === ranking.scorecard.id);
    const ranks = new Map((then?.ranked ?? []).map(({ unit, rank }) => [unit, rank]));
    return {
      ...ranking,
      ranked: ranking.ranked.map((entry) => {
        const rankBefore = ranks.get(entry.unit);
        return rankBefore === undefined ? entry : { ...entry, rankBefore };
      }),
    };
  });
}
