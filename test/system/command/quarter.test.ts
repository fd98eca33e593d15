import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { sampleProvince, SAMPLE_SEED } from '../../../infra/sample/province.ts';
import { sampleReport } from '../../../infra/sample/report.ts';
import { openSystem, type System } from '../../../infra/local/system.ts';
import { writeForm } from '../../../shared/form/write.ts';
import { askOf } from '../../../shared/plan/asking.ts';
import { writeProvinceBook } from '../../../shared/plan/book/write.ts';
import { commandTexts } from '../../../shared/text/messages/command.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { openForm } from '../quarter/officer.ts';
import { cchc } from './terminal.ts';

/** A quarter by the command alone: the province loaded, forms written, reports checked and submitted, the summary made. */
const root = mkdtempSync(join(tmpdir(), 'cchc-command-'));
const dataDir = join(root, 'data');
const at = (name: string) => join(root, name);
const province = sampleProvince(5);
const call = (...words: string[]) => cchc(dataDir, ...words);
const json = async (...words: string[]) => {
  const { exit, out } = await call(...words, '--json');
  return { exit, document: z.record(z.string(), z.unknown()).parse(JSON.parse(out)) };
};

/** One process keeps the engines open: every command attaches to it, as beside a running `serve`. */
let owner: System;

/** A filled form of a unit, as a file. */
async function filled(
  unit: string,
  period: string,
  edit: (form: Awaited<ReturnType<typeof openForm>>) => void = () => {},
) {
  const ask = askOf(province, unit, period)!;
  const form = await openForm(await writeForm(ask, undefined, ask.period.opensAt, sampleReport(ask, SAMPLE_SEED)));
  edit(form);
  const file = at(`${unit}_${period}.xlsx`);
  writeFileSync(file, await form.save());
  return file;
}

beforeAll(async () => {
  owner = await openSystem(dataDir, { serving: true });
  writeFileSync(at('tinh.xlsx'), await writeProvinceBook(province));
});
afterAll(async () => {
  await owner.close();
  rmSync(root, { recursive: true });
});

describe('province', () => {
  test('template writes a workbook that opens; loading it unfilled is refused with its cells', async () => {
    const { exit, out } = await call('province', 'template', '--out', at('mau/trong.xlsx'));
    expect([exit, out]).toEqual([0, `Đã ghi ${at('mau/trong.xlsx')}`]);
    expect(openWorkbook(new Uint8Array(readFileSync(at('mau/trong.xlsx')))).ok).toBe(true);
    const load = await json('province', 'load', at('mau/trong.xlsx'));
    expect(load.exit).toBe(1);
    expect(load.document).toMatchObject({
      loaded: false,
      findings: expect.arrayContaining([expect.objectContaining({ severity: 'error', sheet: 'Tỉnh' })]),
    });
    expect((await call('province', 'show')).exit).toBe(1);
  });

  test('load refuses what is no workbook and what is another one, with all there is to say', async () => {
    const refused = await call('province', 'load', await filled('15091', '2026-Q1'));
    expect(refused.exit).toBe(1);
    expect(refused.out).toMatch(
      /Cả tệp: Tệp này là biểu mẫu báo cáo của một đơn vị.*\nChưa nạp .*province template --out/,
    );
    writeFileSync(at('ghi-chu.txt'), 'Kính gửi');
    const { out } = await call('province', 'load', at('ghi-chu.txt'));
    expect(out).toMatch(/Cả tệp: Tệp là văn bản thuần.*\nChưa nạp .*province template --out/);
    expect(out).not.toContain('biểu mẫu báo cáo');
  });

  test('load takes the sample workbook and says what it holds; show shows it in dates of this country', async () => {
    const { exit, out } = await call('province', 'load', at('tinh.xlsx'));
    expect(exit).toBe(0);
    expect(out).toContain('Đã nạp Tỉnh mẫu (số liệu mẫu): 5 đơn vị, 4 kỳ');
    expect(out).toContain('[Cần quyết định]');
    const shown = await call('province', 'show');
    expect(shown.out).toContain('2026-Q1  Quý I: số liệu từ 15/12/2025 đến 14/03/2026, hạn nộp 23:59 ngày 17/03/2026');
    expect(shown.out).toContain('  15091    Xã Ngọc Liên  (ngoc-lien-2026-2030)');
    expect((await json('province', 'show')).document).toMatchObject({ code: '00', units: province.units });
  });
});

