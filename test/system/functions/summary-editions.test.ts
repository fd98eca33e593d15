import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { gather } from '../../../shared/store/gather.ts';
import { sha256Of, productsOfRun } from '../../../functions/summary/products.ts';
import { gatherAgain } from '../../../functions/summary/record.ts';
import { makeSummarise } from '../../../functions/summary/summarise.ts';
import { newAttempt } from '../../../shared/store/attempt.ts';
import type { SummaryRun } from '../../../shared/store/store.ts';
import { compare } from '../../../shared/summary/compare.ts';
import { openTestTable, type TestTable } from '../../contract/store/engine.ts';
import { openWorld, province, type Upload } from './world.ts';

let engine: TestTable;
let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());
beforeEach(async () => {
  world = await openWorld(engine);
});

let made = 0;
/** A summary of a period on request, at a moment of the second quarter unless said otherwise. */
async function summarise(period = '2026-Q2', now = '2026-06-18T01:00:00.000Z'): Promise<SummaryRun> {
  const { reports, results } = world.deps;
  const newRun = (at: string) => newAttempt(at, new Uint8Array([(made += 1), 1, 2, 3, 4, 5, 6, 7, 8, 9]));
  const outcome = await makeSummarise({ reports, results, clock: () => now, newRun })({
    province: '38',
    period,
    trigger: 'request',
  });
  const [run] = outcome.kind === 'made' ? outcome.runs : [];
  if (!run) throw new Error('no summary was made');
  return run;
}

async function arrive(...uploads: readonly Partial<Upload>[]): Promise<void> {
  const keys = uploads.map((each) =>
    world.store({
      unit: '15091',
      period: '2026-Q2',
      attempt: 'B1',
      storedAt: '2026-06-10T02:00:00.000Z',
      content: 20,
      ...each,
    }),
  );
  expect(await world.deliver(keys)).toEqual([]);
}

/** The province's decision on a report of the second quarter that arrived as `arrive` says. */
async function decide(unit: string, attempt: string, kind: 'returned' | 'admitted', at: string): Promise<void> {
  const receival = { receivedAt: '2026-06-10T02:00:00.000Z', attempt };
  const place = { province: '38', period: '2026-Q2', unit, ...receival };
  await world.deps.reports.decide({ ...place, kind, at, id: `${kind} ${at}`, reason: 'Nhầm kỳ', by: 'tinh' });
}

const firstQuarter = { period: '2026-Q1', attempt: 'A1', storedAt: '2026-03-10T02:00:00.000Z', content: 10 } as const;
const bytesOf = async (run: SummaryRun) =>
  Promise.all((run.files ?? []).map(async ({ key }) => (await world.deps.results.get(key))?.bytes));

describe('an edition', () => {
  test('made twice of the same filings has the same bytes in every file, and two records', async () => {
    await arrive(firstQuarter, {});
    const [one, two] = [await summarise(), await summarise('2026-Q2', '2026-06-19T01:00:00.000Z')];
    expect(two.edition).toBe(one.edition);
    expect(two.run > one.run).toBe(true);
    expect(one.files?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['tong-hop.xlsx', 'tong-hop.json', 'data.csv', 'datapackage.json', 'data.parquet']),
    );
    expect(await bytesOf(two)).toEqual(await bytesOf(one));
    expect(two.files?.map(({ sha256 }) => sha256)).toEqual(one.files?.map(({ sha256 }) => sha256));
    expect((await bytesOf(one)).map((bytes) => bytes && sha256Of(bytes))).toEqual(
      one.files?.map(({ sha256 }) => sha256),
    );
    expect(await world.deps.reports.summaryOf('38', '2026-Q2', one.run)).toEqual(one);
    expect(await world.deps.reports.latestSummary('38', '2026-Q2')).toEqual(two);
  });

  test('changes with a correction, with an attempt that failed, and with a correction of an earlier period', async () => {
    await arrive(firstQuarter, {});
    const editions = [(await summarise()).edition];
    for (const change of [
      { attempt: 'B2', storedAt: '2026-06-11T02:00:00.000Z', content: 21 },
      { attempt: 'B3', storedAt: '2026-06-12T02:00:00.000Z', content: 'faulty' },
      { ...firstQuarter, attempt: 'A2', storedAt: '2026-06-13T02:00:00.000Z', content: 11 },
    ] as const) {
      await arrive(change);
      editions.push((await summarise()).edition);
    }
    expect(new Set(editions).size).toBe(4);
  });

  test('changes when the period is closed, and is final from then on', async () => {
    await arrive({});
    const open = await summarise();
    await world.deps.reports.setLock('38', '2026-Q2', { kind: 'locked', at: '2026-06-18T00:30:00.000Z', id: 'L1' });
    const closed = await summarise();
    expect([open.final, closed.final]).toEqual([false, true]);
    expect([open.closedAt, closed.closedAt]).toEqual([undefined, '2026-06-18T00:30:00.000Z']);
    expect(closed.edition).not.toBe(open.edition);
  });

  test('is of the moment of the last decision, though the period was closed before', async () => {
    await arrive({});
    await world.deps.reports.setLock('38', '2026-Q2', { kind: 'locked', at: '2026-06-18T00:30:00.000Z', id: 'L1' });
    const closed = await summarise();
    await decide('15091', 'B1', 'returned', '2026-06-18T05:00:00.000Z');
    const decided = await summarise();
    expect([closed.asOf, decided.asOf]).toEqual(['2026-06-18T00:30:00.000Z', '2026-06-18T05:00:00.000Z']);
    expect([decided.final, decided.decidedAt]).toEqual([true, '2026-06-18T05:00:00.000Z']);
  });
});

