import { compare } from '../../../shared/summary/compare.ts';
import type { Comparison, EarlierPeriod } from '../../../shared/summary/comparison.ts';
import type { Filing } from '../../../shared/report/filing.ts';
import type { Province } from '../../../shared/plan/province.ts';
import { filing, input, province, quarter } from './small-province.ts';

/** A comparison of the half year, with Quý I before it, made of filings of both. */
export function halfYear(before: readonly Filing[], now: readonly Filing[], over: Partial<Province> = {}): Comparison {
  const made = compare(input(now, { period: quarter('2026-Q2'), province: province(over) }));
  const first = compare(input(before, { province: province(over) }));
  const earlier: EarlierPeriod = { period: first.period, filings: first.filings, figures: first.figures };
  return { ...made, earlier: [earlier] };
}

/** Names of files, sheets and units as nobody should choose them. */
export const hostileTexts = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '  =HYPERLINK("x")',
  '+84 123',
  '-2',
  '@SUM(A1)',
  '＝1',
  '\tx',
  '\r\nx',
  "'quoted'",
  'a,b;c"d"',
  '<b>&amp;</b> & > "x"',
  'dòng 1\r\ndòng 2',
  'x'.repeat(32_767),
  'Xã Hòa Thuỷ 🏛',
  '',
] as const;

/** A filing whose names are hostile throughout. */
export function hostileFiling(unit: string, text: string): Filing {
  const plain = filing(unit, { DONE: 3, ALL: 7, TALKS: 'not-applicable' }, { fileName: text, attempt: `A-${unit}` });
  const { report } = plain;
  return report === undefined
    ? plain
    : { ...plain, report: { ...report, sheets: { ...report.sheets, figures: text } } };
}
