import { namedUploads } from '../../../infra/sample/life.ts';
import type { Ask } from '../../../shared/plan/ask.ts';
import { askOf } from '../../../shared/plan/asking.ts';
import type { Province } from '../../../shared/plan/province.ts';
import type { Report } from '../../../shared/report/report.ts';

/*
 * The year once more, counted the long way from what the officers of the sample sent: plain loops, whole hundredths in BigInt, the
 * quarters written out one by one. No judging, no store and nothing of the summary stands behind it; of the project only what was
 * asked of whom, and against which target.
 */

/** What one unit sent for one period: how it ended, when it first counted, how often it was replaced, what counts. */
interface Sent {
  readonly fate: 'accepted' | 'held' | 'rejected' | 'none';
  readonly first?: string;
  readonly replaced: number;
  readonly counts?: Report;
}

export type Year = ReadonlyMap<string, ReadonlyMap<string, Sent>>;

const TWO_DAYS = 2 * 24 * 3600 * 1000;
const IN = ['HS_TN_TT', 'HS_TN_TRT', 'HS_KT'];
const OUT = ['HS_GQ_TH', 'HS_GQ_DH', 'HS_GQ_QH', 'HS_DGQ_TH', 'HS_DGQ_QH'];

export function recountYear(province: Province, seed: string): Year {
  const year = new Map<string, Map<string, Sent>>();
  for (const period of province.periods) {
    const lock = Date.parse(period.dueAt) + TWO_DAYS;
    const sent = new Map<string, Sent>(province.units.map(({ code }) => [code, { fate: 'none', replaced: 0 }]));
    for (const { at, report, ask } of namedUploads(province, period, seed)) {
      const before = sent.get(ask.unit.code)!;
      const second = new Date(Math.floor(Date.parse(at) / 1000) * 1000).toISOString();
      let difference = 0;
      for (const code of IN) difference += Number(typed(report, code));
      for (const code of OUT) difference -= Number(typed(report, code));
      let now: Sent;
      if (difference !== 0) now = before.fate === 'none' ? { ...before, fate: 'rejected' } : before;
      else if (Date.parse(at) > lock) now = before.fate === 'accepted' ? before : { ...before, fate: 'held' };
      else if (before.first === undefined) now = { fate: 'accepted', first: second, replaced: 0, counts: report };
      else now = { ...before, replaced: before.replaced + 1, counts: report };
      sent.set(ask.unit.code, now);
    }
    year.set(period.id, sent);
  }
  return year;
}

function typed(report: Report, code: string): number | 'missing' | 'not-applicable' | 'no such row' {
  for (const { measure, value } of report.figures) if (measure === code) return value;
  return 'no such row';
}

/** num and den in hundredths; a hole where something was left empty, KAD where nothing applies. */
export type Fraction = { num: bigint; den: bigint | undefined } | 'hole' | 'KAD';

/** What a measure of a unit comes to in a stretch of the year, in hundredths. */
type Look = (unit: string, code: string) => bigint | 'hole' | 'KAD';

function fraction(look: Look, unit: string, numerator: readonly string[], denominator: readonly string[]): Fraction {
  const sums: bigint[] = [];
  let hole = false;
  for (const codes of [numerator, denominator]) {
    let sum = 0n;
    let applying = 0;
    for (const code of codes) {
      const value = look(unit, code);
      if (value === 'hole') hole = true;
      if (value !== 'KAD') applying += 1;
      if (typeof value === 'bigint') sum += value;
    }
    if (codes.length > 0 && applying === 0) return 'KAD';
    sums.push(sum);
  }
  return hole ? 'hole' : { num: sums[0]!, den: denominator.length === 0 ? undefined : sums[1]! };
}

/** Hundredths of a per cent, or of a count, halves up; undefined for 0 ÷ 0 and for what is no fraction. */
export function valueOf(of: Fraction): bigint | undefined {
  if (typeof of === 'string') return undefined;
  if (of.den === undefined) return of.num;
  return of.den === 0n ? undefined : (of.num * 20000n + of.den) / (2n * of.den);
}

/** 1, 2, 2, 4 by comparing everybody with everybody. */
export function placeOf(value: bigint, all: readonly bigint[]): { rank: number; tied: boolean } {
  let rank = 1;
  let same = 0;
  for (const other of all) {
    if (other > value) rank += 1;
    if (other === value) same += 1;
  }
  return { rank, tied: same > 1 };
}

