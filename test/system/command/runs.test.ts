import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { writeSettings } from '../../../infra/command/settings.ts';
import { openSystem, type System } from '../../../infra/local/system.ts';
import { sampleFiling, sampleProvince } from '../../contract/store/samples.ts';
import { cchc } from './terminal.ts';

/** Runs of the summary as the province's officer and the operator see them: made, closed, made again, behind. */
const root = mkdtempSync(join(tmpdir(), 'cchc-runs-'));
const dataDir = join(root, 'data');
const at = (name: string) => join(root, name);
const call = (...words: string[]) => cchc(dataDir, ...words, '--period', '2026-Q1');
const json = async (...words: string[]): Promise<Record<string, unknown>> => {
  const { exit, out } = await call(...words, '--json');
  return { exit, ...z.record(z.string(), z.unknown()).parse(JSON.parse(out)) };
};

let system: System;
beforeAll(async () => {
  system = await openSystem(dataDir, { serving: true });
  await system.reports.saveProvince(sampleProvince);
  writeSettings(dataDir, { province: '38' });
  await file('15091', 'A1');
});
afterAll(async () => {
  await system.close();
  rmSync(root, { recursive: true });
});

/** An accepted report of a unit, received now. */
async function file(unit: string, attempt: string): Promise<void> {
  const revision = (await system.reports.currentProvince('38'))?.revision ?? '';
  const filing = sampleFiling({ unit, attempt, receivedAt: system.now(), revision });
  await system.reports.addFiling(filing);
  await system.reports.advance(filing);
}

const made = z.object({ run: z.string(), edition: z.string(), final: z.boolean() });

test('status says that there is no summary yet', async () => {
  expect((await call('status')).out).toContain('Chưa có bản tổng hợp nào của kỳ này.');
  expect((await json('status'))['summary']).toBeNull();
});

test('summary of a period for which nobody has reported says so, and is made all the same', async () => {
  const vi = await cchc(dataDir, 'summary', '--period', '2026-Q2', '--out', at('chua.xlsx'));
  expect([vi.exit, vi.out]).toEqual([
    0,
    expect.stringMatching(/của 0 đơn vị: .*\nChưa có đơn vị nào có báo cáo kỳ 2026-Q2 được tiếp nhận\.\n/),
  ]);
  const en = await cchc(dataDir, 'summary', '--period', '2026-Q2', '--out', at('chua.xlsx'), '--lang', 'en');
  expect([en.exit, en.out]).toEqual([0, expect.stringContaining('\nNo unit has an accepted report of 2026-Q2 yet.\n')]);
});

test('summary names its edition and run, and writes the other forms beside it where asked', async () => {
  const { exit, out } = await call('summary', '--out', at('mot.xlsx'), '--also', at('kem'));
  expect(exit).toBe(0);
  expect(out).not.toContain('Chưa có đơn vị nào');
  expect(out).toMatch(/\nBản tổng hợp [0-9a-f]{12} \(tạm thời\), lần lập \w{26}\.\nGhi thêm vào .*kem: .*data\.csv/);
  expect(readdirSync(at('kem'))).toEqual(expect.arrayContaining(['data.csv', 'data.parquet', 'tong-hop.json']));
  const document = await json('summary', '--out', at('hai.xlsx'));
  expect({ ...document, run: '', final: '', edition: '', file: '', exit: '' }).toEqual({
    ...z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(at('kem/tong-hop.json'), 'utf8'))),
    run: '',
    final: '',
    edition: '',
    file: '',
    exit: '',
  });
  expect(readFileSync(at('hai.xlsx')).equals(readFileSync(at('mot.xlsx')))).toBe(true);
});

test('a recorded run made again after a correction is the same, byte by byte, and says so', async () => {
  const { run } = made.parse(await json('summary', '--out', at('truoc.xlsx')));
  expect((await call('status')).out).toContain('(tạm thời), lập lúc');
  expect((await call('status')).out).toContain('Không có gì mới từ đó đến nay.');
  await file('15091', 'A2');
  await file('00004', 'B1');
  expect((await call('status')).out).toContain('Từ đó có 2 lần nộp hoặc quyết định chưa có trong bản ấy.');
  const again = await call('summary', '--out', at('lai.xlsx'), '--run', run);
  expect(again).toMatchObject({ exit: 0, told: '' });
  expect(again.out).toMatch(/^Đã lập lại lần \w+ từ đúng các báo cáo đã ghi: cả \d+ tệp giống hệt bản đã lập/);
  expect(readFileSync(at('lai.xlsx')).equals(readFileSync(at('truoc.xlsx')))).toBe(true);
  await call('summary', '--out', at('sau.xlsx'));
  expect(readFileSync(at('sau.xlsx')).equals(readFileSync(at('truoc.xlsx')))).toBe(false);
});

test('a recorded run whose workbook was another names the files and parts that differ', async () => {
  const { run } = made.parse(await json('summary', '--out', at('x.xlsx')));
  const recorded = await system.reports.summaryOf('38', '2026-Q1', run);
  const files = recorded?.files?.map((each) => (each.name === 'tong-hop.xlsx' ? { ...each, sha256: '0' } : each));
  await system.reports.addSummary({ ...recorded!, run: `${run}X`, files });
  const again = await json('summary', '--out', at('y.xlsx'), '--run', `${run}X`);
  expect(again).toMatchObject({
    exit: 1,
    identical: false,
    differing: ['tong-hop.xlsx'],
    damaged: ['tong-hop.xlsx'],
  });
  const before = await system.results.get(recorded!.workbookKey);
  await system.results.put(recorded!.workbookKey, before!.bytes.subarray(1), 'application/octet-stream');
  const damaged = await call('summary', '--out', at('y.xlsx'), '--run', run);
  expect(damaged.exit).toBe(1);
  expect(damaged.out).toContain('không còn đúng như lúc lập (thiếu hoặc sai sha256): tong-hop.xlsx.');
});

test('a run that is not there is refused with those that are', async () => {
  const { exit, told } = await call('summary', '--out', at('y.xlsx'), '--run', 'KHONG');
  expect([exit, told]).toEqual([1, expect.stringMatching(/không có lần lập tổng hợp “KHONG”\. .*: \w{26}/)]);
});

test('lock makes the final summary at once; a second lock finds it; unlocked it is final no more', async () => {
  const locked = await call('lock');
  expect(locked.exit).toBe(0);
  expect(locked.out).toMatch(/Kỳ 2026-Q1 đã khóa từ .*\nTổng hợp chính thức: bản [0-9a-f]{12}, lần lập \w{26}\./);
  const final = made.parse((await json('lock'))['summary']);
  expect(locked.out).toContain(final.run);
  expect((await json('status'))['summary']).toMatchObject({ ...final, newer: 0, lock: 'as-then' });
  expect(await system.reports.latestSummary('38', '2026-Q1')).toMatchObject({ trigger: 'close', final: true });
  await call('unlock');
  expect((await call('status')).out).toContain('Kỳ đã được mở lại sau đó');
});