describe('a run made again from its record', () => {
  async function again(run: SummaryRun) {
    const input = await gatherAgain(world.deps.reports, run);
    if (!input) throw new Error('the record says too little');
    return productsOfRun(compare(input));
  }

  test('has the recorded bytes, although reports came in, were returned and another definition was loaded since', async () => {
    const others = [
      { unit: '00004', attempt: 'C1' },
      { unit: 'SNV', attempt: 'S1' },
    ];
    await arrive(firstQuarter, { ...firstQuarter, unit: '00004', attempt: 'A9' }, {}, ...others);
    await decide('SNV', 'S1', 'returned', '2026-06-17T02:00:00.000Z');
    await world.deps.reports.setLock('38', '2026-Q1', { kind: 'locked', at: '2026-04-01T00:00:00.000Z', id: 'L1' });
    const run = await summarise();
    await arrive(
      { attempt: 'B2', storedAt: '2026-06-11T02:00:00.000Z', content: 25 },
      { ...firstQuarter, attempt: 'A2', storedAt: '2026-03-20T02:00:00.000Z', content: 12 },
    );
    await decide('00004', 'C1', 'returned', '2026-06-18T02:00:00.000Z');
    await decide('SNV', 'S1', 'admitted', '2026-06-18T02:00:00.000Z');
    await world.deps.reports.setLock(
      '38',
      '2026-Q1',
      { kind: 'unlocked', at: '2026-06-18T02:00:00.000Z', id: 'L2' },
      '2026-04-01T00:00:00.000Z',
    );
    await world.deps.reports.saveProvince({ ...province, name: 'Tỉnh đổi tên' });
    const remade = await again(run);
    expect(remade.map(({ bytes }) => sha256Of(bytes))).toEqual(run.files?.map(({ sha256 }) => sha256));
    const now = await summarise();
    expect(now.edition).not.toBe(run.edition);
    expect(now.filings.map(({ attempt }) => attempt)).toEqual(['B2', 'S1']);
  });

  test('cannot be made from a record of the version that kept only the filings', async () => {
    await arrive({});
    const { attempts: _, earlier: __, ...old } = await summarise();
    expect(await gatherAgain(world.deps.reports, old)).toBeUndefined();
  });
});

describe('what is gathered', () => {
  const now = '2026-06-18T01:00:00.000Z';
  async function gathered(reports = world.deps.reports) {
    const definition = await reports.currentProvince('38');
    const period = province.periods.find(({ id }) => id === '2026-Q2');
    if (!definition || !period) throw new Error('no definition');
    return gather(reports, definition, period, now);
  }

  test('of an earlier period is what counts of it now, read by the definition that its latest report was checked against', async () => {
    const first = (change: Partial<Upload>) => arrive({ ...firstQuarter, ...change });
    await first({});
    await first({ unit: '00004', attempt: 'A9' });
    await first({ unit: 'SNV', attempt: 'A8' });
    const named = { ...province, name: 'Tỉnh đổi tên' };
    const checkedBy = await world.deps.reports.saveProvince(named);
    await first({ attempt: 'A2', storedAt: '2026-03-12T02:00:00.000Z' });
    await world.deps.reports.setLock('38', '2026-Q1', { kind: 'locked', at: '2026-03-20T00:00:00.000Z', id: 'L1' });
    const renamed = await world.deps.reports.saveProvince({ ...province, name: 'Tỉnh đổi tên lần nữa' });
    await arrive({});
    const { earlier, revision } = await gathered();
    expect(revision).toBe(renamed);
    const [before, ...others] = earlier;
    expect(others).toEqual([]);
    expect(before).toMatchObject({
      period: { id: '2026-Q1' },
      province: { name: named.name },
      revision: checkedBy,
      closedAt: '2026-03-20T00:00:00.000Z',
    });
    expect(before?.filings.map(({ attempt }) => attempt)).toEqual(['A9', 'A2', 'A8']);
    expect(before?.standings).toContainEqual({ unit: '15091', firstAcceptedAt: '2026-03-10T02:00:00.000Z' });
  });

  test('has no earlier period that nobody reported for, and none that is still to come', async () => {
    await arrive({ period: '2026-Q3', storedAt: '2026-06-10T02:00:00.000Z', attempt: 'Z' });
    expect((await gathered()).earlier).toEqual([]);
  });

  test('counts a report that is judged after the standings were read, whole', async () => {
    await arrive({});
    const { reports } = world.deps;
    const late = {
      ...reports,
      standings: async (...place: Parameters<typeof reports.standings>) => {
        const found = await reports.standings(...place);
        await arrive(
          { attempt: 'B2', storedAt: '2026-06-12T02:00:00.000Z', content: 30 },
          { unit: '00004', attempt: 'C1', storedAt: '2026-06-12T02:00:00.000Z' },
        );
        return found;
      },
    };
    const { filings, standings } = await gathered(late);
    expect(filings.map(({ attempt }) => attempt).toSorted()).toEqual(['B2', 'C1']);
    expect(standings.find(({ unit }) => unit === '15091')?.firstAcceptedAt).toBe('2026-06-10T02:00:00.000Z');
  });

  test('leaves out a report that the province returned, and shows it as one to be corrected', async () => {
    await arrive({});
    await decide('15091', 'B1', 'returned', now);
    const { filings, standings, attempts } = await gathered();
    expect([filings, standings]).toEqual([[], []]);
    expect(attempts.map(({ status }) => status)).toEqual(['rejected']);
  });
});
