import { expect } from 'vitest';
import type { Province } from '../../../shared/plan/province.ts';
import { compare } from '../../../shared/summary/compare.ts';
import type { SummaryInput } from '../../../shared/summary/input.ts';
import { summaryJson } from '../../../shared/summary/json.ts';
import { columnOf, lookIn, partWay, placeOf, pointsOf, STRETCHES, valueOf, type Year } from './recount.ts';

const asNumber = (hundredths: bigint | undefined) => (hundredths === undefined ? undefined : Number(hundredths) / 100);
const byUnit = (a: { unit: string }, b: { unit: string }) => (a.unit < b.unit ? -1 : 1);

/** The latest earlier period that counts as the same kind: Quý I is both a quarter and a year to date. */
const COMPARABLE: Readonly<Record<number, number | undefined>> = { 1: undefined, 2: 1, 3: 1, 4: 2 };

/** Holds everything that the summary of a period says against the figures counted once more; how many cells that were. */
export function holdAgainst(year: Year, province: Province, input: SummaryInput): number {
  const comparison = compare(input);
  const json = summaryJson(comparison);
  const period = input.period.id;
  const quarter = Number(period.at(-1));
  holdIndicators(year, province, json, comparison, quarter);
  holdTrends(year, province, comparison, quarter);
  const ranks = rank(year, province, quarter);
  const before = COMPARABLE[quarter] === undefined ? [] : rank(year, province, COMPARABLE[quarter]);
  const rankBefore = new Map(before.map((each) => [each.unit, each.rank]));
  const [scorecard] = province.scorecards;
  expect(json.ranking.toSorted(byUnit)).toEqual(
    ranks
      .map((each) => ({ ...each, scorecard: scorecard!.id, rankBefore: rankBefore.get(each.unit) ?? null }))
      .toSorted(byUnit),
  );
  const told = comparison.rankings[0]!.ranked.map((each) => ({ unit: each.unit, rankBefore: each.rankBefore }));
  expect(told.toSorted(byUnit)).toEqual(
    ranks.map(({ unit }) => ({ unit, rankBefore: rankBefore.get(unit) })).toSorted(byUnit),
  );
  const sent = year.get(period)!;
  const ranked = new Set(ranks.map(({ unit }) => unit));
  const unranked = new Map(json.unranked.map(({ unit, reason }) => [unit, reason]));
  expect([...unranked].length).toBe(sent.size - ranked.size);
  for (const [unit, { counts }] of sent) {
    const reason = ranked.has(unit) ? undefined : counts ? 'missing-components' : 'no-report';
    expect([unit, unranked.get(unit)]).toEqual([unit, reason]);
  }
  holdSubmissions(year, json, comparison, input);
  return json.cells.length + comparison.trends.cells.length;
}

function holdIndicators(
  year: Year,
  province: Province,
  json: ReturnType<typeof summaryJson>,
  comparison: ReturnType<typeof compare>,
  quarter: number,
): void {
  const look = lookIn(province, year, [[quarter, 1n]]);
  const before = COMPARABLE[quarter];
  const asked = province.indicators.filter(
    ({ code, basis }) => basis === 'measures' && columnOf(province, json.period, code, look).length > 0,
  );
  expect(json.indicators.map(({ code }) => code)).toEqual(asked.map(({ code }) => code));
  let cells = 0;
  for (const [index, { code }] of asked.entries()) {
    const column = columnOf(province, json.period, code, look);
    const whole = totalOf(column);
    const values = column.flatMap(({ value }) => (value === undefined ? [] : [value]));
    const some = values.length > 0;
    const summary = comparison.indicators[index]!;
    const previous =
      before === undefined
        ? undefined
        : valueOf(totalOf(columnOf(province, `2026-Q${before}`, code, lookIn(province, year, [[before, 1n]]))).of);
    expect({
      code,
      asked: summary.asked,
      lower: summary.lowerQuartile,
      upper: summary.upperQuartile,
      before: summary.before,
    }).toEqual({
      code,
      asked: column.length,
      lower: some ? asNumber(partWay(values, 1)) : undefined,
      upper: some ? asNumber(partWay(values, 3)) : undefined,
      before: asNumber(previous),
    });
    expect(json.indicators[index]).toMatchObject({
      code,
      num: some ? whole.num : null,
      den: some ? whole.den : null,
      value: asNumber(valueOf(whole.of)) ?? null,
      reported: values.length,
      missing: column.filter(({ of }) => of === 'hole').length,
      notApplicable: column.filter(({ of, value }) => of !== 'hole' && value === undefined).length,
      met: column.filter(({ met }) => met === true).length,
      unmet: column.filter(({ met }) => met === false).length,
      min: some ? asNumber(partWay(values, 0)) : null,
      median: some ? asNumber(partWay(values, 2)) : null,
      max: some ? asNumber(partWay(values, 4)) : null,
    });
    const told = json.cells.filter((cell) => cell.indicator === code);
    cells += told.length;
    const ties = new Map(comparison.cells.map((cell) => [`${cell.unit} ${cell.indicator}`, cell.tied]));
    expect(
      told.map((cell) => [cell.unit, cell.state, cell.value, cell.met, cell.rank, ties.get(`${cell.unit} ${code}`)]),
    ).toEqual(
      column.map(({ unit, of, value, met }) => [
        unit,
        of === 'hole' ? 'missing' : value === undefined ? 'not-applicable' : 'reported',
        asNumber(value) ?? null,
        met ?? null,
        value === undefined ? null : placeOf(value, values).rank,
        value === undefined ? undefined : placeOf(value, values).tied,
      ]),
    );
  }
  expect(json.cells).toHaveLength(cells);
}

