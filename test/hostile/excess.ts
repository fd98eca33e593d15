import { address } from '../../shared/workbook/address.ts';
import { zipOf } from '../unit/workbook/zip-of.ts';
import type { HostileFile } from './hostile-file.ts';
import { before, figuresPart, partsWith, stylesPart, workbookPart } from './report.ts';

const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

const inSheet = (inserted: string): Uint8Array => zipOf(partsWith({ [figuresPart]: before('</worksheet>', inserted) }));

/** Far more of something than any report has; most of it is of no use to us and never looked at. */
export const excess: readonly HostileFile[] = [
  {
    name: 'a million styles',
    make: () =>
      zipOf(partsWith({ [stylesPart]: before('</cellXfs>', '<xf numFmtId="0" fontId="0"/>'.repeat(1_000_000)) })),
    status: 'failed',
    finding: 'workbook-inflates',
  },
  {
    name: '100,000 styles, no two alike',
    make: () =>
      zipOf(
        partsWith({
          [stylesPart]: before(
            '</cellXfs>',
            many(100_000, (n) => `<xf numFmtId="${n}" fontId="0"/>`),
          ),
        }),
      ),
    status: 'failed',
    finding: 'workbook-unusual',
  },
  {
    name: '500,000 defined names',
    make: () =>
      zipOf(
        partsWith({
          [workbookPart]: before(
            '</definedNames>',
            many(1_000, (n) => `<definedName name="n${n}">A1</definedName>`).repeat(500),
          ),
        }),
      ),
    status: 'accepted',
    finding: undefined,
  },
  {
    name: '500,000 merged ranges',
    make: () => inSheet(`<mergeCells>${'<mergeCell ref="B70:C70"/>'.repeat(500_000)}</mergeCells>`),
    status: 'accepted',
    finding: undefined,
  },
  {
    name: '500,000 links',
    make: () => inSheet(`<hyperlinks>${'<hyperlink ref="A1" location="B1"/>'.repeat(500_000)}</hyperlinks>`),
    status: 'accepted',
    finding: undefined,
  },
  {
    name: 'a whole sheet merged, validated and formatted by conditions',
    make: () => {
      const all = 'A1:XFD1048576';
      return inSheet(
        `<mergeCells><mergeCell ref="${all}"/></mergeCells>` +
          `<conditionalFormatting sqref="${all}"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>` +
          `<dataValidations>${many(100, () => `<dataValidation type="whole" sqref="${all}"><formula1>0</formula1></dataValidation>`)}</dataValidations>`,
      );
    },
    status: 'accepted',
    finding: undefined,
  },
  {
    name: 'a million formatted empty rows',
    make: () =>
      zipOf(
        partsWith({
          [figuresPart]: before('</sheetData>', `<row r="70" ht="15"/>${'<row ht="15"/>'.repeat(1_000_000)}`),
        }),
      ),
    status: 'accepted',
    finding: 'workbook-sheet-truncated',
  },
  {
    name: '200,000 filled cells beside the figures',
    make: () =>
      zipOf(
        partsWith({
          [figuresPart]: before(
            '</sheetData>',
            many(
              1_000,
              (row) =>
                `<row r="${row + 70}">${many(200, (c) => `<c r="${address(row + 70, c + 1)}"><v>1</v></c>`)}</row>`,
            ),
          ),
        }),
      ),
    status: 'failed',
    finding: 'workbook-too-many-cells',
  },
  {
    name: 'a text of a million characters',
    make: () =>
      zipOf(
        partsWith({
          [figuresPart]: before(
            '</sheetData>',
            `<row r="70"><c r="B70" t="inlineStr"><is><t>${'a'.repeat(1_000_000)}</t></is></c></row>`,
          ),
        }),
      ),
    status: 'failed',
    finding: 'workbook-text-too-long',
  },
  {
    name: 'an element with 100,000 attributes',
    make: () => inSheet(`<pageSetup ${many(100_000, (n) => `a${n}="1" `)}/>`),
    status: 'accepted',
    finding: undefined,
  },
  {
    name: '500 sheets',
    make: () =>
      zipOf(
        partsWith({
          [workbookPart]: before(
            '</sheets>',
            many(500, (n) => `<sheet name="S${n}" sheetId="${n + 100}" r:id="rId5"/>`),
          ),
        }),
      ),
    status: 'failed',
    finding: 'workbook-too-many-sheets',
  },
  {
    name: 'a thousand rows with the same code',
    make: () =>
      zipOf(
        partsWith({
          [figuresPart]: before(
            '</sheetData>',
            many(
              1_000,
              (n) =>
                `<row r="${n + 70}"><c r="A${n + 70}" t="inlineStr"><is><t>HS_KT</t></is></c><c r="F${n + 70}"><v>${n}</v></c></row>`,
            ),
          ),
        }),
      ),
    status: 'rejected',
    finding: 'code-twice',
  },
];
