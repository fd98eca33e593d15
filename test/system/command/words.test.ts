import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeSettings } from '../../../infra/command/settings.ts';
import { commands } from '../../../infra/command/index.ts';
import { commandTexts } from '../../../shared/text/messages/command.ts';
import { operatorTexts } from '../../../shared/text/messages/operator.ts';
import { runTexts } from '../../../shared/text/messages/runs.ts';
import { startTexts } from '../../../shared/text/messages/start.ts';
import { runCommand } from '../../../infra/command/run.ts';
import { cchc, startHere } from './terminal.ts';

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

  test.each([
    ['vi', 'là một thư mục; ở đây cần tên một tệp'],
    ['en', 'is a folder; name a file'],
  ])('says of a folder that a file is wanted (%s)', async (language, words) => {
    const dir = join(root, 'báo cáo');
    mkdirSync(dir, { recursive: true });
    const { exit, told } = await cchc(empty, 'province', 'load', dir, '--lang', language);
    expect([exit, told]).toEqual([1, expect.stringContaining(`${dir} ${words}`)]);
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

describe('advice', () => {
  const spaced = join(root, 'dữ liệu');
  const quoted = `--data '${spaced}'`;

  test('to type a command leads to the same folder again, as a shell reads it', async () => {
    const status = await cchc(spaced, 'status', '--period', '2026-Q1');
    expect(status.told).toContain(`npm run -s cchc -- province load TỆP.xlsx ${quoted} (`);
    const { told } = await cchc(spaced, 'serve', '--port', '0', '--lang', 'en');
    expect(told.split('\n')).toEqual([
      expect.stringMatching(new RegExp(`npm run -s cchc -- serve --province 38 ${quoted}$`)),
      expect.stringMatching(new RegExp(`npm run -s cchc -- province load FILE.xlsx ${quoted}$`)),
    ]);
    writeSettings(join(root, 'real'), { province: '38' });
    const real = await startHere('--once', '--data', join(root, 'real'));
    expect(real.told.endsWith(`npm run -s cchc -- serve --data ${join(root, 'real')}`)).toBe(true);
  });

  test('names no folder where none was named', async () => {
    const told: string[] = [];
    const away = mkdtempSync(join(root, 'away-'));
    const here = process.cwd();
    process.chdir(away);
    try {
      await runCommand(['status', '--period', '2026-Q1'], { out: () => {}, tell: (text) => void told.push(text) });
    } finally {
      process.chdir(here);
    }
    expect(told[0]).toContain('npm run -s cchc -- province load TỆP.xlsx (');
  });

  test('keeps a place for the folder behind every command that works on one', () => {
    const catalogues = [commandTexts, operatorTexts, runTexts, startTexts];
    const texts = JSON.stringify(catalogues).match(/"(?:vi|en)":"[^"]*"/g) ?? [];
    const advised = texts.flatMap((text) => text.split(/(?=npm run -s cchc -- |npm start -- --fresh)/).slice(1));
    expect(advised.length).toBeGreaterThan(15);
    const placeless = advised.filter((text) => !text.includes('{where}'));
    expect(placeless.filter((text) => !text.startsWith('npm run -s cchc -- province template'))).toEqual([]);
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

  test('is no answer to a call that forgot its verb, unless it was asked for', async () => {
    expect((await cchc(empty, '--lang', 'en')).exit).toBe(2);
    expect((await cchc(empty, '--lang', 'en', '--help')).exit).toBe(0);
    expect((await cchc(empty, '--lang', 'en', 'help')).exit).toBe(0);
  });

  test('of a verb shows its usage instead of carrying it out', async () => {
    for (const { verb, usage } of commands) {
      const { exit, out, told } = await cchc(empty, ...verb.split(' '), '--help');
      expect([exit, told]).toEqual([0, '']);
      expect(out).toContain(`npm run -s cchc -- ${verb} ${usage}`.trim());
    }
  });
});