/** The fraction of all who have a value, taken together. */
function totalOf(column: ReturnType<typeof columnOf>) {
  let num = 0n;
  let den = 0n;
  let isRate = false;
  let some = false;
  for (const { of, value } of column) {
    if (typeof of === 'string' || value === undefined) continue;
    some = true;
    num += of.num;
    den += of.den ?? 0n;
    isRate ||= of.den !== undefined;
  }
  const of = some ? ({ num, den: isRate ? den : undefined } as const) : ('hole' as const);
  return { of, num: Number(num) / 100, den: isRate ? Number(den) / 100 : null };
}

function holdTrends(year: Year, province: Province, comparison: ReturnType<typeof compare>, quarter: number): void {
  const { trends, indicators, period } = comparison;
  const stretches = STRETCHES[quarter]!;
  expect(trends.windows.map(({ id }) => id)).toEqual(stretches.map(({ id }) => `${String(province.year)}-${id}`));
  const cellsOf = Map.groupBy(trends.cells, ({ indicator, window }) => `${indicator} ${window}`);
  for (const { id, adds } of stretches) {
    const window = `${String(province.year)}-${id}`;
    const look = lookIn(province, year, adds);
    for (const { indicator } of indicators) {
      const column = columnOf(province, period.id, indicator.code, look);
      const told = cellsOf.get(`${indicator.code} ${window}`) ?? [];
      expect(told.map(({ unit, value, why }) => [window, indicator.code, unit, value, why === undefined])).toEqual(
        column.map(({ unit, value }) => [window, indicator.code, unit, asNumber(value), value !== undefined]),
      );
      const whole = totalOf(column);
      const point = trends.points.find((each) => each.indicator === indicator.code && each.window === window);
      expect([window, indicator.code, point?.value, point?.reported, point?.asked]).toEqual([
        window,
        indicator.code,
        asNumber(valueOf(whole.of)),
        column.filter(({ value }) => value !== undefined).length,
        column.length,
      ]);
    }
  }
}

function rank(year: Year, province: Province, quarter: number) {
  const look = lookIn(province, year, [[quarter, 1n]]);
  const scored = [];
  for (const { code: unit } of province.units) {
    const of = pointsOf(province, unit, look);
    if (of) scored.push({ unit, ...of, share: valueOf({ num: of.points, den: of.most })! });
  }
  const shares = scored.map(({ share }) => share);
  return scored.map(({ unit, points, most, share }) => {
    let band = '';
    let from = -1;
    for (const each of province.scorecards[0]!.bands) {
      if (share >= BigInt(each.from * 100) && each.from > from) [band, from] = [each.name, each.from];
    }
    const score = Number(points) / 100;
    return { unit, score, max: Number(most) / 100, share: Number(share) / 100, ...placeOf(share, shares), band };
  });
}

function holdSubmissions(
  year: Year,
  json: ReturnType<typeof summaryJson>,
  comparison: ReturnType<typeof compare>,
  { period }: SummaryInput,
): void {
  const sent = [...year.get(period.id)!];
  const withFate = (fate: string) => sent.filter(([, each]) => each.fate === fate).map(([unit]) => unit);
  const late = sent.filter(([, { first }]) => first !== undefined && first > period.dueAt).map(([unit]) => unit);
  const accepted = withFate('accepted');
  expect(json.completeness).toEqual({
    units: sent.length,
    accepted: accepted.length,
    held: withFate('held').length,
    rejected: withFate('rejected').length,
    none: withFate('none').length,
    notReported: sent.flatMap(([unit, { fate }]) => (fate === 'accepted' ? [] : [unit])),
  });
  expect(json.timeliness).toEqual({
    dueAt: period.dueAt,
    onTime: accepted.length - late.length,
    late: late.length,
    outstanding: sent.length - accepted.length,
    lateUnits: late,
  });
  expect(
    comparison.submissions.map(({ unit, state, corrections, firstAcceptedAt }) => [
      unit,
      state,
      corrections,
      firstAcceptedAt,
    ]),
  ).toEqual(sent.map(([unit, { fate, replaced, first }]) => [unit, fate, replaced, first]));
}
