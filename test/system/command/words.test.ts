import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '../../../infra/command/index.ts';
import { cchc } from './terminal.ts';

const root = mkdtempSync(join(tmpdir(), 'cchc-words-'));
const empty = join(root, 'data');
afterAll(() => rmSync(root, { recursive: true }));
const file = join(root, 'tep.xlsx');
writeFileSync(file, 'x');

describe('a call that is wrong', () => {
  test.each([
    ['a verb that is none', ['nop'], 'Không có lệnh “nop”'],
    ['half a verb', ['province'], 'Lệnh “province” cần thêm một từ. Các lệnh bắt đầu bằng “province”:'],
    ['a second half that is none', ['province', 'lod'], 'Không có lệnh “province lod”'],
    ['a missing option', ['status'], 'Thiếu tùy chọn --period.'],
    ['a missing second option', ['summary', '--period', '2026-Q1'], 'Thiếu tùy chọn --out.'],
    ['an unknown option', ['status', '--period', '2026-Q1', '--perod'], 'Lệnh này không có tùy chọn --perod.'],
    ['an unknown short option', ['status', '--period', '2026-Q1', '-x'], 'Lệnh này không có tùy chọn -x.'],
    [
      'an option without its value',
      ['status', '--period', '--lang', 'vi'],
      'Tùy chọn --period cần một giá trị đứng sau.',
    ],
    [
      'an option with an empty value',
      ['summary', '--period', '2026-Q1', '--out', ''],
      'Tùy chọn --out cần một giá trị đứng sau.',
    ],
    ['a switch with a value', ['form', '--all=false', '--period', 'P', '--out', 'x'], '--all không nhận giá trị'],
    ['no file', ['check'], 'Chưa nêu tên tệp.'],
    ['too many words', ['lock', '--period', '2026-Q1', 'ngay'], 'Thừa từ ở cuối lệnh.'],
    ['a language it does not speak', ['check', 'x.xlsx', '--lang', 'fr'], '--lang chỉ nhận vi hoặc en.'],
    ['neither a unit nor all of them', ['form', '--period', '2026-Q1', '--out', 'x'], '--unit MÃ'],
    ['both a unit and all of them', ['form', '--all', '--unit', '1', '--period', 'P', '--out', 'x'], '--unit MÃ'],
    ['a port that is no port', ['serve', '--port', '99999'], '--port cần một số từ 0 đến 65535.'],
    ['a province that is none', ['serve', '--province', '99'], '38 Tỉnh Thanh Hoá'],
    ['a port in words', ['serve', '--port', 'tám'], '--port cần một số'],
  ])(
    'with %s ends with 2, says so in Vietnamese with the usage, and leaves stdout empty',
    async (_, words, message) => {
      const { exit, out, told } = await cchc(empty, ...words);
      expect(exit).toBe(2);
      expect(out).toBe('');
      expect(told).toContain(message);
      expect(told).toContain('Cách dùng: npm run -s cchc --');
    },
  );

  test('with half a verb lists those that begin so, and no others', async () => {
    const { told } = await cchc(empty, 'province');
    const listed = commands.filter(({ verb }) => told.includes(`\n  ${verb} `)).map(({ verb }) => verb);
    expect(listed).toEqual(['province template', 'province load', 'province show']);
  });

  test('says so in English where that is asked for, wherever --lang stands', async () => {
    expect((await cchc(empty, 'status', '--lang', 'en')).told).toContain('Option --period is missing.');
    expect((await cchc(empty, '--lang=en', 'status')).told).toContain('Option --period is missing.');
    expect((await cchc(empty, 'nop', '--lang', 'en')).told).toContain('There is no command "nop".');
  });
});

describe('a call that is refused', () => {
  test.each([
    ['status', ['status', '--period', '2026-Q1']],
    ['check', ['check', file]],
    ['submit', ['submit', file]],
    ['form', ['form', '--all', '--period', '2026-Q1', '--out', root]],
    ['summary', ['summary', '--period', '2026-Q1', '--out', join(root, 'f.xlsx')]],
    ['lock', ['lock', '--period', '2026-Q1']],
    ['unlock', ['unlock', '--period', '2026-Q1']],
    ['province show', ['province', 'show']],
    ['serve', ['serve', '--port', '0']],
  ])('%s without a province ends with 1 and says how to load one', async (_, words) => {
    const { exit, out, told } = await cchc(empty, ...words);
    expect([exit, out]).toEqual([1, '']);
    expect(told).toContain(`Thư mục dữ liệu ${empty} chưa có tỉnh nào.`);
    expect(told).toContain('province load');
    expect(told).not.toContain('Cách dùng');
  });

  test('names the file that cannot be read', async () => {
    const { exit, told } = await cchc(empty, 'province', 'load', join(root, 'khong-co.xlsx'));
    expect(exit).toBe(1);
    expect(told).toBe(`Không đọc được tệp ${join(root, 'khong-co.xlsx')}. Hãy kiểm tra tên tệp và thư mục.`);
  });

  test('says in words why a file cannot be written', async () => {
    const write = (out: string) => cchc(empty, 'province', 'template', '--out', out);
    expect(await write(join(file, 'a', 'b.xlsx'))).toMatchObject({
      exit: 1,
      told: expect.stringContaining('một phần của đường dẫn không phải là thư mục'),
    });
  });

  test('gives a program one JSON document all the same', async () => {
    const refused = await cchc(empty, 'province', 'show', '--json');
    expect(JSON.parse(refused.out)).toEqual({ refused: refused.told });
    const wrong = await cchc(empty, 'status', '--json');
    expect(JSON.parse(wrong.out)).toEqual({ wrongUse: 'Thiếu tùy chọn --period.' });
    expect([refused.exit, wrong.exit]).toEqual([1, 2]);
  });
});

describe('help', () => {
  test('without a verb lists every verb, in the language asked', async () => {
    const { exit, out, told } = await cchc(empty, 'help');
    expect([exit, told]).toEqual([0, '']);
    for (const { verb, summary } of commands) {
      const line = out.split('\n').find((each) => each.startsWith(`  ${verb} `));
      expect(line).toMatch(/ {2,}\S/);
      expect(line?.endsWith(summary.vi)).toBe(true);
    }
    expect((await cchc(empty, '--lang', 'en')).out).toContain('Usage: npm run -s cchc --');
  });

  test('of a verb shows its usage instead of carrying it out', async () => {
    for (const { verb, usage } of commands) {
      const { exit, out, told } = await cchc(empty, ...verb.split(' '), '--help');
      expect([exit, told]).toEqual([0, '']);
      expect(out).toContain(`npm run -s cchc -- ${verb} ${usage}`.trim());
    }
  });
});
