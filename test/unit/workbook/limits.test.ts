import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { provinceLimits } from '../../../shared/workbook/limits.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { fileOf, firstSheet, partsOf, refusalOf, sheetXml } from './book-of.ts';
import { zipOf } from './zip-of.ts';

const rowsUpTo = (last: number, row: (index: number) => string): string =>
  Array.from({ length: last }, (_, index) => row(index + 1)).join('');
const filled = (index: number): string => `<row r="${index}"><c r="A${index}"><v>${index}</v></c></row>`;
const formatted = (index: number): string => `<row r="${index}" s="1" customFormat="1"/>`;

describe('a sheet that goes on and on', () => {
  it('is read to row 2,000, and the file says that more was there', () => {
    const opening = openWorkbook(fileOf({ rows: rowsUpTo(2_005, filled) }));
    expect(opening).toMatchObject({
      ok: true,
      workbook: { sheets: [{ truncated: true }] },
      observations: [{ id: 'workbook-sheet-truncated', sheet: 'Số liệu', params: { rows: 2_000, columns: 256 } }],
    });
    expect(opening.ok && opening.workbook.sheets[0]?.rows.size).toBe(2_000);
  });

  it('is complete when only empty formatted rows follow', () => {
    const sheet = firstSheet(fileOf({ rows: filled(1) + rowsUpTo(3_000, (index) => formatted(index + 1)) }));
    expect([sheet.rows.size, sheet.truncated]).toEqual([1, false]);
  });

  it('is read in part when a million rows are formatted', () => {
    const content = Buffer.from(sheetXml(filled(1) + rowsUpTo(1_000_000, (index) => formatted(index + 1))));
    expect(content.length).toBeGreaterThan(24 << 20);
    const parts = partsOf({}).map((part) =>
      part.name.includes('sheet1') ? { ...part, content, deflated: deflateRawSync(content, { level: 1 }) } : part,
    );
    const sheet = firstSheet(zipOf(parts));
    expect([sheet.rows.size, sheet.truncated]).toEqual([1, true]);
  });

  it('may have more rows where the province workbook is read', () => {
    const opening = openWorkbook(fileOf({ rows: rowsUpTo(2_005, filled) }), provinceLimits);
    expect(opening).toMatchObject({ ok: true, observations: [] });
  });

  it('leaves out cells beyond column 256', () => {
    const sheet = firstSheet(fileOf({ rows: '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>' }));
    expect([sheet.rows.get(1)?.size, sheet.truncated]).toEqual([1, true]);
  });
});

describe('a workbook beyond all measure', () => {
  it('of 41 sheets is refused', () => {
    const sheets = rowsUpTo(41, (index) => `<sheet name="s${index}" sheetId="${index}" r:id="rId1"/>`);
    expect(refusalOf(fileOf({ workbook: `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>` }))).toBe(
      'workbook-too-many-sheets',
    );
  });

  it('with a text longer than Excel allows is refused', () => {
    const long = 'a'.repeat(32_768);
    const inline = `<row r="1"><c r="A1" t="inlineStr"><is><t>${long}</t></is></c></row>`;
    expect(refusalOf(fileOf({ rows: inline }))).toBe('workbook-text-too-long');
    expect(refusalOf(fileOf({ strings: `<si><t>${long}</t></si>` }))).toBe('workbook-text-too-long');
    expect(refusalOf(fileOf({ strings: `<si><r><t>${long}</t></r></si>` }))).toBe('workbook-text-too-long');
    expect(refusalOf(fileOf({ rows: inline.replace(long, '&amp;'.repeat(100_000)) }))).toBe('workbook-text-too-long');
    expect(refusalOf(fileOf({ rows: inline.replace('aa', '') }))).toBe('accepted');
    expect(refusalOf(fileOf({ rows: inline.replace(long, '&#00097;'.repeat(32_767)) }))).toBe('accepted');
  });

  it('with 60,001 cells in a sheet is refused', () => {
    const row = (index: number): string => `<row r="${index}">${'<c><v>1</v></c>'.repeat(250)}</row>`;
    expect(refusalOf(fileOf({ rows: rowsUpTo(240, row) }))).toBe('accepted');
    expect(refusalOf(fileOf({ rows: rowsUpTo(241, row) }))).toBe('workbook-too-many-cells');
  });
});
