import { expect, test } from 'vitest';
import { goodFile } from './report.ts';
import { openWhole } from './through-the-system.ts';

const { heard, submit } = openWhole({
  workers: 2,
  entry: new URL('./fragile-worker.ts', import.meta.url),
  limits: { heapMb: 96, deadlineMs: 3_000 },
});

test('files that kill their workers get receipts, at the first delivery, while good reports between them are accepted', async () => {
  const killers = ['never ends', 'eats all memory', 'leaves', 'throws'].map((name) => new TextEncoder().encode(name));
  const filings = await submit(...killers.flatMap((killer) => [goodFile, killer]), goodFile);
  expect(filings.map(({ status, observations }) => `${status} ${observations[0]?.id ?? ''}`.trim())).toEqual([
    'accepted',
    'failed check-timed-out',
    'accepted',
    'failed check-exhausted',
    'accepted',
    'failed check-broken',
    'accepted',
    'failed check-broken',
    'accepted',
  ]);
  expect(heard.faults).toEqual([]);
  expect(heard.losses.toSorted()).toEqual(['broken', 'broken', 'exhausted', 'timed-out']);
});
