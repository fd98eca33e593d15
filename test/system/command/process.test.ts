import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { sampleProvince, SAMPLE_SEED } from '../../../infra/sample/province.ts';
import { sampleReport } from '../../../infra/sample/report.ts';
import { writeSettings } from '../../../infra/command/settings.ts';
import { openSystem } from '../../../infra/local/system.ts';
import { writeForm } from '../../../shared/form/write.ts';
import { writeProvinceBook } from '../../../shared/plan/book/write.ts';
import { askOf } from '../../../shared/plan/asking.ts';
import { cchc, startHere } from './terminal.ts';
import { visitorOf } from './visitor.ts';

/** What only a process of its own can show: exit codes, the two streams, a running `serve`, a folder nobody may write to. */
const root = mkdtempSync(join(tmpdir(), 'cchc-process-'));
const dataDir = join(root, 'data');
const province = sampleProvince(3);
const script = ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '../../../infra/cli.ts')];

function run(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...script, ...words], (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

/** Starts `serve`; resolves with the portal's address once it listens. */
async function startServe(dir: string, ...words: string[]): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [...script, 'serve', '--data', dir, '--port', '0', ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  for await (const line of createInterface(child.stderr)) {
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(line)?.[0];
    if (address !== undefined) return { child, address };
  }
  throw new Error('serve ended before it listened');
}

beforeAll(async () => {
  const system = await openSystem(dataDir);
  await system.reports.saveProvince(province);
  writeSettings(dataDir, { province: province.code });
  await system.close();
});
afterAll(() => rmSync(root, { recursive: true }));

test('the process ends with the code of the contract, JSON alone on stdout and words on stderr', async () => {
  const status = await run('status', '--period', '2026-Q1', '--data', dataDir, '--json');
  expect([status.code, status.stderr]).toEqual([0, '']);
  expect(JSON.parse(status.stdout)).toMatchObject({ period: '2026-Q1', completeness: { units: 3, none: 3 } });
  const refused = await run('status', '--period', '2026-Q7', '--data', dataDir);
  expect(refused).toEqual({ code: 1, stdout: '', stderr: expect.stringContaining('Không có kỳ báo cáo “2026-Q7”') });
  const wrong = await run('status', '--data', dataDir);
  expect(wrong).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining('Thiếu tùy chọn --period.') });
});

test('beside a running serve other processes work on the same folder, and its portal shows what they did', async () => {
  const { child, address } = await startServe(dataDir);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  try {
    const ask = askOf(province, '15091', '2026-Q1')!;
    const file = join(root, 'nộp.xlsx');
    writeFileSync(file, await writeForm(ask, undefined, ask.period.opensAt, sampleReport(ask, SAMPLE_SEED)));
    const submitted = await run('submit', file, '--data', dataDir);
    expect([submitted.code, submitted.stdout]).toEqual([0, expect.stringContaining('ĐÃ TIẾP NHẬN')]);
    expect((await cchc(dataDir, 'status', '--period', '2026-Q1')).out).toContain('1/3 đơn vị đã có báo cáo');
    const officer = await visitorOf(address, 'mau-tinh-00');
    expect(await officer('/periods/2026-Q1/overview')).toMatchObject({
      completeness: { units: 3, accepted: 1 },
      accepted: [{ code: '15091' }],
    });

    const port = new URL(address).port;
    const twice = await cchc(dataDir, 'serve', '--port', '0');
    expect([twice.exit, twice.told]).toEqual([
      1,
      expect.stringMatching(new RegExp(`đang được một lệnh serve khác phục vụ\\..*: ${address}$`)),
    ]);
    const other = join(root, 'other');
    writeSettings(other, { province: province.code });
    // As a process: whatever it had opened must be closed again, or it would say so and never end.
    const taken = await run('serve', '--port', port, '--data', other);
    expect([taken.code, taken.stderr]).toEqual([
      1,
      expect.stringContaining(`Cổng ${port} đang được chương trình khác dùng`),
    ]);
    const again = await startHere('--fresh', '--once', '--data', dataDir);
    expect([again.exit, again.told]).toEqual([1, expect.stringContaining('Hệ thống đang chạy trên thư mục')]);
  } finally {
    child.kill('SIGTERM');
  }
  expect(await ended).toBe(0);
});

test('a portal on an empty folder is where its province is loaded, and goes on with it', async () => {
  const first = join(root, 'ngày đầu');
  // Opened for another province by mistake, which loaded nothing.
  writeSettings(first, { province: '31' });
  const { child, address } = await startServe(first, '--province', '38');
  try {
    const officer = await visitorOf(address, 'mau-tinh-38');
    expect(await officer('/session')).toMatchObject({ loaded: false, role: 'province' });
    const { url } = z.object({ url: z.string() }).parse(await officer('/definition.xlsx'));
    const blank = await (await fetch(url)).bytes();
    expect(await officer('/definition', blank)).toMatchObject({ loaded: false });
    const own = province.units.filter(({ code }) => code === '15091');
    const filled = await writeProvinceBook({ ...province, code: '38', name: 'Tỉnh Thanh Hoá', units: own });
    expect(await officer('/definition', filled)).toMatchObject({ loaded: true, content: { units: 1 } });

    expect(await officer('/session')).toMatchObject({ loaded: true, province: { code: '38' } });
    const unit = await visitorOf(address, 'mau-15091');
    expect(await unit('/session')).toMatchObject({ loaded: true, unit: { code: '15091' } });
    expect((await cchc(first, 'status', '--period', '2026-Q1')).out).toContain('0/1 đơn vị đã có báo cáo');
  } finally {
    child.kill('SIGTERM');
    await once(child, 'close');
  }
  const other = await cchc(first, 'serve', '--port', '0', '--province', '31');
  expect([other.exit, other.told]).toEqual([1, expect.stringContaining('đang giữ dữ liệu của tỉnh 38')]);
});

test('a data folder that cannot be is refused in words', async () => {
  writeFileSync(join(root, 'tệp'), '');
  const { exit, told } = await cchc(join(root, 'tệp', 'data'), 'province', 'load', await bookOfProvince());
  expect(exit).toBe(1);
  expect(told).toContain('Không dùng được thư mục dữ liệu');
  expect(told).toContain('không phải là thư mục');
});

async function bookOfProvince(): Promise<string> {
  const file = join(root, 'tinh.xlsx');
  writeFileSync(file, await writeProvinceBook(province));
  return file;
}
