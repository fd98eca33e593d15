import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSystem, type System } from '../../../infra/local/system.ts';
import { sampleFiles } from '../../../infra/sample/quarter.ts';
import { sampleProvince, SAMPLE_PERIOD, SAMPLE_SEED } from '../../../infra/sample/province.ts';
import type { Filing } from '../../../shared/report/filing.ts';
import { readUploadKey, receiptKey } from '../../../shared/store/keys.ts';
import { startLife } from '../engines/life.ts';
import { filesBeside } from './uploader.ts';

/** After how many lines of output each life ends: while it opens, before anything is judged, in the midst of the intake. */
const lives = [22, 1, 34, 26];

const root = mkdtempSync(join(tmpdir(), 'cchc-kill-'));
const dataDir = join(root, 'data');
const province = sampleProvince(8);
const acknowledged: { readonly unit: string; readonly attempt: string }[] = [];
let judgedBefore = 0;
let system: System;
let filings: readonly Filing[];

beforeAll(async () => {
  const period = province.periods.find(({ id }) => id === SAMPLE_PERIOD)!;
  mkdirSync(filesBeside(dataDir), { recursive: true });
  for (const { name, bytes } of await sampleFiles(province, period, SAMPLE_SEED)) {
    writeFileSync(join(filesBeside(dataDir), name), bytes);
  }
  const first = await openSystem(dataDir);
  await first.reports.saveProvince(province);
  await first.close();

  for (const [number, lines] of lives.entries()) {
    const life = startLife(dataDir, `life-${number}`, join(import.meta.dirname, 'uploader.ts'));
    await life.said(lines);
    await life.kill();
    for (const line of life.lines.slice(2)) {
      const [unit = '', attempt] = line.split(' ');
      if (attempt !== undefined) acknowledged.push({ unit, attempt });
      if (line === 'judged') judgedBefore += 1;
    }
  }
  system = await openSystem(dataDir);
  await system.settle();
  filings = (await Promise.all(province.units.map(({ code }) => system.reports.filings(province.code, code)))).flat();
});
afterAll(async () => {
  await system.close();
  rmSync(root, { recursive: true });
});

test('every upload that was acknowledged before a kill has exactly one filing', () => {
  expect(acknowledged.length).toBeGreaterThan(25);
  expect(judgedBefore).toBeGreaterThan(10);
  const filed = Map.groupBy(filings, ({ unit, attempt }) => `${unit} ${attempt}`);
  expect(acknowledged.filter(({ unit, attempt }) => filed.get(`${unit} ${attempt}`)?.length !== 1)).toEqual([]);
});

test('every stored upload, acknowledged or not, is filed once with the verdict of its file, and nothing else is', async () => {
  const stored = await system.uploads.list(`reports/${province.code}/`);
  const attempts = stored.map(({ key }) => readUploadKey(key)!.attempt);
  expect(filings.map(({ attempt }) => attempt).toSorted()).toEqual(attempts.toSorted());
  // Of the eight units the seventh sends an unbalanced report first, and the sound one again.
  const faulty = `${province.units[6]!.code}_${SAMPLE_PERIOD}_lan-1.xlsx`;
  expect(filings.filter(({ fileName, status }) => (fileName === faulty ? 'rejected' : 'accepted') !== status)).toEqual(
    [],
  );
  expect(filings.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
});

test('every filing has its receipt', async () => {
  const receipts = await Promise.all(
    filings.map(async (filing) => {
      const stored = await system.results.get(receiptKey(filing));
      return stored && JSON.parse(new TextDecoder().decode(stored.bytes));
    }),
  );
  expect(receipts).toMatchObject(filings.map(({ unit, attempt, status }) => ({ unit, attempt, status })));
});

test('every unit stands where its accepted filings put it: first and last', async () => {
  const order = ({ receivedAt, attempt }: Filing) => `${receivedAt} ${attempt}`;
  const expected = province.units.map(({ code }) => {
    const good = filings.filter(({ unit, status }) => unit === code && status === 'accepted');
    const [first, last] = [good.toSorted(byOrder)[0]!, good.toSorted(byOrder).at(-1)!];
    const current = { receivedAt: last.receivedAt, attempt: last.attempt };
    return { unit: code, period: SAMPLE_PERIOD, current, firstAcceptedAt: first.receivedAt };
  });
  function byOrder(a: Filing, b: Filing): number {
    return order(a) < order(b) ? -1 : 1;
  }
  const standings = await system.reports.standings(province.code, SAMPLE_PERIOD);
  expect(standings.toSorted((a, b) => (a.unit < b.unit ? -1 : 1))).toEqual(
    expected.toSorted((a, b) => (a.unit < b.unit ? -1 : 1)),
  );
});
