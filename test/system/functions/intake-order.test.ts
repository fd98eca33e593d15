import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestTable, type TestTable } from '../../contract/store/engine.ts';
import { openWorld, type Upload } from './world.ts';

let engine: TestTable;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());

const moments = ['2026-03-10', '2026-03-17', '2026-03-20', '2026-06-10', '2026-06-16', '2026-09-16'].map(
  (day) => `${day}T02:00:00.000Z`,
);

/** Uploads of two units for three periods, at few moments so that many fall on the same second. */
const uploads: fc.Arbitrary<Upload[]> = fc
  .array(
    fc.record({
      unit: fc.constantFrom('15091', '00004'),
      period: fc.constantFrom('2026-Q1', '2026-Q2', '2026-Q3'),
      storedAt: fc.constantFrom(...moments),
      content: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom('faulty' as const, 'unreadable' as const)),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((list) => list.map((each, index) => ({ ...each, attempt: `A${index}` })));

/** The same uploads with the order in which their events are delivered, every one at least once. */
const deliveries = uploads.chain((list) =>
  fc.record({
    list: fc.constant(list),
    order: fc
      .array(fc.nat(list.length - 1), { maxLength: 6 })
      .chain((again) => fc.shuffledSubarray([...list.keys(), ...again], { minLength: list.length + again.length })),
    lockedAt: fc.option(fc.constantFrom(...moments), { nil: undefined }),
  }),
);

test('the same uploads give the same filings, standings and receipts, delivered twice, late and in any order', async () => {
  await fc.assert(
    fc.asyncProperty(deliveries, async ({ list, order, lockedAt }) => {
      const [orderly, disorderly] = [await openWorld(engine), await openWorld(engine)];
      for (const { deps } of [orderly, disorderly]) {
        if (lockedAt) await deps.reports.setLock('38', '2026-Q1', { kind: 'locked', at: lockedAt, id: 'L1' });
      }

      const keys = list.map((upload) => disorderly.store(upload));
      const dead = await disorderly.deliver(order.map((index) => keys[index] ?? ''));

      const byArrival = list.toSorted((a, b) => (`${a.storedAt}#${a.attempt}` < `${b.storedAt}#${b.attempt}` ? -1 : 1));
      for (const upload of byArrival) await orderly.deliver([orderly.store(upload)]);

      expect(dead).toEqual([]);
      expect(await disorderly.state()).toEqual(await orderly.state());
    }),
    { numRuns: 15 },
  );
});