describe('form', () => {
  test('writes the form of one unit, or of all', async () => {
    const one = await json('form', '--unit', '15091', '--period', '2026-Q1', '--out', at('mot.xlsx'));
    expect(one).toEqual({ exit: 0, document: { files: [at('mot.xlsx')] } });
    expect(existsSync(at('mot.xlsx'))).toBe(true);
    const all = await call('form', '--all', '--period', '2026-Q1', '--out', at('bieu'));
    expect([all.exit, all.out]).toEqual([0, `Đã ghi 5 biểu mẫu vào ${at('bieu')}`]);
    expect(readdirSync(at('bieu')).toSorted()).toEqual(
      province.units.map(({ code }) => `${code}_2026-Q1.xlsx`).toSorted(),
    );
  });

  test('says in words why it cannot be written', async () => {
    const { exit, told } = await call('form', '--unit', '15091', '--period', '2026-Q1', '--out', root);
    expect([exit, told]).toEqual([1, expect.stringContaining('đó là tên một thư mục')]);
  });

  test('says which periods there are, and where to see the units', async () => {
    const form = (unit: string, period: string) =>
      call('form', '--unit', unit, '--period', period, '--out', at('x.xlsx'));
    expect(await form('15091', '2026-Q5')).toEqual({
      exit: 1,
      out: '',
      told: 'Không có kỳ báo cáo “2026-Q5”. Các kỳ của tỉnh: 2026-Q1, 2026-Q2, 2026-Q3, 2026-Q4.',
    });
    expect((await form('99999', '2026-Q1')).told).toContain('Không có đơn vị mang mã “99999” trong kỳ 2026-Q1.');
    expect((await form('99999', '2026-Q1')).told).toContain('province show');
  });
});

describe('check and submit', () => {
  const attempts = async () => {
    const { document } = await json('status', '--period', '2026-Q1');
    return z
      .array(z.object({ attempts: z.number() }))
      .parse(document['submissions'])
      .map((each) => each.attempts);
  };

  test('check finds the same as submit will, and stores nothing', async () => {
    const file = await filled('15091', '2026-Q1', (form) =>
      form.type('Số liệu', 'HS_TN_TT', 'Số liệu kỳ này *', 'nhiều'),
    );
    const checked = await call('check', file);
    expect(checked.exit).toBe(1);
    expect(checked.out).toMatch(
      new RegExp(
        `^${file}: CẦN SỬA — 15091, kỳ 2026-Q1\n  \\[Lỗi\\] .*ô F\\d+.*“nhiều” không phải là số\\.\n      → Gõ lại`,
      ),
    );
    expect(await attempts()).toEqual([0, 0, 0, 0, 0]);

    const submitted = await json('submit', file);
    expect(submitted.exit).toBe(1);
    const { findings } = z
      .object({ findings: z.unknown() })
      .parse(z.array(z.object({ receipt: z.unknown() })).parse(submitted.document['receipts'])[0]!.receipt);
    expect((await json('check', file)).document).toEqual({
      files: [{ file, unit: '15091', period: '2026-Q1', status: 'rejected', findings }],
    });
    expect(await attempts()).toEqual([1, 0, 0, 0, 0]);
  });

  test('submit prints a receipt for every file and ends with 0 only where all were accepted', async () => {
    const files = [await filled('15091', '2026-Q1'), await filled('19363', '2026-Q1')];
    const { exit, out } = await call('submit', ...files);
    expect(exit).toBe(0);
    const heads = out.split('\n').filter((line) => line.includes(commandTexts.accepted.vi));
    expect(heads).toHaveLength(2);
    for (const [index, line] of heads.entries()) {
      expect(line).toContain(
        `${files[index]}: ĐÃ TIẾP NHẬN — biên nhận ${basename(files[index]!).slice(0, 5)}-2026Q1-`,
      );
    }
    expect(await attempts()).toEqual([2, 1, 0, 0, 0]);
  });

  test('check and submit put the marked copy where --marked says, and say where; a good report has none', async () => {
    const file = await filled('15091', '2026-Q1', (form) =>
      form.type('Số liệu', 'HS_TN_TT', 'Số liệu kỳ này *', 'nhiều'),
    );
    for (const verb of ['check', 'submit']) {
      const { out } = await call(verb, file, file, '--marked', at(verb));
      const copies = [at(`${verb}/15091_2026-Q1-can-sua.xlsx`), at(`${verb}/15091_2026-Q1-can-sua-2.xlsx`)];
      for (const copy of copies) {
        expect(out).toContain(`  Bản đánh dấu chỗ cần sửa: ${copy}`);
        const form = await openForm(new Uint8Array(readFileSync(copy)));
        expect(form.value('Số liệu', 'HS_TN_TT', 'Số liệu kỳ này *')).toBe('nhiều');
      }
    }
    const good = await json('check', await filled('15091', '2026-Q1'), '--marked', at('check'));
    expect(z.array(z.record(z.string(), z.unknown())).parse(good.document['files'])[0]).not.toHaveProperty('marked');
  });

  test('a report is known by its cover when the hidden sheet is gone', async () => {
    const file = await filled('SXD', '2026-Q1', (form) => form.book.removeWorksheet(form.sheet('_form').id));
    expect(await call('check', file)).toMatchObject({
      exit: 0,
      out: expect.stringContaining('KHÔNG CÓ LỖI — SXD, kỳ 2026-Q1'),
    });
  });

  test('the form of another unit is told to be so by --unit', async () => {
    const { exit, out } = await call('check', await filled('SXD', '2026-Q1'), '--unit', '31051', '--period', '2026-Q1');
    expect(exit).toBe(1);
    expect(out).toContain('Biểu trong tệp này là của đơn vị có mã SXD, nhưng được nộp cho Xã Vĩnh Phong (mã 31051).');
  });

  test('what is no report is told what it is, and nothing of the call is submitted', async () => {
    writeFileSync(at('rong.xlsx'), '');
    const good = await filled('31051', '2026-Q1');
    const before = await attempts();
    for (const [file, words] of [
      [at('ghi-chu.txt'), 'Tệp là văn bản thuần'],
      [at('rong.xlsx'), 'Tệp rỗng'],
    ] as const) {
      expect((await json('check', file)).document).toMatchObject({
        files: [{ file, status: 'failed', findings: [{ sheet: '' }] }],
      });
      const submitted = await call('submit', good, file);
      expect([submitted.exit, submitted.out]).toEqual([1, '']);
      expect(submitted.told).toContain(`${file}: ${words}`);
    }
    expect(await attempts()).toEqual(before);
  });

  test('unknown units and periods are refused by name', async () => {
    const file = await filled('15091', '2026-Q1');
    expect((await call('submit', file, '--period', '2026-Q9')).told).toContain(
      'Không có kỳ báo cáo “2026-Q9”. Các kỳ của tỉnh:',
    );
    expect((await call('submit', file, '--unit', '99999')).told).toContain('Không có đơn vị mang mã “99999”');
  });
});

