import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeSettings } from '../../../infra/command/settings.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { cchc, startHere } from './terminal.ts';

const root = mkdtempSync(join(tmpdir(), 'cchc-start-'));
afterAll(() => rmSync(root, { recursive: true }));

test('npm start throws an earlier sample away if asked to, lives through the quarter, ends with its workbook, and does so once', async () => {
  const dataDir = join(root, 'mẫu');
  writeSettings(dataDir, { province: '00' });
  writeFileSync(join(dataDir, 'còn lại'), '');
  const first = await startHere('--once', '--fresh', '--data', dataDir);
  expect(existsSync(join(dataDir, 'còn lại'))).toBe(false);
  const workbook = join(dataDir, 'tong-hop-2026-Q1.xlsx');
  expect(first.exit).toBe(0);
  expect(first.told).toMatch(/^Quý I \(2026-Q1\): 60 đơn vị, 63 lần nộp, 51 đơn vị có báo cáo được tiếp nhận, /);
  expect(first.told).toContain(`Sổ tổng hợp: ${workbook}`);
  expect(openWorkbook(new Uint8Array(readFileSync(workbook))).ok).toBe(true);

  const again = await startHere('--once', '--data', dataDir);
  expect([again.exit, again.told]).toEqual([0, expect.stringContaining('Dữ liệu mẫu đã chạy từ trước')]);
  expect(again.told).toContain(`npm start -- --fresh --data '${dataDir}'\n`);
  const { out } = await cchc(dataDir, 'status', '--period', '2026-Q1');
  expect(out).toContain('51/60 đơn vị đã có báo cáo được tiếp nhận (48 đúng hạn, 3 muộn); 9 đơn vị chưa có.');
});

test('npm start never deletes a folder that is not its own, nor touches a real province', async () => {
  const mine = join(root, 'mine');
  const thesis = join(mine, 'luận án.docx');
  writeSettings(mine, { province: '38' });
  writeFileSync(thesis, 'quý giá');
  const real = await startHere('--once', '--fresh', '--data', mine);
  expect([real.exit, real.told]).toEqual([1, expect.stringContaining('đang chứa dữ liệu thật của một tỉnh')]);
  rmSync(join(mine, 'settings.json'));
  const foreign = await startHere('--once', '--fresh', '--data', mine);
  expect([foreign.exit, foreign.told]).toEqual([1, expect.stringContaining('không phải là thư mục dữ liệu mẫu')]);
  expect(readFileSync(thesis, 'utf8')).toBe('quý giá');
});

test('a wrong call is found out before anything is done', async () => {
  const dataDir = join(root, 'cũ');
  writeSettings(dataDir, { province: '00' });
  const wrong = await startHere('--once', '--fresh', '--port', 'x', '--data', dataDir);
  expect([wrong.exit, existsSync(join(dataDir, 'settings.json'))]).toEqual([2, true]);
  const unknown = await startHere('--onse');
  expect([unknown.exit, unknown.told]).toEqual([
    2,
    expect.stringMatching(/Lệnh này không có tùy chọn --onse\.\nCách dùng: npm start --/),
  ]);
});
