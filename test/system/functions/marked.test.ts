import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleProvince, SAMPLE_SEED } from '../../../infra/sample/province.ts';
import { sampleReport } from '../../../infra/sample/report.ts';
import { checkReport } from '../../../shared/form/check.ts';
import { markedCopy } from '../../../shared/form/mark.ts';
import { writeForm } from '../../../shared/form/write.ts';
import { askOf } from '../../../shared/plan/asking.ts';
import { markedKey, receiptKey, uploadKey } from '../../../shared/store/keys.ts';
import { openTestTable, type TestTable } from '../../contract/store/engine.ts';
import { openForm } from '../quarter/officer.ts';
import { memoryBucket } from './memory-objects.ts';
import { openWorld } from './world.ts';

let engine: TestTable;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());

const province = sampleProvince(2);
const ask = askOf(province, '15091', '2026-Q1')!;
const RECEIVED_AT = '2026-03-16T02:00:00.000Z';
const VALUE = 'Số liệu kỳ này *';
const real = { check: checkReport, mark: markedCopy };

const figureOf = (code: string) =>
  sampleReport(ask, SAMPLE_SEED).figures.find(({ measure }) => measure === code)!.value;

async function openOffice() {
  const world = await openWorld(engine, province);
  const uploads = memoryBucket();
  const place = (attempt: string) => ({
    province: province.code,
    unit: '15091',
    period: '2026-Q1',
    attempt,
    fileName: 'bao-cao.xlsx',
  });
  return {
    world,
    uploads,
    placeOf: place,
    submit: async (attempt: string, bytes: Uint8Array) => {
      uploads.objects.set(uploadKey(place(attempt)), { bytes, storedAt: RECEIVED_AT });
      expect(await world.deliver([uploadKey(place(attempt))], { ...real, uploads })).toEqual([]);
      const filings = await world.deps.reports.filings(province.code, '15091');
      return filings.find((filing) => filing.attempt === attempt)!;
    },
    copyOf: async (attempt: string) => (await world.deps.results.get(markedKey(place(attempt))))?.bytes,
  };
}

async function filled(edit: (form: Awaited<ReturnType<typeof openForm>>) => void = () => {}) {
  const form = await openForm(await writeForm(ask, undefined, ask.period.opensAt, sampleReport(ask, SAMPLE_SEED)));
  edit(form);
  return form.save();
}

test('an attempt with findings gets a marked copy, which is accepted once its cell is corrected', async () => {
  const { submit, copyOf } = await openOffice();
  const first = await submit(
    'A1',
    await filled((form) => {
      form.type('Số liệu', 'HS_GQ_QH', VALUE, 'chín');
    }),
  );
  expect(first.status).toBe('rejected');
  const copy = await openForm((await copyOf('A1'))!);
  expect(copy.value('Số liệu', 'HS_GQ_QH', VALUE)).toBe('chín');
  const meant = figureOf('HS_GQ_QH');
  copy.type('Số liệu', 'HS_GQ_QH', VALUE, meant);
  const second = await submit('A2', await copy.save());
  expect([second.status, second.observations]).toEqual(['accepted', []]);
  expect(second.report?.figures.find(({ measure }) => measure === 'HS_GQ_QH')?.value).toBe(meant);
  expect(await copyOf('A2')).toBeUndefined();
});

test('a receipt names the copy only where there is one, and a redelivery writes both again, byte for byte', async () => {
  const { submit, world, placeOf, copyOf } = await openOffice();
  const good = await filled();
  const faulty = await filled((form) => {
    form.sign('Ngày báo cáo *', 'hôm qua');
  });
  await submit('A1', good);
  await submit('A2', faulty);
  const { receipts } = await world.state();
  const keys = Object.keys(receipts);
  expect(keys.filter((key) => key.endsWith('/marked.xlsx'))).toEqual([markedKey(placeOf('A2'))]);
  expect(receipts[keys.find((key) => key.endsWith('A1/receipt.json'))!]).not.toContain('markedCopy');
  expect(receipts[keys.find((key) => key.endsWith('A2/receipt.json'))!]).toContain(
    `"markedCopy": "${markedKey(placeOf('A2'))}"`,
  );
  const before = await copyOf('A2');
  await submit('A2', faulty);
  expect(Buffer.compare(Buffer.from(before!), Buffer.from((await copyOf('A2'))!))).toBe(0);
});

test('a copy that cannot be written keeps nobody from the receipt and the standing, and is made up for later', async () => {
  const { world, uploads, placeOf, copyOf } = await openOffice();
  const key = uploadKey(placeOf('A1'));
  const noted = await filled((form) => {
    form.type('Số liệu', 'HS_GQ_QH', VALUE, ` ${String(figureOf('HS_GQ_QH'))}`);
  });
  uploads.objects.set(key, { bytes: noted, storedAt: RECEIVED_AT });
  const broken = { ...real, uploads, mark: () => Promise.reject(new Error('no room')) };
  expect(await world.deliver([key], broken)).toEqual([key]);
  expect(await world.deps.reports.standings(province.code, '2026-Q1')).toMatchObject([{ unit: '15091' }]);
  expect(await world.deps.results.get(receiptKey(placeOf('A1')))).toBeDefined();
  expect(await copyOf('A1')).toBeUndefined();
  expect(await world.deliver([key], { ...real, uploads })).toEqual([]);
  expect(await copyOf('A1')).toBeDefined();
});
