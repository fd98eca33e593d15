import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureChanges } from '../../../shared/report/changes.ts';
import type { Amount, Report } from '../../../shared/report/report.ts';

function report(figures: Readonly<Record<string, Amount>>, column = 'F'): Report {
  return {
    unit: '15091',
    period: '2026-Q1',
    sheets: { cover: 'Bìa', figures: 'Số liệu', tasks: 'Nhiệm vụ', narrative: 'Thuyết minh' },
    cover: {},
    figures: Object.entries(figures).map(([measure, value], row) => ({ measure, value, cell: `${column}${row + 5}` })),
    tasks: [],
    narrative: {},
  };
}

test('figures that came, changed and went are told apart, each with its cell', () => {
  const before = report({ A: 1, B: 2, C: 3, D: 'not-applicable', E: 'missing', G: 9 });
  const after = report({ A: 1, B: 0, C: 'missing', D: 4, E: 5, F: 6 }, 'G');
  expect(figureChanges(before, after)).toEqual([
    { measure: 'B', kind: 'changed', before: 2, after: 0, cell: 'G6' },
    { measure: 'C', kind: 'removed', before: 3, cell: 'G7' },
    { measure: 'D', kind: 'changed', before: 'not-applicable', after: 4, cell: 'G8' },
    { measure: 'E', kind: 'added', after: 5, cell: 'G9' },
    { measure: 'F', kind: 'added', after: 6, cell: 'G10' },
    { measure: 'G', kind: 'removed', before: 9, cell: 'F10' },
  ]);
});

test('a figure that is missing is not there: a row that was empty and is gone is no change', () => {
  expect(figureChanges(report({ A: 'missing' }), report({}))).toEqual([]);
  expect(figureChanges(report({}), report({ A: 'missing' }))).toEqual([]);
});

const amounts = fc.oneof(fc.integer({ min: 0, max: 2 }), fc.constantFrom<Amount>('missing', 'not-applicable'));
const reports = fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D'), amounts).map((figures) => report(figures));

test('what came one way went the other way, and nothing changes between a report and itself', () => {
  fc.assert(
    fc.property(reports, reports, (one, other) => {
      expect(figureChanges(one, one)).toEqual([]);
      const there = figureChanges(one, other);
      const back = figureChanges(other, one);
      const turned = back.map(({ measure, kind, before, after }) => ({
        measure,
        kind: kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind,
        before: after,
        after: before,
      }));
      const plain = there.map(({ measure, kind, before, after }) => ({ measure, kind, before, after }));
      const byMeasure = (a: { measure: string }, b: { measure: string }) => (a.measure < b.measure ? -1 : 1);
      expect(plain.toSorted(byMeasure)).toEqual(turned.toSorted(byMeasure));
    }),
  );
});
