import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { livePeriods, workbookOf } from '../../../infra/command/live.ts';
import { sampleProvince } from '../../../infra/sample/province.ts';
import { cchc, startHere } from './terminal.ts';

const root = mkdtempSync(join(tmpdir(), 'cchc-year-'));
afterAll(() => rmSync(root, { recursive: true }));

test('a year goes on where a quarter ended, says each period, and is not lived twice', async () => {
  const dataDir = join(root, 'năm');
  const province = sampleProvince(4);
  const [first, second, ...others] = province.periods;
  const told: unknown[] = [];
  const life = {
    province,
    dataDir,
    language: 'vi' as const,
    told: (message: string, params: unknown) => void told.push([message, params]),
  };
  await livePeriods(life, [first!]);
  await livePeriods(life, [second!]);
  expect(told).toMatchObject([
    ['lived', { period: 'Quý I (2026-Q1)', units: 4, files: 4, accepted: 4 }],
    ['lived', { period: '6 tháng (2026-Q2)', units: 4, files: 4, accepted: 4 }],
  ]);
  expect([first!, second!].every((period) => existsSync(workbookOf(life, period)))).toBe(true);
  for (const period of others) writeFileSync(workbookOf(life, period), '');
  const again = await startHere('--year', '--once', '--data', dataDir);
  expect(again.exit).toBe(0);
  expect(again.told.split('\n')).toEqual([
    expect.stringContaining('Dữ liệu mẫu đã chạy từ trước'),
    ...province.periods.map((period) => `Sổ tổng hợp: ${workbookOf(life, period)}`),
  ]);
});

test('sample reports are of the period that is asked for, if there is one', async () => {
  const { exit, told } = await cchc(root, 'sample', '--out', join(root, 'mẫu'), '--period', '2027-Q1');
  expect([exit, told]).toEqual([1, expect.stringContaining('2026-Q1, 2026-Q2, 2026-Q3, 2026-Q4')]);
});
