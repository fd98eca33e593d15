import { describe, expect, it } from 'vitest';
import { writeSummary } from '../../../../shared/summary/write.ts';
import { smallBook } from '../small-book.ts';
import { faultsOf, partsOf, type Parts } from './parts.ts';

const sound = partsOf(await writeSummary(smallBook));

const SHEET = 'xl/worksheets/sheet4.xml';
const TYPES = '[Content_Types].xml';
const WORKBOOK = 'xl/workbook.xml';

/** The workbook with one place of one part put otherwise. */
function broken(part: string, from: string | RegExp, to: string): Parts {
  const xml = sound[part] ?? '';
  const changed = xml.replace(from, to);
  if (changed === xml) throw new Error(`${part} holds no ${String(from)}`);
  return { ...sound, [part]: changed };
}

describe('a summary workbook', () => {
  it('has nothing that Excel refuses or repairs', () => {
    expect(faultsOf(sound)).toEqual([]);
  });

  it.each<[string, string, string | RegExp, string, RegExp]>([
    ['a part without a content type', TYPES, /<Override[^>]*sheet3\.xml[^>]*>/, '', /no content type for .*sheet3/],
    ['two content types', TYPES, /(<Override[^>]*sheet3[^>]*>)/, '$1$1', /two content types/],
    [
      'a relation to no part',
      'xl/_rels/workbook.xml.rels',
      'sheet2.xml',
      'sheet99.xml',
      /no part xl\/worksheets\/sheet99/,
    ],
    ['a reference to no relation', WORKBOOK, /r:id="[^"]*"/, 'r:id="rId99"', /no relation rId99/],
    ['elements in another order', SHEET, /(<sheetData>.*<\/sheetData>)(.*<\/mergeCells>)/s, '$2$1', /out of place/],
    ['two sheets of one name', WORKBOOK, 'name="Nguồn"', 'name="Dữ liệu"', /two sheets dữ liệu/],
    ['a sheet with a name too long', WORKBOOK, 'name="Nguồn"', `name="${'x'.repeat(32)}"`, /no sheet may be called/],
    ['two names alike', WORKBOOK, '"Tinh_KetQua"', '"TINH_DANHGIA"', /two names/],
    ['a name like a cell', WORKBOOK, '"Tinh_KetQua"', '"KQ12"', /no name may be KQ12/],
    ['a name of no sheet', WORKBOOK, /(<definedName name="Viec_LinhVuc">)[^<]*/, "$1'Việc'!$$A$$1", /stands for/],
    ['merged cells that overlap', SHEET, /<mergeCell ref="A1:[A-Z]+1"/, '<mergeCell ref="A1:C2"', /overlap/],
    ['a format that there is not', SHEET, /<c r="A1" s="\d+"/, '<c r="A1" s="9999"', /A1 has no format/],
    ['a text that there is not', SHEET, /(<c r="A1"[^>]*><v>)\d+/, '$199999', /A1 holds s/],
    ['rows in another order', SHEET, '<row r="2"', '<row r="1"', /row 1 after 1/],
    ['a function that old programs lack', SHEET, 'RANK(', 'RANK.EQ(', /uses RANK\.EQ/],
    ['a name that nothing defines', SHEET, 'XepHang_Hang_1', 'XepHang_Hang_2', /no name XepHang_Hang_2/],
    ['a sheet that there is not', SHEET, '&apos;Dữ liệu&apos;!', '&apos;Dữ&apos;!', /refers to no sheet Dữ/],
    ['columns that overlap', SHEET, /<col min="2"/, '<col min="1"', /column 1 out of place/],
    ['a rule without a format', SHEET, '<printOptions', rule('dxfId="99" priority="1"'), /no format 99/],
    ['two rules of one rank', SHEET, '<printOptions', rule('priority="1"', 'priority="1"'), /priority 1/],
    ['a footer in a size that runs into its text', SHEET, /&amp;9&amp;&quot;[^&]*&quot;/, '&amp;9', /in 96 points/],
    ['a footer too long', SHEET, '</oddFooter>', `${'x'.repeat(250)}</oddFooter>`, /oddFooter of \d+/],
    ['a font that there is not', 'xl/styles.xml', /(<cellXfs.*?)fontId="\d+"/s, '$1fontId="999"', /fontId 999/],
    [
      'a number format not declared',
      'xl/styles.xml',
      /(<cellXfs.*?)numFmtId="\d+"/s,
      '$1numFmtId="999"',
      /numFmtId 999/,
    ],
    ['texts that are counted wrong', 'xl/sharedStrings.xml', '<sst ', '<sst uniqueCount="1" ', /said to be 1/],
    ['a chart in another order', 'xl/charts/chart1.xml', /(<c:plotVisOnly[^>]*>)/, '$1<c:title/>', /c:chart:/],
  ])('would be told to have %s', (_what, part, from, to, fault) => {
    expect(faultsOf(broken(part, from, to)).join('\n')).toMatch(fault);
  });
});

function rule(...attributes: readonly string[]): string {
  const rules = attributes.map((each) => `<cfRule type="cellIs" ${each}><formula>1</formula></cfRule>`).join('');
  return `<conditionalFormatting sqref="A1">${rules}</conditionalFormatting><printOptions`;
}
