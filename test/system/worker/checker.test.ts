import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import { makeChecker, type Checker, type CheckerOptions } from '../../../functions/intake/worker/checker.ts';
import type { Checked } from '../../../shared/form/check.ts';
import type { FindingId } from '../../../shared/text/findings/kinds.ts';
import { sampleProvince } from '../../contract/store/samples.ts';

/** Small, so that a file is soon too much. */
const limits = { heapMb: 64, deadlineMs: 20_000 };
const entry = new URL('./unruly-worker.ts', import.meta.url);
let checker: Checker | undefined;
afterEach(() => checker?.close());

function open(options: CheckerOptions = {}): (file: string, province?: typeof sampleProvince) => Promise<Checked> {
  const opened = makeChecker({ entry, limits, ...options });
  checker = opened;
  return async (file, province = sampleProvince) =>
    opened.check(new TextEncoder().encode(file), { province, unit: '15091', period: '2026-Q1' }, []);
}

/** What a worker of `unruly-worker.ts` says of itself. */
async function told(checked: Promise<Checked>) {
  const [told] = (await checked).observations;
  return { pid: told?.found, context: told?.expected, province: told?.sheet, secrets: told?.params?.['secrets'] };
}

describe('a file that its worker does not survive', () => {
  const fates: readonly (readonly [string, FindingId, string])[] = [
    ['never end', 'check-timed-out', 'timed-out'],
    ['eat bit by bit', 'check-exhausted', 'exhausted'],
    ['eat by doubling', 'check-exhausted', 'exhausted'],
    ['leave', 'check-broken', 'broken'],
  ];

  test.each(fates)('%s: the answer is %s, and the next file is checked by another worker', async (file, id, kind) => {
    const losses: string[] = [];
    const check = open({
      onLoss: (loss) => losses.push(loss.kind),
      ...(id === 'check-timed-out' ? { limits: { ...limits, deadlineMs: 500 } } : {}),
    });
    const first = await told(check('in order'));
    const { observations, report } = await check(file);
    expect({ ids: observations.map((observation) => observation.id), report }).toEqual({
      ids: [id],
      report: undefined,
    });
    const next = await told(check('in order'));
    expect(next.province).toBe('38');
    expect(next.pid).not.toBe(first.pid);
    expect(losses).toEqual([kind]);
  });
});

describe('a file that its worker survives', () => {
  test('an exception is an answer, with its reason for engineers, and the same worker goes on', async () => {
    const check = open();
    const first = await told(check('in order'));
    const { observations } = await check('throw');
    expect(observations).toEqual([
      { id: 'check-broken', sheet: '', cell: '', params: { detail: 'TypeError: no such thing' } },
    ]);
    expect((await told(check('in order'))).pid).toBe(first.pid);
  });

  test('an answer that nobody could store stays where it is', async () => {
    const { observations } = await open()('tell too much');
    expect(observations.map(({ id }) => id)).toEqual(['check-exhausted']);
  });
});

describe('workers', () => {
  test('get a definition once, and again only after another one', async () => {
    const check = open();
    const other = { ...sampleProvince, code: '45' };
    const seen = [];
    for (const province of [sampleProvince, sampleProvince, other, sampleProvince]) {
      const { context, province: code } = await told(check('in order', province));
      seen.push(`${code} ${context}`);
    }
    expect(seen).toEqual([
      '38 a context sent to it',
      '38 the context it had',
      '45 a context sent to it',
      '38 a context sent to it',
    ]);
  });

  test('know nothing of the environment, where the keys are', async () => {
    expect((await told(open()('in order'))).secrets).toBe(0);
  });

  test('are as many as are asked for, and no more', async () => {
    const check = open({ workers: 2 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => told(check('in order'))));
    expect(new Set(answers.map(({ pid }) => pid)).size).toBe(2);
  });

  test('a file waits for its worker while another one kills it', async () => {
    const check = open();
    const [lost, next] = await Promise.all([check('eat by doubling'), told(check('in order'))]);
    expect(lost.observations[0]?.id).toBe('check-exhausted');
    expect(next.province).toBe('38');
  });

  test('that cannot be started are a fault of the machine, and no file’s', async () => {
    const check = open({ entry: new URL('./no-such-worker.ts', import.meta.url) });
    await expect(check('in order')).rejects.toThrow('no-such-worker.ts did not start');
  });

  test('that are closed in the middle of a file leave it unjudged', async () => {
    const check = open();
    const [unjudged] = await Promise.allSettled([check('never end'), checker?.close()]);
    expect(unjudged).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('closed') } });
  });

  test('that are idle do not keep a program from ending', () => {
    const script = `
      import { makeChecker } from ${JSON.stringify(new URL('../../../functions/intake/worker/checker.ts', import.meta.url).href)};
      const { check } = makeChecker();
      const { observations } = await check(new Uint8Array(), { province: {}, unit: '', period: '' }, []);
      console.log(observations[0].id);
    `;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      timeout: 30_000,
    });
    expect(run).toMatchObject({ status: 0, stdout: 'workbook-empty\n' });
  });
});
