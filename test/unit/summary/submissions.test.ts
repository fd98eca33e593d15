import { describe, expect, it } from 'vitest';
import { compare } from '../../../shared/summary/compare.ts';
import type { FilingStatus } from '../../../shared/report/filing.ts';
import { filing, input, quarter } from './small-province.ts';

const { dueAt } = quarter();
const early = '2026-03-15T01:00:00.000Z';
const after = '2026-03-18T01:00:00.000Z';
const later = '2026-03-19T01:00:00.000Z';

function attempt(unit: string, status: FilingStatus, receivedAt: string) {
  return { unit, status, receivedAt, attempt: `${unit}-${receivedAt}`, fileName: `${unit}.xlsx` };
}

function submissions(attempts: readonly ReturnType<typeof attempt>[], firstAccepted: Readonly<Record<string, string>>) {
  return compare(
    input([], {
      attempts,
      standings: Object.entries(firstAccepted).map(([unit, firstAcceptedAt]) => ({ unit, firstAcceptedAt })),
    }),
  );
}

describe('who has submitted', () => {
  it('is told apart: accepted, only held, only returned, nothing', () => {
    const comparison = submissions(
      [
        attempt('00001', 'rejected', early),
        attempt('00001', 'accepted', early.replace('01:00', '02:00')),
        attempt('00002', 'held', later),
        attempt('00002', 'rejected', early),
        attempt('00003', 'failed', early),
      ],
      { '00001': early.replace('01:00', '02:00') },
    );
    expect(comparison.submissions.map(({ unit, state, attempts }) => [unit, state, attempts])).toEqual([
      ['00001', 'accepted', 2],
      ['00002', 'held', 2],
      ['00003', 'rejected', 1],
      ['00004', 'none', 0],
    ]);
    expect(comparison.completeness).toEqual({ units: 4, accepted: 1, held: 1, rejected: 1, none: 1 });
  });

  it('is told attempt by attempt, in the order in which they came', () => {
    const attempts = [
      attempt('00001', 'held', later),
      attempt('00001', 'rejected', early),
      attempt('00001', 'accepted', after),
    ];
    const [first, second] = submissions(attempts, { '00001': after }).submissions;
    expect(first?.history).toEqual([
      { receivedAt: early, status: 'rejected' },
      { receivedAt: after, status: 'accepted' },
      { receivedAt: later, status: 'held' },
    ]);
    expect(second?.history).toEqual([]);
  });

  it('is on time by the first accepted attempt: to the last millisecond, whatever is corrected later', () => {
    const comparison = submissions(
      [
        attempt('00001', 'accepted', early),
        attempt('00001', 'accepted', later),
        attempt('00002', 'accepted', dueAt),
        attempt('00003', 'rejected', early),
        attempt('00003', 'accepted', after),
      ],
      { '00001': early, '00002': dueAt, '00003': after },
    );
    expect(comparison.submissions.map(({ onTime, corrections }) => [onTime, corrections])).toEqual([
      [true, 1],
      [true, 0],
      [false, 0],
      [undefined, 0],
    ]);
    expect(comparison.timeliness).toEqual({ dueAt, onTime: 2, late: 1, outstanding: 1 });
  });

  it('names the latest attempt, whatever order they come in', () => {
    const attempts = [attempt('00001', 'rejected', later), attempt('00001', 'accepted', early)];
    for (const order of [attempts, attempts.toReversed()]) {
      const [first] = submissions(order, { '00001': early }).submissions;
      expect(first?.last).toEqual({ receivedAt: later, status: 'rejected', fileName: '00001.xlsx' });
    }
  });

  it('counts a corrected report once, with the figures that count now', () => {
    const corrected = filing('00001', { EARLY: 0, DONE: 9, ALL: 10, LATE: 0, TALKS: 0 }, { receivedAt: later });
    const comparison = compare(
      input([corrected], {
        standings: [{ unit: '00001', firstAcceptedAt: early }],
        attempts: [attempt('00001', 'accepted', early), corrected],
      }),
    );
    expect(comparison.indicators[0]).toMatchObject({ num: 9, den: 10, reported: 1 });
    expect(comparison.timeliness).toMatchObject({ onTime: 1, late: 0 });
  });
});
