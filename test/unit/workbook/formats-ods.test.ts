import { describe, expect, it } from 'vitest';
import { openedAny, refusalOfAny, valuesOf } from './any-book.ts';
import { odsOf, textRow } from './ods-of.ts';

describe('an OpenDocument sheet', () => {
  it('joins paragraphs, spans, spaces and breaks, and leaves comments out', async () => {
    const text =
      '<office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>một <text:span>hai</text:span><text:s text:c="3"/>ba<text:line-break/>bốn<text:tab/>\n  năm</text:p><text:p/><text:p>sáu</text:p>';
    const row = `<table:table-row><table:table-cell office:value-type="string">${text}</table:table-cell></table:table-row>`;
    expect(await valuesOf(odsOf({ rows: row }))).toMatchObject([{ text: 'một hai   ba\nbốn\t năm\n\nsáu' }]);
  });

  it('tells a formula without result from one whose result is empty', async () => {
    const cell = (inside: string) => `<table:table-cell table:formula="of:=A1">${inside}</table:table-cell>`;
    const rows = `<table:table-row>${cell('')}${cell('<text:p/>')}</table:table-row>`;
    expect(await valuesOf(odsOf({ rows }))).toEqual([{ type: 'error', code: '', formula: true }]);
  });

  it('repeats rows and cells as often as they say, up to the limits', async () => {
    const blank =
      '<table:table-row table:number-rows-repeated="4"><table:table-cell table:number-columns-repeated="9"/></table:table-row>';
    const rows = blank + textRow('a', 'table:number-rows-repeated="3" table:visibility="collapse"');
    const [sheet] = (await openedAny(odsOf({ rows }))).workbook.sheets;
    expect([...(sheet?.rows.keys() ?? [])]).toEqual([5, 6, 7]);
    expect([...(sheet?.rows.get(7)?.values() ?? [])]).toMatchObject([{ row: 7, column: 1, text: 'a' }]);
    expect(sheet?.hiddenRows).toEqual(new Set([5, 6, 7]));

    const endless = await openedAny(odsOf({ rows: textRow('a', 'table:number-rows-repeated="1048576"') }));
    expect(endless.workbook.sheets[0]).toMatchObject({ truncated: true, rows: { size: 2_000 } });
    const everywhere =
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>';
    expect(await refusalOfAny(odsOf({ rows: everywhere }))).toBe('workbook-too-many-cells');
  });

  it('has the font of a cell from its style, its parents, its row or its column', async () => {
    const style = (name: string, more: string, font = '') =>
      `<style:style style:name="${name}" style:family="table-cell" ${more}>${font}</style:style>`;
    const styles =
      style('alt', '', '<style:text-properties style:font-name=".VnTime"/>') +
      style('con', 'style:parent-style-name="alt"') +
      style('moi', 'style:parent-style-name="alt"', '<style:text-properties fo:font-family="\'Times New Roman\'"/>');
    const cell = (more: string) =>
      `<table:table-cell ${more} office:value-type="string"><text:p>x</text:p></table:table-cell>`;
    const rows =
      '<table:table-column/><table:table-column table:default-cell-style-name="con"/>' +
      `<table:table-row>${cell('table:style-name="con"')}${cell('')}${cell('table:style-name="moi"')}</table:table-row>` +
      `<table:table-row table:default-cell-style-name="alt">${cell('')}</table:table-row>`;
    const legacy = { type: 'text', text: 'x', formula: false, legacyFont: '.VnTime' };
    const plain = { type: 'text', text: 'x', formula: false };
    expect(await valuesOf(odsOf({ styles, rows }))).toEqual([legacy, legacy, plain, legacy]);
  });

  it.each([
    ['with a password', odsOf({ manifest: '<encryption-data/>' }), 'workbook-password'],
    ['without any table', odsOf({ tables: ' ' }), 'workbook-damaged'],
    ['with 41 tables', odsOf({ tables: '<table:table/>'.repeat(41) }), 'workbook-too-many-sheets'],
    ['with an endless text', odsOf({ rows: textRow('<text:s text:c="40000"/>') }), 'workbook-text-too-long'],
    [
      'with a row repeated by a word',
      odsOf({ rows: textRow('a', 'table:number-rows-repeated="nhiều"') }),
      'workbook-damaged',
    ],
    ['with an entity', odsOf({ rows: textRow('&x;') }), 'workbook-unreadable'],
  ])('%s is refused', async (_, file, id) => {
    expect(await refusalOfAny(file)).toBe(id);
  });
});
