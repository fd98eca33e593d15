import { baselineOf } from './baseline.ts';
import type { Comparison, EarlierPeriod } from './comparison.ts';
import { coursesOf, type EarlierUnits } from './courses.ts';
import { asOf, editionOf, versionsOf } from './edition.ts';
import { explanationsOf } from './explanations.ts';
import { figuresOf } from './figures.ts';
import type { SummaryInput } from './input.ts';
import { comparePeriod } from './period-comparison.ts';
import { sentencesOf } from './sentences/index.ts';
import type { Compared } from './sentences/said.ts';
import { withBefore, withRanksBefore } from './since-baseline.ts';
import { completenessOf, submissionsOf, timelinessOf } from './submissions.ts';
import { trendsOf } from './trends.ts';
import { askedUnits, type AskedUnit } from './units.ts';
import { warningsOf } from './warnings/index.ts';
import { windowsOf } from './windows.ts';

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
  const indicators = 'why' in before ? now.indicators : withBefore(now.indicators, before);
  const rankings = 'why' in before ? now.rankings : withRanksBefore(now.rankings, before);
  const windows = windowsOf(input);
  const courses = coursesOf(input, units, earlier, windows);
  const trends = trendsOf(
    input,
    windows,
    courses,
    indicators.map(({ indicator }) => indicator),
  );
  const submissions = submissionsOf(input, codes);
  const filings = filingsOf(units);
  const compared: Compared = {
    province: { code: province.code, name: province.name, timeZone: province.timeZone },
    plans: province.plans.map(({ id, title }) => ({ id, title })),
    versions: versionsOf(input),
    period,
    edition: editionOf(input),
    asOf: asOf(input),
    final: input.closedAt !== undefined,
    units: units.map(({ unit }) => unit),
    filings,
    cells: now.cells,
    indicators,
    rankings,
    tasks: now.tasks,
    submissions,
    completeness: completenessOf(submissions),
    timeliness: timelinessOf(submissions, period.dueAt),
    figures: figuresOf(units),
    explanations: explanationsOf(filings),
    baseline: 'why' in before ? before : before.baseline,
    earlier: earlier.map(earlierPeriod),
    trends,
    warnings: warningsOf({ input, courses, earlier, rankings, trends }),
    strangers: [...new Set(input.filings.map((filing) => filing.unit))].filter((unit) => !known.has(unit)).toSorted(),
  };
  return { ...compared, sentences: sentencesOf(compared) };
}

function earlierPeriod({ material, units }: EarlierUnits): EarlierPeriod {
  return { period: material.period, filings: filingsOf(units), figures: figuresOf(units) };
}

function filingsOf(units: readonly AskedUnit[]) {
  return units.flatMap(({ filing }) => (filing === undefined ? [] : [filing]));
}