describe('remind', () => {
  const remind = (...words: string[]) => json('remind', '--period', '2026-Q1', ...words);

  test('writes to whoever is missing, and not again in the same words on that day', async () => {
    const { document: before } = await json('status', '--period', '2026-Q1');
    const submitted = z.array(z.looseObject({ unit: z.string(), state: z.string() })).parse(before['submissions']);
    const codes = submitted.filter(({ state }) => state !== 'accepted').map(({ unit }) => unit);
    expect(codes.length).toBeGreaterThan(1);
    const answer = (repeated: boolean, units: string[]) => ({
      exit: 0,
      document: { period: '2026-Q1', messages: units.map((unit) => expect.objectContaining({ unit, repeated })) },
    });
    expect(await remind()).toEqual(answer(false, codes));
    expect(await remind()).toEqual(answer(true, codes));
    expect(await remind('--unit', codes[0]!, '--text', 'Nộp sớm')).toEqual(answer(false, codes.slice(0, 1)));
    const { out } = await call('remind', '--period', '2026-Q1', '--unit', codes[0]!, '--text', 'Nộp  sớm');
    expect(out).toBe(`Hôm nay đã nhắn đúng lời này cho 1 đơn vị: ${codes[0]}; không gửi lại.`);
  });

  test('is refused for a unit that is none, and for a text without end', async () => {
    for (const words of [
      ['--unit', '15091,99999'],
      ['--unit', ','],
      ['--text', 'a'.repeat(1001)],
    ]) {
      expect((await remind(...words)).exit).toBe(1);
    }
    const short = await call('remind', '--period', '2026-Q1', '--text', ' ạ ');
    expect([short.exit, short.told]).toEqual([1, expect.stringContaining('cần ít nhất 3 ký tự')]);
    expect((await call('remind')).exit).toBe(2);
  });
});

