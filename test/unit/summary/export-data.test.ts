import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataColumns } from '../../../shared/summary/export/columns.ts';
import { csvOf, escaped, unescaped } from '../../../shared/summary/export/csv.ts';
import { latestDataOf, productsOf } from '../../../shared/summary/export/products.ts';
import { dataRows } from '../../../shared/summary/export/rows.ts';
import { halfYear, hostileFiling, hostileTexts } from './export-year.ts';
import { filing, measure, province } from './small-province.ts';

const before = [
  filing('00001', { DONE: 3, ALL: 7, LATE: 0.1, EARLY: 9, TALKS: 1 }),
  filing('00002', { DONE: 2, ALL: 5, TALKS: 'not-applicable' }),
];
const now = [
  filing('00001', { DONE: 5, ALL: 9, LATE: 0.3, EARLY: 8, TALKS: 0 }, { period: '2026-Q2' }),
  filing('00002', { DONE: 'not-applicable', ALL: 6, TALKS: 4 }, { period: '2026-Q2' }),
];
const measures = [
  measure('DONE'),
  measure('EARLY'),
  measure('ALL', { kind: 'closing-stock' }),
  measure('LATE', { decimals: 2 }),
  measure('TALKS'),
];
const comparison = halfYear(before, now, { measures });
const folder = mkdtempSync(join(tmpdir(), 'cchc-export-'));
let files: ReadonlyMap<string, Uint8Array>;
let engine: DuckDBConnection;

async function query(sql: string) {
  return (await engine.runAndReadAll(sql)).getRowObjectsJson();
}

