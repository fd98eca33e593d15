import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countingOf, settledStatus, unitState, type Decision } from '../../../shared/report/decision.ts';
import type { FilingStatus } from '../../../shared/report/filing.ts';

const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}T02:00:00.000Z`;
const attempt = (name: string, receivedAt: string, status: FilingStatus = 'accepted') => ({
  attempt: name,
  receivedAt,
  status,
});
type Attempt = ReturnType<typeof attempt>;

function decision(on: Attempt, kind: Decision['kind'], at: string, id = 'D1'): Decision {
  const { receivedAt, attempt: name } = on;
  const place = { province: '38', period: '2026-Q1', unit: '15091' };
  return { ...place, receivedAt, attempt: name, kind, at, id, reason: 'Sai kỳ số liệu', by: 'account-1' };
}

const first = attempt('A1', day(10));
const correction = attempt('A2', day(16));
const late = attempt('A3', day(25));
const held = attempt('H1', day(26), 'held');

describe('what counts', () => {
  test('is the accepted attempt received last, and the first one decides punctuality', () => {
    expect(countingOf([correction, first], [])).toEqual({ current: correction, firstAcceptedAt: day(10) });
  });

  test('is nothing once the only accepted report is returned, not even for punctuality', () => {
    const returned = [decision(first, 'returned', day(20))];
    expect(countingOf([first], returned)).toBeUndefined();
    expect(countingOf([first, late], returned)).toEqual({ current: late, firstAcceptedAt: day(25) });
  });

  test('never goes back to figures that the unit itself had replaced', () => {
    const returned = [decision(correction, 'returned', day(20))];
    expect(countingOf([first, correction], returned)).toBeUndefined();
  });

  test('after a returned correction is the next accepted report, and the unit stays on time by its first', () => {
    const returned = [decision(correction, 'returned', day(20))];
    expect(countingOf([first, correction, late], returned)).toEqual({ current: late, firstAcceptedAt: day(10) });
  });

  test('stays when the attempt that is returned had been replaced already', () => {
    const returned = [decision(first, 'returned', day(20))];
    expect(countingOf([first, correction], returned)).toEqual({ current: correction, firstAcceptedAt: day(16) });
  });

  test('is a held report once it is admitted, on time only if it was received in time', () => {
    expect(countingOf([held], [])).toBeUndefined();
    const admitted = [decision(held, 'admitted', day(27))];
    expect(countingOf([held], admitted)).toEqual({ current: held, firstAcceptedAt: day(26) });
    expect(countingOf([first, held], admitted)).toEqual({ current: held, firstAcceptedAt: day(10) });
  });

  test('is the report before it when a held one is refused, admitted in between or not', () => {
    const refused = decision(held, 'returned', day(28), 'D2');
    expect(countingOf([first, held], [refused])?.current).toEqual(first);
    expect(countingOf([first, held], [decision(held, 'admitted', day(27)), refused])?.current).toEqual(first);
  });

  test('comes back when a return is taken back', () => {
    const decisions = [decision(first, 'returned', day(20)), decision(first, 'admitted', day(21), 'D2')];
    expect(countingOf([first], decisions)).toEqual({ current: first, firstAcceptedAt: day(10) });
  });
});

describe('where a unit stands', () => {
  const bad = attempt('B1', day(12), 'rejected');

  test('is told by what counts, else by what waits, else by the last attempt', () => {
    expect(unitState([], [])).toBe('none');
    expect(unitState([bad], [])).toBe('rejected');
    expect(unitState([first, bad], [])).toBe('accepted');
    expect(unitState([held, attempt('B2', day(27), 'failed')], [])).toBe('held');
  });

  test('is returned after a return, until something else is sent', () => {
    const returned = [decision(first, 'returned', day(11))];
    expect(unitState([first], returned)).toBe('returned');
    expect(unitState([first, bad], returned)).toBe('rejected');
    expect(unitState([first, correction], returned)).toBe('accepted');
    expect(unitState([first, correction], [decision(correction, 'returned', day(20))])).toBe('returned');
  });

  test('is returned for a held report that was refused, and accepted for one that was admitted', () => {
    expect(unitState([held], [decision(held, 'returned', day(27))])).toBe('returned');
    expect(unitState([held], [decision(held, 'admitted', day(27))])).toBe('accepted');
  });
});

test('a report that was never good is beyond any decision', () => {
  for (const status of ['rejected', 'failed'] as const) {
    const bad = attempt('B1', day(12), status);
    expect(settledStatus(bad, [decision(bad, 'admitted', day(20))])).toBe(status);
    expect(settledStatus(bad, [decision(bad, 'returned', day(20))])).toBe(status);
  }
});

test('of two decisions of the same moment the later id holds', () => {
  const decisions = [decision(first, 'returned', day(20), 'D2'), decision(first, 'admitted', day(20), 'D1')];
  expect(settledStatus(first, decisions)).toBe('returned');
  expect(settledStatus(first, decisions.toReversed())).toBe('returned');
});

const statuses = fc.constantFrom<FilingStatus>('accepted', 'rejected', 'held', 'failed');
const attempts = fc
  .array(fc.record({ status: statuses, on: fc.integer({ min: 1, max: 6 }) }), { minLength: 1, maxLength: 6 })
  .map((list) => list.map(({ status, on }, index) => attempt(`A${index}`, day(on), status)));
const decided = attempts.chain((list) =>
  fc.record({
    list: fc.constant(list),
    decisions: fc
      .array(
        fc.record({
          on: fc.constantFrom(...list),
          kind: fc.constantFrom<Decision['kind']>('returned', 'admitted'),
          at: fc.integer({ min: 7, max: 9 }),
        }),
        { maxLength: 6 },
      )
      .map((made) => made.map(({ on, kind, at }, index) => decision(on, kind, day(at), `D${index}`))),
  }),
);

test('what counts does not depend on the order or the number of times that attempts and decisions are seen', () => {
  fc.assert(
    fc.property(decided, ({ list, decisions }) => {
      const twice = [...decisions, ...decisions].toReversed();
      expect(countingOf(list.toReversed(), twice)).toEqual(countingOf(list, decisions));
    }),
  );
});

test('only a report that is accepted still ever counts, and none received before a returned one that had counted', () => {
  fc.assert(
    fc.property(decided, ({ list, decisions }) => {
      const counting = countingOf(list, decisions);
      if (!counting) return;
      expect(settledStatus(counting.current, decisions)).toBe('accepted');
      const later = list.filter(
        ({ receivedAt, status }) => status === 'accepted' && receivedAt > counting.current.receivedAt,
      );
      expect(later).toEqual([]);
    }),
  );
});
