import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { referenceTo, type Chart } from '../../../shared/workbook/chart/chart.ts';
import { chartXml } from '../../../shared/workbook/chart/chart-xml.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { packWorkbook, partOf } from '../../../shared/workbook/pack.ts';
import { allOf, disorderIn, treeOf, type Element } from './chart-order.ts';

const SHEET = "Tổng quan & l'ước";
const NASTY = 'Xã "Hai" & <Ba> \u0007‘Bốn’';

const cells = (rows: readonly [number, number], column: number) => ({
  sheet: SHEET,
  rows,
  columns: [column, column] as const,
});

const chart: Chart = {
  title: NASTY,
  alt: `Biểu đồ: ${NASTY}`,
  direction: 'upright',
  grouping: 'clustered',
  categories: { area: cells([2, 4], 1), texts: ['Quý I', NASTY, 'Quý III'] },
  bars: [
    {
      name: { area: cells([1, 1], 2), texts: ['Kết quả'] },
      values: { area: cells([2, 4], 2), numbers: [80.5, undefined, 91] },
      look: { colour: '1F4E79', pattern: 'upward' },
      labelled: true,
    },
  ],
  lines: [
    {
      name: { area: cells([1, 1], 3), texts: ['Mục tiêu'] },
      values: { area: cells([2, 4], 3), numbers: [95, 95, 95] },
      look: { colour: '000000', line: 'dashed', marker: 'dash' },
    },
  ],
  format: '#,##0.00" đ"',
  bounds: { min: 0, max: 100 },
  frame: 'full',
};
const lying: Chart = { ...chart, direction: 'across', grouping: 'stacked', lines: [], frame: 'bare' };

function bookOf(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(SHEET);
  sheet.addRows([
    ['', 'Kết quả', 'Mục tiêu'],
    ['Quý I', 80.5, 95],
    [NASTY, null, 95],
    ['Quý III', 91, 95],
  ]);
  sheet.addTable({ name: 'T', ref: 'H1', headerRow: true, columns: [{ name: 'a' }], rows: [[1]] });
  sheet.getCell('A1').note = 'ghi chú';
  book.addWorksheet('Khác').getCell('A1').value = 1;
  return book;
}

function packed(): Promise<Uint8Array> {
  const book = bookOf();
  const [first, second] = book.worksheets;
  if (!first || !second) throw new Error('no sheets');
  const over = { rows: [6, 20], columns: [1, 8] } as const;
  const charts = new Map([
    [
      partOf(first),
      [
        { over, chart },
        { over, chart: lying },
      ],
    ],
    [partOf(second), [{ over, chart }]],
  ]);
  return packWorkbook(book, undefined, undefined, charts);
}

const bytes = await packed();
const parts = Object.fromEntries(
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const),
);
const part = (name: string): Element => treeOf(parts[name] ?? '');

