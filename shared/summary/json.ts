import type { ComparedCell, Comparison } from './comparison.ts';

/** `summary --json`: the document of the contract. Absent values are `null`, so that every key is always there. */
export function summaryJson(comparison: Comparison) {
  const { completeness, timeliness } = comparison;
  return {
    period: comparison.period.id,
    units: comparison.units.map(({ code, name, kind }) => ({ code, name, kind })),
    indicators: comparison.indicators.map((summary) => ({
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
      median: summary.median ?? null,
      max: summary.max ?? null,
    })),
    cells: comparison.cells.filter((cell) => cell.state !== 'not-asked').map(cellJson),
    ranking: comparison.rankings.flatMap(({ scorecard, ranked }) =>
      ranked.map(({ unit, score, max, share, rank, tied, band }) => ({
        unit,
        scorecard: scorecard.id,
        score,
        max,
        share,
        rank,
        tied,
        band: band ?? null,
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
  };
}

/** `target` is the figure compared with (the lower end of a range), in the indicator's unit. */
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
    rank: cell.rank ?? null,
    score: cell.score ?? null,
    source: cell.source ?? null,
  };
}