describe('lock, status, summary', () => {
  test('a locked period holds what comes; a second lock changes nothing; unlocked it takes reports again', async () => {
    const locked = await json('lock', '--period', '2026-Q1');
    const final = { run: expect.any(String), edition: expect.any(String), final: true };
    const summary = expect.objectContaining(final);
    expect(locked).toEqual({
      exit: 0,
      document: { period: '2026-Q1', lockedAt: expect.stringMatching(/Z$/), summary },
    });
    expect((await json('lock', '--period', '2026-Q1')).document).toEqual(locked.document);
    // The store counts whole seconds: what comes within the lock's own second still came before it.
    while (Date.now() < Date.parse(String(locked.document['lockedAt'])) + 1000) await attemptsLater();
    const held = await call('submit', await filled('31051', '2026-Q1'));
    expect([held.exit, held.out]).toEqual([1, expect.stringContaining(commandTexts.held.vi)]);
    const status = await call('status', '--period', '2026-Q1');
    const lineOf = (unit: string) => status.out.split('\n').find((line) => line.trimStart().startsWith(unit));
    expect(lineOf('31051')).toContain(`Xã Vĩnh Phong                ${commandTexts.held.vi}`);
    expect(status.out).toMatch(/SXD +Sở Xây dựng +CHƯA NỘP$/m);
    expect(status.out).toContain(
      '2026-Q1: 2/5 đơn vị đã có báo cáo được tiếp nhận (0 đúng hạn, 2 muộn); 3 đơn vị chưa có.',
    );
    expect(await call('unlock', '--period', '2026-Q1')).toMatchObject({
      exit: 0,
      out: expect.stringContaining('Kỳ 2026-Q1 đang mở.'),
    });
    expect((await json('status', '--period', '2026-Q1')).document).toMatchObject({
      completeness: { units: 5, accepted: 2, held: 1, rejected: 0, none: 2 },
    });
    expect((await call('submit', await filled('SXD', '2026-Q1'))).exit).toBe(0);
  });

  test('summary writes the workbook, and with --json the document of the contract', async () => {
    const { exit, document } = await json('summary', '--period', '2026-Q1', '--out', at('tong-hop.xlsx'));
    expect(exit).toBe(0);
    const row = z
      .object({
        units: z.array(z.record(z.string(), z.unknown())),
        indicators: z.array(z.record(z.string(), z.unknown())),
        cells: z.array(z.record(z.string(), z.unknown())),
        ranking: z.array(z.record(z.string(), z.unknown())),
      })
      .parse(document);
    expect(document).toMatchObject({
      period: '2026-Q1',
      completeness: { units: 5, accepted: 3 },
      timeliness: { late: 3 },
    });
    const keys = (record: object | undefined) => Object.keys(record ?? {});
    expect(row.units).toHaveLength(5);
    expect(keys(row.indicators[0])).toEqual(
      expect.arrayContaining([
        'code',
        'num',
        'den',
        'value',
        'reported',
        'missing',
        'notApplicable',
        'met',
        'unmet',
        'min',
        'median',
        'max',
      ]),
    );
    expect(keys(row.cells[0])).toEqual(
      expect.arrayContaining(['unit', 'indicator', 'num', 'den', 'value', 'target', 'met', 'rank', 'score', 'source']),
    );
    expect(keys(row.ranking[0])).toEqual(
      expect.arrayContaining(['unit', 'scorecard', 'score', 'max', 'rank', 'tied', 'band']),
    );
    const { source } = z
      .object({ source: z.record(z.string(), z.string()) })
      .parse(row.cells.find((cell) => cell['unit'] === '15091' && cell['source'] !== null));
    expect(source).toEqual({ file: '15091_2026-Q1.xlsx', sheet: 'Số liệu', cell: expect.stringMatching(/^F\d+$/) });

    const opened = openWorkbook(new Uint8Array(readFileSync(at('tong-hop.xlsx'))));
    expect(opened.ok && opened.workbook.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Tổng quan',
        'So sánh chỉ tiêu',
        'Theo chỉ tiêu',
        'Xếp hạng',
        'Nhiệm vụ',
        'Tình hình nộp',
        'Dữ liệu',
        'Nguồn',
      ]),
    );
  });
});

test('English is spoken where it is asked for', async () => {
  const { out } = await call('status', '--period', '2026-Q1', '--lang', 'en');
  expect(out).toContain('3 of 5 units accepted');
  const checked = await call('check', at('ghi-chu.txt'), '--lang', 'en');
  expect(checked.out).toContain('[Error] Whole file: The file is plain text');
});

test('sample writes a province that loads and reports that it takes', async () => {
  const { exit, document } = await json('sample', '--out', at('mau-day-du'));
  expect(exit).toBe(0);
  const { province: book, reports } = z.object({ province: z.string(), reports: z.array(z.string()) }).parse(document);
  expect(reports).toHaveLength(63);
  expect((await call('province', 'load', book)).exit).toBe(0);
  expect((await call('check', ...reports.filter((name) => name.includes('_lan-2')))).exit).toBe(0);
});

async function attemptsLater(): Promise<void> {
  await owner.reports.periodState(province.code, '2026-Q1');
}
