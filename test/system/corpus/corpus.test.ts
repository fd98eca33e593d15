import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportLimits } from '../../../shared/workbook/limits.ts';
import { fileOf } from '../../unit/workbook/book-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'cchc-corpus-'));
beforeAll(() => {
  mkdirSync(join(folder, 'sâu'));
  const cells =
    '<c r="A1" t="inlineStr"><is><t>Tỷ lệ</t></is></c><c r="B1"><v>0.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c>';
  writeFileSync(join(folder, 'sâu', 'một.xlsx'), fileOf({ rows: `<row r="1">${cells}</row>` }));
  writeFileSync(join(folder, 'hai.xlsx'), 'Mã;Giá trị\n');
  writeFileSync(join(folder, 'ba.xlsx'), Buffer.alloc(reportLimits.fileBytes + 10, 'x'));
  writeFileSync(join(folder, '.hidden'), 'x');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function corpus(...words: readonly string[]) {
  const script = new URL('../../../infra/corpus.ts', import.meta.url).pathname;
  const run = spawnSync(process.execPath, [script, ...words], { encoding: 'utf8' });
  return { ...run, lines: run.stdout.trim().split('\n') };
}

test('tells of every file in a folder and below it what became of it, a JSON line each', () => {
  const { status, lines } = corpus(folder, '--json');
  expect(status).toBe(0);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      file: 'ba.xlsx',
      outcome: 'rejected',
      finding: 'workbook-too-large',
      ms: expect.any(Number),
      peakMb: expect.any(Number),
    },
    {
      file: 'hai.xlsx',
      outcome: 'rejected',
      finding: 'workbook-text',
      ms: expect.any(Number),
      peakMb: expect.any(Number),
    },
    {
      file: 'sâu/một.xlsx',
      outcome: 'read',
      finding: 'form-unrecognised',
      ms: expect.any(Number),
      peakMb: expect.any(Number),
    },
  ]);
});

test('lists every cell that was read', () => {
  const { status, lines } = corpus(folder, '--cells');
  expect(status).toBe(0);
  const place = { file: 'sâu/một.xlsx', sheet: 'Số liệu' };
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { ...place, cell: 'A1', type: 'text', value: 'Tỷ lệ' },
    { ...place, cell: 'B1', type: 'number', value: 0.5 },
    { ...place, cell: 'C1', type: 'boolean', value: true },
    { ...place, cell: 'D1', type: 'error', value: '#N/A' },
  ]);
});

test('prints a table for people, with the counts below it', () => {
  const { stdout } = corpus(folder);
  expect(stdout).toContain('3 files: 1 read, 2 rejected, 0 failed');
});

test.each([
  [[], 'Which folder?'],
  [['no-such-folder'], 'no-such-folder is not a folder.'],
  [[folder, folder], 'One folder at a time.'],
  [[folder, '--jsn'], 'There is no option --jsn.'],
])('wrong use (%j) ends with 2 and says what is wrong', (words, said) => {
  const { status, stderr, stdout } = corpus(...words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(said);
  expect(stderr).toContain('Usage: npm run -s corpus');
});
