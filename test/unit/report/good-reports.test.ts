import { expect, test } from 'vitest';
import { goodReport, historyOf, judged } from './reports.ts';

test('a good first report has nothing to be said about it', () => {
  expect(judged(goodReport('q1'), 'q1')).toEqual([]);
});

test('a good year has nothing to be said about any of its reports', () => {
  expect(judged(goodReport('q1'), 'q1', historyOf('lastYear'))).toEqual([]);
  expect(judged(goodReport('q2'), 'q2', historyOf('lastYear', 'q1'))).toEqual([]);
  expect(judged(goodReport('q3'), 'q3', historyOf('lastYear', 'q1', 'q2'))).toEqual([]);
  expect(judged(goodReport('q4'), 'q4', historyOf('lastYear', 'q1', 'q2', 'q3'))).toEqual([]);
});

test('reports of periods that ended later do not bear on a report', () => {
  expect(judged(goodReport('q1'), 'q1', historyOf('lastYear', 'q2', 'q3', 'q4'))).toEqual([]);
});
