import { percentage, quotient, sum } from '../text/decimal.ts';
import type { ScoreBand, ScoreComponent, Scorecard } from '../plan/scorecard.ts';
import type { ComparedCell, ComponentScore } from './comparison.ts';

/** A unit's points under a scorecard; `share` is undefined when a component is missing or none applies. */
export interface Score {
  readonly components: readonly ComponentScore[];
  readonly score: number;
  readonly max: number;
  readonly share?: number;
}

/**
 * Scores one component: min(max, max × rate ÷ fullFrom), rate and score to 2 decimals. Nothing to measure gives the
 * component's own score at zero; what is not the unit's task is removed. Source: decision 766/QĐ-TTg, docs/domain.md §6.
 */
function scoreComponent(component: ScoreComponent, cell: ComparedCell | undefined): ComponentScore {
  const { indicator, max } = component;
  const sums = {
    ...(cell?.num === undefined ? {} : { num: cell.num }),
    ...(cell?.den === undefined ? {} : { den: cell.den }),
  };
  if (cell === undefined || cell.state === 'not-asked' || cell.because === 'declared') {
    return { indicator, max, state: 'removed' };
  }
  if (cell.because === 'zero-denominator') {
    return { indicator, max, ...sums, state: 'zero-denominator', points: component.atZero };
  }
  if (cell.value === undefined) return { indicator, max, state: 'missing' };
  // The rate in whole hundredths keeps the product exact.
  const points = quotient(max * Math.round(cell.value * 100), component.fullFrom * 100, 2) ?? max;
  return { indicator, max, ...sums, state: 'scored', points: Math.min(max, points) };
}

/** Adds the rounded component scores up, and says what share of the unit's own maximum they are. */
export function scoreUnit(scorecard: Scorecard, cellOf: (indicator: string) => ComparedCell | undefined): Score {
  const components = scorecard.components.map((component) => scoreComponent(component, cellOf(component.indicator)));
  const own = components.filter((component) => component.state !== 'removed');
  const score = sum(own.map((component) => component.points ?? 0));
  const max = sum(own.map((component) => component.max));
  const share = own.some((component) => component.state === 'missing') ? undefined : percentage(score, max);
  return share === undefined ? { components, score, max } : { components, score, max, share };
}

/** The half-open band that a rounded share falls in: 90 is the band from 90, 89.99 the one below. */
export function bandOf(bands: readonly ScoreBand[], share: number): string | undefined {
  return bands.toSorted((a, b) => b.from - a.from).find((band) => share >= band.from)?.name;
}