function stored(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

beforeAll(async () => {
  files = new Map((await productsOf(comparison)).map(({ name, bytes }) => [name, bytes]));
  for (const [name, bytes] of files) stored(name, bytes);
  engine = await (await DuckDBInstance.create(':memory:')).connect();
});
afterAll(() => {
  engine.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

describe('the lines of the data', () => {
  it('hold each unit, measure and period once, reported or not', () => {
    const rows = dataRows(comparison);
    expect(rows.length).toBe(2 * 4 * 5);
    const keys = rows.map(({ period, unitCode, measure: { code } }) => `${period.id} ${unitCode} ${code}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('give the quarter alone where the periods allow it, and say why not', async () => {
    const found = await query(
      `select measure, value, quarter_value, quarter_gap from '${join(folder, 'data.parquet')}'
       where period = '2026-Q2' and unit in ('00001', '00002') order by unit, measure`,
    );
    expect(
      found.map(({ measure: code, value, quarter_value, quarter_gap }) => [code, value, quarter_value, quarter_gap]),
    ).toEqual([
      ['ALL', 9, 9, null],
      ['DONE', 5, 2, null],
      ['EARLY', 8, null, 'falls'],
      ['LATE', 0.3, 0.2, null],
      ['TALKS', 0, null, 'falls'],
      ['ALL', 6, 6, null],
      ['DONE', null, null, 'not-applicable'],
      ['EARLY', null, null, 'not-reported'],
      ['LATE', null, null, 'not-reported'],
      ['TALKS', 4, null, 'not-reported'],
    ]);
  });
});

describe('data.parquet and data.csv, read by another engine', () => {
  it('hold the same lines', async () => {
    const csv = `select * from read_csv('${join(folder, 'data.csv')}', all_varchar = true, nullstr = '')`;
    const texts = dataColumns.map(({ name, type }) =>
      type === 'moment' ? `strftime(${name}, '%Y-%m-%dT%H:%M:%S.%gZ') as ${name}` : name,
    );
    const parquet = `select ${texts.join(', ')} from '${join(folder, 'data.parquet')}'`;
    const numbers = dataColumns.filter(({ type }) => type === 'number').map(({ name }) => name);
    const cast = `select * replace (${numbers.map((name) => `${name}::double as ${name}`).join(', ')}) from (${csv})`;
    const dates = ['period_from', 'period_to'].map((name) => `${name}::date as ${name}`).join(', ');
    expect(await query(`select * replace (${dates}) from (${cast})`)).toEqual(await query(parquet));
  });

  it('have the columns in order, typed, the zeros of codes kept', async () => {
    const types = { text: 'VARCHAR', number: 'DOUBLE', date: 'DATE', moment: 'TIMESTAMP' };
    const described = await query(`describe select * from '${join(folder, 'data.parquet')}'`);
    expect(described.map(({ column_name, column_type }) => [column_name, column_type])).toEqual(
      dataColumns.map(({ name, type }) => [name, types[type]]),
    );
    const path = join(folder, 'data.parquet');
    const fields = await query(`select name, repetition_type from parquet_schema('${path}') where name <> 'data'`);
    expect(fields.map(({ repetition_type }) => repetition_type)).toEqual(
      dataColumns.map(({ required }) => (required ? 'REQUIRED' : 'OPTIONAL')),
    );
    expect(await query(`select distinct unit from '${join(folder, 'data.parquet')}' order by unit limit 1`)).toEqual([
      { unit: '00001' },
    ]);
    expect(text('data.csv')).toContain('\r\n44,2026-Q1,00001,');
  });

  it('are the same bytes for the same comparison', async () => {
    const again = await productsOf(halfYear(before.toReversed(), now.toReversed(), { measures }));
    for (const { name, bytes } of again) expect(Buffer.compare(bytes, files.get(name) ?? new Uint8Array())).toBe(0);
  });

  it('keep names as they are in Parquet, whatever they look like', async () => {
    for (const [index, hostile] of hostileTexts.entries()) {
      const made = halfYear([], [hostileFiling('00001', hostile)], {
        units: province().units.map((each) => ({ ...each, name: hostile })),
      });
      const [csv, parquet] = await productsOf(made);
      const path = stored(`${String(index)}.parquet`, parquet?.bytes ?? new Uint8Array());
      const [line] = await query(`select file, sheet, unit_name from '${path}' where measure = 'DONE' and value = 3`);
      expect(line).toEqual({ file: hostile, sheet: hostile, unit_name: hostile });
      const cells = cellsOf(new TextDecoder().decode(csv?.bytes)).flat();
      expect(cells.map(unescaped)).toContain(hostile);
    }
  });
});

describe('data.csv', () => {
  it('begins with a byte order mark, ends its lines with CRLF, has as many cells in each as columns', () => {
    const lines = cellsOf(text('data.csv'));
    expect(lines.length).toBe(dataRows(comparison).length + 1);
    expect(lines[0]).toEqual(dataColumns.map(({ name }) => name));
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([dataColumns.length]));
    expect([...(files.get('data.csv') ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    expect(text('data.csv').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('holds no cell that a spreadsheet could run, and loses nothing by it', () => {
    const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[\s'=+\-@]{0,3}\w{0,3}$/));
    fc.assert(
      fc.property(anyText, (any) => {
        expect(unescaped(escaped(any))).toBe(any);
        expect(escaped(any)).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
      }),
    );
    for (const hostile of hostileTexts) expect(escaped(hostile)).not.toMatch(/^[\s]*[=+\-@＝]/u);
  });

  it('is read back cell by cell, whatever the names hold', () => {
    const names = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\r', '\n', '\t', "'", '=', 'Đ', ' ') });
    fc.assert(
      fc.property(names, names, (file, unit) => {
        const made = halfYear([], [hostileFiling('00001', file)], {
          units: province().units.map((each) => ({ ...each, name: unit })),
        });
        const rows = dataRows(made);
        const lines = cellsOf(new TextDecoder().decode(csvOf(dataColumns, rows)));
        const column = (name: string) => dataColumns.findIndex((each) => each.name === name);
        for (const [index, row] of rows.entries()) {
          expect(unescaped(lines[index + 1]?.[column('unit_name')] ?? '')).toBe(unit);
          expect(unescaped(lines[index + 1]?.[column('file')] ?? '')).toBe(row.source?.file ?? '');
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('datapackage.json', () => {
  it('describes exactly the columns, in order, with what every value must be', () => {
    const { resources } = JSON.parse(text('datapackage.json'));
    const { fields, primaryKey, missingValues } = resources[0].schema;
    expect(fields.map(({ name }: { name: string }) => name)).toEqual(dataColumns.map(({ name }) => name));
    expect(primaryKey).toEqual(['period', 'unit', 'measure']);
    expect(missingValues).toEqual(['']);
    const [, ...lines] = cellsOf(text('data.csv'));
    const wrong: string[] = [];
    for (const [index, { name, constraints = {}, description }] of fields.entries()) {
      expect(description).not.toBe('');
      for (const line of lines) {
        const cell = line[index] ?? '';
        const whole = new RegExp(`^(?:${constraints.pattern ?? '[^]*'})$`);
        const allowed = cell === '' ? !constraints.required : (constraints.enum?.includes(cell) ?? whole.test(cell));
        if (!allowed) wrong.push(`${name}: ${cell}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('names the size and hash of each file beside it', () => {
    const { resources } = JSON.parse(text('datapackage.json'));
    expect(resources).toMatchObject([
      { path: 'data.csv', bytes: files.get('data.csv')?.length, hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
      { path: 'data.parquet', bytes: files.get('data.parquet')?.length },
    ]);
  });
});

describe('the latest data of a period', () => {
  it('holds the lines of that period alone, so that no line of a province is there twice', async () => {
    const path = stored('latest.parquet', (await latestDataOf(comparison)).bytes);
    expect(await query(`select period, count(*)::int as lines from '${path}' group by period`)).toEqual([
      { period: '2026-Q2', lines: 20 },
    ]);
  });
});

function text(name: string): string {
  return new TextDecoder().decode(files.get(name));
}

/** RFC 4180, read plainly: a second way beside the one that writes. */
function cellsOf(csv: string): string[][] {
  const lines: string[][] = [];
  let [line, cell, inside]: [string[], string, boolean] = [[], '', false];
  for (let at = 0; at < csv.length; at += 1) {
    const char = csv.charAt(at);
    if (inside && char === '"' && csv.charAt(at + 1) === '"') [cell, at] = [`${cell}"`, at + 1];
    else if (char === '"') inside = !inside;
    else if (inside) cell += char;
    else if (char === ',') [line, cell] = [[...line, cell], ''];
    else if (char === '\r' && csv.charAt(at + 1) === '\n') {
      lines.push([...line, cell]);
      [line, cell, at] = [[], '', at + 1];
    } else cell += char;
  }
  return lines;
}
