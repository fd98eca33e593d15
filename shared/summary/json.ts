import { sentenceText } from '../text/messages/sentence.ts';
import { warningText } from '../text/messages/warning.ts';
import type { Baseline, ComparedCell, Comparison, IndicatorSummary, NoBaseline } from './comparison.ts';
import type { TrendCell, TrendPoint } from './trend.ts';

/** `summary --json`: the document of the contract. Absent values are `null`, so that every key is always there. */
export function summaryJson(comparison: Comparison) {
  const { completeness, timeliness, trends } = comparison;
  return {
    period: comparison.period.id,
    edition: comparison.edition,
    asOf: comparison.asOf,
    final: comparison.final,
    units: comparison.units.map(({ code, name, kind }) => ({ code, name, kind })),
    indicators: comparison.indicators.map(indicatorJson),
    cells: comparison.cells.filter((cell) => cell.state !== 'not-asked').map(cellJson),
    ranking: comparison.rankings.flatMap(({ scorecard, ranked }) =>
      ranked.map(({ unit, score, max, share, rank, tied, band, rankBefore }) => ({
        unit,
        scorecard: scorecard.id,
        score,
        max,
        share,
        rank,
        tied,
        band: band ?? null,
        rankBefore: rankBefore ?? null,
      })),
    ),
    unranked: comparison.rankings.flatMap(({ scorecard, unranked }) =>
      unranked.map(({ unit, reason, missing }) => ({ unit, scorecard: scorecard.id, reason, missing })),
    ),
    completeness: {
      ...completeness,
      notReported: comparison.submissions.filter(({ state }) => state !== 'accepted').map(({ unit }) => unit),
    },
    timeliness: {
      ...timeliness,
      lateUnits: comparison.submissions.filter(({ onTime }) => onTime === false).map(({ unit }) => unit),
    },
    baseline: baselineJson(comparison.baseline),
    trends: {
      windows: trends.windows,
      points: trends.points.map((point) => ({ ...place(point), reported: point.reported, asked: point.asked })),
      cells: trends.cells.map((cell) => ({ unit: cell.unit, ...place(cell), why: cell.why ?? null })),
    },
    warnings: comparison.warnings.map((warning) => ({
      id: warning.id,
      unit: warning.unit ?? null,
      code: warning.code ?? null,
      ...warningText(warning, 'vi'),
    })),
    sentences: comparison.sentences.map((sentence) => ({ id: sentence.id, text: sentenceText(sentence, 'vi') })),
  };
}

/** `before` is the province's value in the baseline period. */
function indicatorJson(summary: IndicatorSummary) {
  return {
    code: summary.indicator.code,
    num: summary.num ?? null,
    den: summary.den ?? null,
    value: summary.value ?? null,
    reported: summary.reported,
    missing: summary.missing,
    notApplicable: summary.notApplicable,
    met: summary.met,
    unmet: summary.unmet,
    min: summary.min ?? null,
    lowerQuartile: summary.lowerQuartile ?? null,
    median: summary.median ?? null,
    upperQuartile: summary.upperQuartile ?? null,
    max: summary.max ?? null,
    before: summary.before ?? null,
  };
}

/** `target` is the figure compared with (the lower end of a range), in the indicator's unit; `gap` is in whole cases. */
function cellJson(cell: ComparedCell) {
  return {
    unit: cell.unit,
    indicator: cell.indicator,
    state: cell.state,
    num: cell.num ?? null,
    den: cell.den ?? null,
    value: cell.value ?? null,
    target: cell.target?.value ?? null,
    met: cell.met ?? null,
    gap: cell.gap ?? null,
    rank: cell.rank ?? null,
    score: cell.score ?? null,
    source: cell.source ?? null,
  };
}

/** The period compared with, or why there is none. */
function baselineJson(baseline: Baseline | { readonly why: NoBaseline }) {
  return 'why' in baseline ? { period: null, why: baseline.why } : { period: baseline.period.id, why: null };
}

function place({ indicator, window, num, den, value }: TrendPoint | TrendCell) {
  return { indicator, window, num: num ?? null, den: den ?? null, value: value ?? null };
}