describe('a native chart', () => {
  it.each([
    ['upright with a line', chart],
    ['upright without an axis of values', { ...chart, frame: 'plain' as const }],
    ['lines alone', { ...chart, bars: [] }],
    ['lying and bare', lying],
    ['lying with everything', { ...lying, frame: 'full' as const, grouping: 'clustered' as const }],
  ])('has its elements in the order of the schema: %s', (_, drawn) => {
    expect(disorderIn(treeOf(chartXml(drawn)))).toEqual([]);
  });

  it('would be caught with elements in another order, or with strangers among them', () => {
    const xml = chartXml(chart);
    const swapped = xml.replace(/(<c:orientation [^>]*>)(<c:max [^>]*>)/, '$2$1');
    expect(disorderIn(treeOf(swapped))).toEqual(['c:scaling: max orientation min']);
    expect(disorderIn(treeOf(xml.replace('<c:varyColors', '<c:colours/><c:varyColors')))).toHaveLength(1);
  });

  it('holds any text as it is, without what XML cannot hold', () => {
    const tree = treeOf(chartXml(chart));
    const clean = NASTY.replace('\u0007', '');
    expect(allOf(tree, 'a:t').map(({ text }) => text)).toEqual([clean]);
    expect(allOf(tree, 'c:v').map(({ text }) => text)).toContain(clean);
    expect(allOf(part('xl/drawings/drawing1.xml'), 'xdr:cNvPr')[0]?.attributes.descr).toBe(`Biểu đồ: ${clean}`);
  });

  it('refers to cells, with a quote in the name of their sheet doubled', () => {
    const references = allOf(treeOf(chartXml(chart)), 'c:f').map(({ text }) => text);
    expect(references.slice(0, 3)).toEqual([
      "'Tổng quan & l''ước'!$B$1",
      "'Tổng quan & l''ước'!$A$2:$A$4",
      "'Tổng quan & l''ước'!$B$2:$B$4",
    ]);
    expect(referenceTo({ sheet: 'A', rows: [1, 1], columns: [27, 28] })).toBe("'A'!$AA$1:$AB$1");
  });

  it('leaves a gap where a cell is empty', () => {
    const [series] = allOf(treeOf(chartXml(chart)), 'c:numCache');
    expect(allOf(series ?? treeOf('<a/>'), 'c:pt').map(({ attributes }) => attributes.idx)).toEqual(['0', '2']);
    expect(allOf(series ?? treeOf('<a/>'), 'c:ptCount')[0]?.attributes.val).toBe('3');
  });

  it('draws no lines over lying bars', () => {
    expect(() => chartXml({ ...chart, direction: 'across' })).toThrow('upright');
  });
});

describe('a workbook with charts', () => {
  it('names every part and every relationship, and each leads to a part that is there', () => {
    const types = new Map(
      allOf(part('[Content_Types].xml'), 'Override').map(({ attributes }) => [
        attributes.PartName,
        attributes.ContentType,
      ]),
    );
    const drawn = Object.keys(parts).filter((name) => /^xl\/(charts|drawings)\/[^_]*\.xml$/.test(name));
    expect(drawn).toHaveLength(5);
    for (const name of drawn) expect(types.get(`/${name}`)).toMatch(/drawing/);
    for (const name of Object.keys(parts).filter((each) => each.endsWith('.rels') && each.startsWith('xl/'))) {
      const folder = name.replace(/_rels\/[^/]+$/, '');
      for (const { attributes } of allOf(part(name), 'Relationship')) {
        const target = new URL(attributes.Target ?? '', `file:///${folder}`).pathname.slice(1);
        expect(Object.keys(parts)).toContain(target);
      }
    }
  });

  it('shows the drawing before comments and tables, as the schema of a sheet demands', () => {
    const names = part('xl/worksheets/sheet1.xml').children.map(({ name }) => name);
    expect(names.slice(names.indexOf('drawing') + 1).toSorted()).toEqual(['legacyDrawing', 'tableParts']);
    const [drawing] = allOf(part('xl/worksheets/sheet1.xml'), 'drawing');
    const relations = allOf(part('xl/worksheets/_rels/sheet1.xml.rels'), 'Relationship');
    expect(relations.find(({ attributes }) => attributes.Id === drawing?.attributes['r:id'])?.attributes.Target).toBe(
      '../drawings/drawing1.xml',
    );
    expect(disorderIn(part('xl/drawings/drawing1.xml'))).toEqual([]);
  });

  it('has the same bytes every time', async () => {
    expect(Buffer.from(await packed()).equals(Buffer.from(bytes))).toBe(true);
  });

  it('is opened by another program and by our own reader', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    expect(book.getWorksheet(SHEET)?.getCell('B2').value).toBe(80.5);
    const opening = openWorkbook(bytes);
    expect(opening.ok && opening.workbook.sheets.map(({ name }) => name)).toEqual([SHEET, 'Khác']);
  });

  it('refuses a second drawing on a sheet', async () => {
    const book = bookOf();
    const [sheet] = book.worksheets;
    if (!sheet) throw new Error('no sheet');
    const image = book.addImage({ base64: 'iVBORw0KGgo=', extension: 'png' });
    sheet.addImage(image, 'A1:B2');
    const over = { rows: [1, 2], columns: [1, 2] } as const;
    const packing = packWorkbook(book, undefined, undefined, new Map([[partOf(sheet), [{ over, chart }]]]));
    await expect(packing).rejects.toThrow(/drawing/);
  });
});
