import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IntakeDeps } from '../../../functions/intake/receive.ts';
import type { Service } from '../../../shared/store/aws/service.ts';
import { openTestTable, type TestTable } from '../../contract/store/engine.ts';
import { openWorld, type Upload } from './world.ts';

let engine: TestTable;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());

const story: readonly Upload[] = [
  { unit: '15091', period: '2026-Q1', attempt: 'A1', storedAt: '2026-03-10T02:00:00.000Z', content: 10 },
  { unit: '15091', period: '2026-Q1', attempt: 'A2', storedAt: '2026-03-11T02:00:00.000Z', content: 'faulty' },
  { unit: '15091', period: '2026-Q2', attempt: 'A3', storedAt: '2026-06-10T02:00:00.000Z', content: 12 },
];

/** How the fault strikes: before the step has done anything, or after it has done everything and its answer is lost. */
type Strike = 'before' | 'after';

/** Counts every step that reaches beyond the process, and fails once at the step with this number. */
function saboteur(stepToFail: number, strike: Strike) {
  const steps: string[] = [];
  return {
    steps,
    step: async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
      steps.push(name);
      const fails = steps.length === stepToFail;
      if (fails && strike === 'before') throw new Error('crash');
      const answer = await work();
      if (fails) throw new Error('crash');
      return answer;
    },
  };
}

async function play(stepToFail: number, strike: Strike) {
  const { steps, step } = saboteur(stepToFail, strike);
  let delivering = false;
  // Every single request to the table is a step.
  const send: Service['send'] = (request) => {
    const made = () => engine.dynamo.send(request);
    return delivering ? step(request.headers?.['x-amz-target'] ?? 'unknown', made) : made();
  };
  const world = await openWorld({ ...engine, dynamo: { ...engine.dynamo, send } });
  const { uploads, results } = world.deps;
  const over: Partial<IntakeDeps> = {
    uploads: {
      ...uploads,
      get: (...get) => step('uploads.get', () => uploads.get(...get)),
      first: (prefix) => step('uploads.first', () => uploads.first(prefix)),
    },
    results: { ...results, put: (...given) => step('results.put', () => results.put(...given)) },
  };
  delivering = true;
  const dead = await world.deliver(
    story.map((upload) => world.store(upload)),
    over,
  );
  delivering = false;
  return { dead, steps, state: await world.state() };
}

test.each(['before', 'after'] as const)(
  'a crash %s any step is finished by the redelivery: the same filings, standings and receipts',
  async (strike) => {
    const undisturbed = await play(0, strike);
    expect(undisturbed.state.current).toEqual(['2026-Q1 15091 A1', '2026-Q2 15091 A3']);
    expect(Object.keys(undisturbed.state.receipts)).toContain('filings/38/2026-Q1/15091/A2/marked.xlsx');
    const operations = ['GetItem', 'Query', 'PutItem', 'UpdateItem'].map((name) => `DynamoDB_20120810.${name}`);
    expect(new Set(undisturbed.steps)).toEqual(new Set(['uploads.get', 'uploads.first', 'results.put', ...operations]));
    for (let step = 1; step <= undisturbed.steps.length; step += 1) {
      const { dead, state } = await play(step, strike);
      expect({ step, dead, state }).toEqual({ step, dead: [], state: undisturbed.state });
    }
  },
);

test('two deliveries of one event at the same time end in one filing and one receipt', async () => {
  const world = await openWorld(engine);
  const key = world.store(story[0]!);
  await Promise.all([world.deliver([key]), world.deliver([key]), world.deliver([key])]);
  const { filings, current, receipts } = await world.state();
  expect(filings).toHaveLength(1);
  expect(current).toEqual(['2026-Q1 15091 A1']);
  expect(Object.keys(receipts)).toHaveLength(1);
});
