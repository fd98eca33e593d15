import { describe, expect, test } from 'vitest';
import { sampleProvince, SAMPLE_PERIOD, SAMPLE_SEED } from '../../../infra/sample/province.ts';
import { behaviourOf, sampleLock, sampleUploads, type Behaviour } from '../../../infra/sample/story.ts';
import { askOf } from '../../../shared/plan/asking.ts';
import { judge } from '../../../shared/report/judge.ts';
import { statusOf } from '../../../shared/report/status.ts';

const province = sampleProvince();

/** What becomes of each upload of the unit at a place of the list, and when it comes. */
function lifeOf(index: number) {
  const unit = province.units[index]!.code;
  const ask = askOf(province, unit, SAMPLE_PERIOD)!;
  const { opensAt, dueAt } = ask.period;
  const lock = sampleLock(dueAt);
  return sampleUploads(ask, index, SAMPLE_SEED).map(({ at, report }) => ({
    at,
    when: at <= opensAt ? 'too early' : at <= dueAt ? 'in time' : at <= lock ? 'late' : 'after the lock',
    verdict: statusOf(judge(report, { ask, history: [] })),
    report,
  }));
}

const expected: Readonly<Record<Behaviour, readonly string[]>> = {
  punctual: ['in time accepted'],
  late: ['late accepted'],
  missing: [],
  'faulty-then-right': ['in time rejected', 'in time accepted'],
  faulty: ['in time rejected'],
  corrected: ['in time accepted', 'late accepted'],
  'after-lock': ['after the lock accepted'],
};

describe('the story of the sample quarter', () => {
  test('shows every behaviour among its sixty units, and most of them punctual', () => {
    const shown = Map.groupBy(province.units, (_, index) => behaviourOf(index));
    expect(Object.fromEntries([...shown].map(([behaviour, units]) => [behaviour, units.length]))).toEqual({
      punctual: 42,
      late: 3,
      missing: 3,
      'faulty-then-right': 3,
      faulty: 3,
      corrected: 3,
      'after-lock': 3,
    });
  });

  test('lets every unit do what its behaviour says, in order of time', () => {
    for (const [index] of province.units.entries()) {
      const life = lifeOf(index);
      expect([index, ...life.map(({ when, verdict }) => `${when} ${verdict}`)]).toEqual([
        index,
        ...expected[behaviourOf(index)],
      ]);
      expect(life.map(({ at }) => at)).toEqual(life.map(({ at }) => at).toSorted());
    }
  });

  test('corrects by another figure, not by the same report again', () => {
    const resent = province.units
      .map((_, index) => lifeOf(index).map(({ report }) => report.figures))
      .filter((life) => life.length > 1);
    expect(resent).toHaveLength(6);
    for (const [first, second] of resent) expect(second).not.toEqual(first);
  });
});
