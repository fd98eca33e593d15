import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparator, Target } from '../../../shared/plan/target.ts';
import { meets } from '../../../shared/plan/targets.ts';
import { compare } from '../../../shared/summary/compare.ts';
import { gapOf } from '../../../shared/summary/gap.ts';
import { percentage } from '../../../shared/text/decimal.ts';
import { filing, indicator, input, target } from './small-province.ts';

const share = indicator('RATE', ['DONE'], ['ALL']);
const late = indicator('LATE_RATE', ['LATE'], ['ALL'], { direction: 'lower-is-better' });
const growth = indicator('BUDGET_REVENUE_GROWTH', ['NOW'], ['BEFORE']);
const count = indicator('TALKS', ['TALKS'], []);

describe('the distance to a target', () => {
  it('is the fewest cases that bring the published value there', () => {
    expect(gapOf(share, target('P', 'RATE', 80), 70, 100)).toBe(10);
    // 95 % of 37 is 35,15: 35 of 37 is published as 94,59 %, 36 as 97,30 %.
    expect(gapOf(share, target('P', 'RATE', 95), 30, 37)).toBe(6);
    // 79.996 % is published as 80,00 %: one case less than 80 % of 25 000.
    expect(gapOf(share, target('P', 'RATE', 80), 19990, 25000)).toBe(9);
    expect(gapOf(share, target('P', 'RATE', 80, { comparator: '>' }), 80, 100)).toBe(1);
  });

  it('is counted downwards where lower is better', () => {
    expect(gapOf(late, target('P', 'LATE_RATE', 5, { comparator: '<=' }), 9, 100)).toBe(4);
    expect(gapOf(late, target('P', 'LATE_RATE', 1, { comparator: 'between', valueMax: 2 }), 9, 100)).toBe(7);
  });

  it('is the difference where a count is asked', () => {
    expect(gapOf(count, target('P', 'TALKS', 4), 1)).toBe(3);
    expect(gapOf(count, target('P', 'TALKS', 1, { comparator: 'between', valueMax: 2 }), 0)).toBe(1);
  });

  it('is absent where no number of cases gets there', () => {
    expect(gapOf(share, target('P', 'RATE', 100, { comparator: '>' }), 90, 100)).toBeUndefined();
    expect(gapOf(growth, target('P', 'RATE', 110), 90, 100)).toBe(20);
  });

  it('is absent where the target asks for the worse direction, instead of being looked for without end', () => {
    expect(gapOf(count, target('P', 'TALKS', 4, { comparator: '<=' }), 5)).toBeUndefined();
    expect(gapOf(growth, target('P', 'RATE', 50, { comparator: '<=' }), 90, 100)).toBeUndefined();
    expect(gapOf(late, target('P', 'LATE_RATE', 5), 0, 100)).toBeUndefined();
  });

  it('is found among figures of twelve digits, where rounding alone is worth millions of cases', () => {
    const den = 999_999_999_999;
    expect(gapOf(share, target('P', 'RATE', 95), 0, den)).toBe(949_950_000_000);
    expect(gapOf(late, target('P', 'LATE_RATE', 5, { comparator: '<=' }), den, den)).toBe(949_950_000_000);
    expect(gapOf(count, target('P', 'TALKS', den), 1)).toBe(den - 1);
  });

  it('stands in the cells that miss their target, and in no other', () => {
    const { cells } = compare(
      input([
        filing('00001', { EARLY: 0, DONE: 70, ALL: 100, LATE: 3, TALKS: 2 }),
        filing('00002', { EARLY: 0, DONE: 80, ALL: 100, LATE: 8, TALKS: 0 }),
      ]),
    );
    expect(cells.flatMap(({ unit, indicator: code, gap }) => (gap === undefined ? [] : [[unit, code, gap]]))).toEqual([
      ['00001', 'RATE', 10],
      ['00002', 'LATE_RATE', 3],
      ['00002', 'TALKS', 2],
    ]);
  });
});

const level = fc.integer({ min: 0, max: 10_050 }).map((hundredths) => hundredths / 100);
const comparator = fc.constantFrom<Comparator>('>', '>=', '<=', '=', 'between');

describe('over any figures', () => {
  it('so many cases reach the target and one fewer does not; where there is no number, not even all of them do', () => {
    fc.assert(
      fc.property(
        fc.nat(400),
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom(share, late),
        level,
        level,
        comparator,
        (num, den, one, from, to, comparing) => {
          const [value, valueMax] = [Math.min(from, to), Math.max(from, to)];
          const aimed: Target = target('P', one.code, value, {
            comparator: comparing,
            ...(comparing === 'between' ? { valueMax } : {}),
          });
          const higher = one.direction === 'higher-is-better';
          const after = (cases: number) =>
            meets(aimed, one.direction, percentage(higher ? num + cases : num - cases, den) ?? 0);
          fc.pre(num <= den && !after(0));
          const gap = gapOf(one, aimed, num, den);
          const most = higher ? den - num : num;
          const reaching = Array.from({ length: most }, (_, index) => index + 1).filter(after);
          expect(gap).toBe(reaching[0]);
          if (gap === undefined) return;
          expect(after(gap)).toBe(true);
          expect(after(gap - 1)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});
