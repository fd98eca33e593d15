import { expect, test } from 'vitest';
import { sampleProvince, SAMPLE_PERIOD } from '../../infra/sample/province.ts';
import { seeded } from '../../infra/sample/random.ts';
import { findPeriod } from '../../shared/period/calendar.ts';
import { fileOf, plainCheck, plainMark } from '../system/functions/plain-check.ts';
import { lastHour } from './hour.ts';
import { happen } from './storm.ts';

const province = sampleProvince(16);
const dueAt = findPeriod(province.periods, SAMPLE_PERIOD)?.dueAt ?? '';
const units = province.units.map(({ code }) => code);

test('nothing is lost in the last hour when calls are throttled, broken off and answered late, and events come twice and out of order', async () => {
  const aftermath = await happen({
    province,
    period: SAMPLE_PERIOD,
    sends: lastHour(units, dueAt, seeded('hour')),
    fileOf: ({ faulty }) => fileOf(faulty ? 'faulty' : 7),
    check: plainCheck,
    mark: plainMark,
    odds: { throttled: 0.05, answerLost: 0.05, refused: 0.05, delayed: 0.2, delayMs: 20 },
    seed: 'storm',
  });
  expect(aftermath.wrong).toEqual([]);
  expect(aftermath.givenUp).toBe(0);
  expect(aftermath.accepted).toBeGreaterThanOrEqual(units.length);
  expect(aftermath.accepted + aftermath.rejected).toBe(aftermath.stored);
  // The weather was bad: without this the test would say nothing.
  for (const { throttled, answerLost, refused, delayed } of Object.values(aftermath.weather)) {
    expect(Math.min(throttled, answerLost, refused, delayed)).toBeGreaterThan(0);
  }
});