/** The figure a quarter, a half or three quarters of the way through the sorted values, halves up. */
export function partWay(values: readonly bigint[], quarters: number): bigint {
  const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const way = (sorted.length - 1) * quarters;
  const low = sorted[Math.floor(way / 4)]!;
  const high = sorted[Math.ceil(way / 4)]!;
  return (2n * (low * BigInt(4 - (way % 4)) + high * BigInt(way % 4)) + 4n) / 8n;
}

/** A stretch of the year: the reports of these periods added (1) or taken away (-1) for flows; levels are the last one's. */
interface Stretch {
  readonly id: string;
  readonly adds: readonly (readonly [quarter: number, sign: 1n | -1n])[];
}

/** 6 tháng and Năm count from the year's first day, Quý III alone. */
export const STRETCHES: Readonly<Record<number, readonly Stretch[]>> = (() => {
  const first: Stretch = { id: 'Q1', adds: [[1, 1n]] };
  const second: Stretch = { id: 'Q2', adds: [[2, 1n], [1, -1n]] }; // prettier-ignore
  const third: Stretch = { id: 'Q3', adds: [[3, 1n]] };
  const fourth: Stretch = { id: 'Q4', adds: [[4, 1n], [2, -1n], [3, -1n]] }; // prettier-ignore
  return {
    1: [first, { id: 'Q1/ytd', adds: [[1, 1n]] }],
    2: [first, second, { id: 'Q2/ytd', adds: [[2, 1n]] }],
    3: [first, second, third, { id: 'Q3/ytd', adds: [[3, 1n], [2, 1n]] }], // prettier-ignore
    4: [first, second, third, fourth, { id: 'Q4/ytd', adds: [[4, 1n]] }],
  };
})();

/** Looks a measure up in what was sent for one period, or over a stretch of the year. */
export function lookIn(province: Province, year: Year, adds: Stretch['adds']): Look {
  const kinds = new Map(province.measures.map(({ code, kind }) => [code, kind]));
  return (unit, code) => {
    let sum = 0n;
    for (const [quarter, sign] of adds) {
      const report = year.get(`${String(province.year)}-Q${String(quarter)}`)?.get(unit)?.counts;
      const value = report === undefined ? 'missing' : typed(report, code);
      if (value === 'missing' || value === 'no such row') return 'hole';
      if (value === 'not-applicable') {
        if (quarter === adds[0]![0]) return 'KAD';
        continue;
      }
      sum += sign * BigInt(Math.round(value * 100));
      // A level is what the report of the stretch itself says.
      if (kinds.get(code) !== 'flow') break;
    }
    return sum;
  };
}

export interface Counted {
  readonly unit: string;
  readonly of: Fraction;
  readonly value: bigint | undefined;
  readonly met: boolean | undefined;
}

const asks = new Map<string, Ask | undefined>();

function askedOf(province: Province, unit: string, period: string): Ask | undefined {
  const key = `${String(province.units.length)} ${unit} ${period}`;
  if (!asks.has(key)) asks.set(key, askOf(province, unit, period));
  return asks.get(key);
}

/** Every unit that is asked the indicator in the period, with its fraction over the stretch. */
export function columnOf(province: Province, period: string, indicator: string, look: Look): readonly Counted[] {
  const { numerator, denominator } = province.indicators.find(({ code }) => code === indicator)!;
  const column: Counted[] = [];
  for (const { code: unit } of province.units) {
    const asked = askedOf(province, unit, period)?.indicators.find((each) => each.indicator.code === indicator);
    if (!asked) continue;
    const of = fraction(look, unit, numerator, denominator);
    const value = valueOf(of);
    const level = asked.target?.value === undefined ? undefined : BigInt(Math.round(asked.target.value * 100));
    const beyond = asked.target?.comparator === '>' ? 1n : 0n;
    const met = value === undefined || level === undefined ? undefined : value >= level + beyond;
    column.push({ unit, of, value, met });
  }
  return column;
}

/** Points of the province's one scorecard: hundredths; undefined where a component is a hole. */
export function pointsOf(province: Province, unit: string, look: Look): { points: bigint; most: bigint } | undefined {
  let points = 0n;
  let most = 0n;
  for (const { indicator, max, fullFrom, atZero } of province.scorecards[0]!.components) {
    const { numerator, denominator } = province.indicators.find(({ code }) => code === indicator)!;
    const of = fraction(look, unit, numerator, denominator);
    if (of === 'hole') return undefined;
    if (of === 'KAD') continue;
    const value = valueOf(of);
    const earned =
      value === undefined ? BigInt(atZero * 100) : (BigInt(max) * value * 2n + BigInt(fullFrom)) / BigInt(2 * fullFrom);
    points += earned > BigInt(max * 100) ? BigInt(max * 100) : earned;
    most += BigInt(max * 100);
  }
  return { points, most };
}
