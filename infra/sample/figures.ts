import type { Ask } from '../../shared/plan/ask.ts';
import type { Indicator } from '../../shared/plan/indicator.ts';
import type { Measure } from '../../shared/plan/measure.ts';
import { sampleCases } from './cases.ts';
import { applyTurns, type Year } from './happen.ts';
import { between, seeded, type Random } from './random.ts';
import type { Turn } from './turns.ts';

/**
 * Made-up figures of one unit for one period, as its report would state them: balanced, parts within wholes, and
 * consistent over the periods of the year. Never taken from a real unit.
 */
export function sampleFigures(ask: Ask, seed: string, turns: readonly Turn[] = []): ReadonlyMap<string, number> {
  const exemplary = turns.some(({ kind }) => kind === 'exemplary');
  const year = sampleYear(ask, seeded(seed, ask.unit.code), exemplary);
  applyTurns(year, ask, turns);
  const quarter = Number(ask.period.id.slice(-1)) - 1;
  const from = ask.period.kind === 'year-to-date' ? 0 : quarter;
  return new Map(
    ask.measures.map((measure) => {
      const values = (year.get(measure.code) ?? [0, 0, 0, 0]).slice(from, quarter + 1);
      return [measure.code, overPeriod(measure, values)];
    }),
  );
}

/** How the quarters of a window combine, by kind of measure (docs/domain.md §3). */
function overPeriod(measure: Measure, values: readonly number[]): number {
  if (measure.kind === 'flow') return values.reduce((total, value) => total + value, 0);
  if (measure.kind === 'opening-stock') return values[0] ?? 0;
  return values.at(-1) ?? 0;
}

function sampleYear(ask: Ask, random: Random, exemplary: boolean): Year {
  const drawn = 0.35 + 0.65 * Math.sqrt(random());
  const level = exemplary ? 1 : drawn;
  const year: Year = new Map();
  const cases = sampleCases(random, level);
  for (const code of Object.keys(cases[0] ?? {}) as (keyof (typeof cases)[number])[]) {
    year.set(
      code,
      cases.map((quarter) => quarter[code]),
    );
  }
  const rates = ask.indicators
    .map(({ indicator }) => indicator)
    .filter((indicator) => indicator.basis === 'measures' && indicator.denominator.length > 0);
  const wholesFirst = [...ask.measures].sort((a, b) => Number(isPart(a, rates)) - Number(isPart(b, rates)));
  for (const measure of wholesFirst) {
    if (year.has(measure.code)) continue;
    const wholes = rates.filter((rate) => rate.numerator.includes(measure.code));
    year.set(
      measure.code,
      wholes.length > 0
        ? partValues(measure, ask, wholes, year, exemplary ? PERFECT : level, random)
        : isCounted(measure, ask)
          ? fewValues(measure, random)
          : freeValues(measure, random),
    );
  }
  return year;
}

const isPart = (measure: Measure, rates: readonly Indicator[]) =>
  rates.some((rate) => rate.numerator.includes(measure.code));

/** What an indicator merely counts: initiatives, dialogues, kiosks. There are a few of these, not dozens. */
const isCounted = (measure: Measure, ask: Ask) =>
  ask.indicators.some(
    ({ indicator }) => indicator.denominator.length === 0 && indicator.numerator.includes(measure.code),
  );

function fewValues(measure: Measure, random: Random): readonly number[] {
  if (measure.kind === 'flow') return [0, 1, 2, 3].map(() => between(random, 0, 2));
  const constant = between(random, 0, 4);
  return [constant, constant, constant, constant];
}

function freeValues(measure: Measure, random: Random): readonly number[] {
  if (measure.kind === 'flow') return [0, 1, 2, 3].map(() => between(random, 2, 40));
  const constant = between(random, 4, 60);
  return [constant, constant, constant, constant];
}

/** The level of a unit where nothing is left to chance. */
const PERFECT = 2;

/** A part never exceeds the smallest of its wholes, in any window of the year. */
function partValues(
  measure: Measure,
  ask: Ask,
  wholes: readonly Indicator[],
  year: Year,
  level: number,
  random: Random,
): readonly number[] {
  const rate = random() < level * 0.7 ? 1 : Math.min(1, 0.55 + level * 0.4 * random() + random() * 0.1);
  const kindOf = (code: string) => ask.measures.find((candidate) => candidate.code === code)?.kind;
  const capsOf = (indicator: Indicator) => {
    // A flow stays within the flows of its whole: a stock beside them is not there again in the next quarter.
    const flows = indicator.denominator.filter((code) => kindOf(code) === 'flow');
    const codes = measure.kind === 'flow' && flows.length > 0 ? flows : indicator.denominator;
    return [0, 1, 2, 3].map((quarter) => codes.reduce((total, code) => total + (year.get(code)?.[quarter] ?? 0), 0));
  };
  const caps = wholes.map((indicator) => {
    const perQuarter = capsOf(indicator);
    const steady = indicator.denominator.every((code) => kindOf(code) !== 'flow');
    // Work done over the year against a yearly whole: a share of it every quarter, so that the year's sum stays within.
    return measure.kind === 'flow' && steady
      ? perQuarter.map((cap, quarter) => Math.floor(cap * ([0.3, 0.3, 0.2, 0.2][quarter] ?? 0)))
      : perQuarter;
  });
  return [0, 1, 2, 3].map((quarter) => Math.floor(Math.min(...caps.map((cap) => cap[quarter] ?? 0)) * rate));
}
