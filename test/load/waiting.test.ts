import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '../../infra/sample/random.ts';
import { waitingFor } from './waiting.ts';

const steady = { lanes: 2, deliveryMs: 100, serviceMs: 1000, coldStartMs: 0, failing: 0, visibilityMs: 60_000 };
/** Draws the middle of everything: every judgement takes its median. */
const middle = () => 0.5;

test('whoever comes to an empty queue waits for the delivery and the judgement', () => {
  const waits = waitingFor([0, 5000], steady, middle);
  expect(waits).toEqual({ median: 1100, p99: 1100, longest: 1100, deepest: 1 });
});

test('four at once in two lanes: two are judged, two wait for them', () => {
  const waits = waitingFor([0, 0, 0, 0], steady, middle);
  expect(waits).toMatchObject({ longest: 2100, deepest: 4 });
});

test('only the first judgement of a lane is a cold start, and a lane that is warm goes first', () => {
  expect(waitingFor([0, 5000, 10_000], { ...steady, coldStartMs: 700 }, middle)).toMatchObject({
    median: 1100,
    longest: 1800,
  });
});

test('nothing is left in the queue, and nobody waits less than the work takes, however often deliveries fail', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(600_000), { minLength: 1, maxLength: 60 }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.string(),
      (arrivals, failing, seed) => {
        const waits = waitingFor(arrivals, { ...steady, failing }, seeded(seed));
        expect(waits.median).toBeGreaterThanOrEqual(steady.deliveryMs + steady.serviceMs / 2);
        expect(waits.longest).toBeGreaterThanOrEqual(waits.p99);
        expect(waits.deepest).toBeLessThanOrEqual(arrivals.length);
      },
    ),
  );
});
