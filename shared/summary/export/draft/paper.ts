import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { say, type MessageParams } from '../../../text/language.ts';
import { draftText, type DraftTextId } from '../../../text/messages/draft.ts';
import { safeText } from '../../../workbook/style.ts';

/**
 * How the pages of an official document look: decree 30/2020/NĐ-CP, appendix I: Times New Roman, body 14 points, first lines
 * indented by 1.27 cm, both edges even. Sizes are half points, as Word counts them.
 */
export const BODY = 28;
const TABLE = 22;
const FIRST_LINE = convertMillimetersToTwip(12.7);
/** Room for text between the margins of 30 and 15 mm on A4. */
export const TEXT_WIDTH_MM = 165;

export type Block = Paragraph | Table;

/** The document is for Vietnamese offices: every word of it is Vietnamese. */
export function words(id: DraftTextId, params?: MessageParams): string {
  return say(draftText[id], 'vi', params);
}

/** Text of others on one line, without what a document cannot hold. */
export function oneLine(text: string): string {
  return spaced(text).trim();
}

export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

export function run(text: string, look: Look = {}): TextRun {
  return new TextRun({ text: spaced(text), size: BODY, ...look });
}

/** White space of any length is one space; a no-break space stays what it is. */
function spaced(text: string): string {
  return safeText(text).replace(/[^\S\u00A0]+/g, ' ');
}

/** A place for an officer to fill: in brackets and highlighted, so that it is seen on paper and on screen. */
export function gap(text: string, look: Look = {}): TextRun {
  return new TextRun({ text: `[${spaced(text)}]`, size: BODY, highlight: 'yellow', ...look });
}

/** A paragraph of the body. */
export function paragraph(children: readonly TextRun[] | string, over: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: FIRST_LINE },
    spacing: { before: 60, after: 60, line: 276 },
    children: typeof children === 'string' ? [run(children)] : [...children],
    ...over,
  });
}

/** A line of an enumeration. */
export function item(text: string): Paragraph {
  return paragraph(`- ${text}`);
}

/** Heading of a part, in capitals, or of a section below it. */
export function heading(text: string, level: 'part' | 'section'): Paragraph {
  return paragraph([run(text, { bold: true })], {
    heading: level === 'part' ? 'Heading1' : 'Heading2',
    alignment: AlignmentType.LEFT,
    keepNext: true,
    spacing: { before: level === 'part' ? 200 : 120, after: 60, line: 276 },
  });
}

export function centred(text: string, look: Look = {}, over: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, look)], ...over });
}

/** A column of a table: its header, its width in millimetres, how its cells stand. */
export interface Column {
  readonly header: string;
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
export const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

/** A table with its header repeated on every page and no row cut in two. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], size = TABLE): Table {
  const widths = columns.map(({ width }) => convertMillimetersToTwip(width));
  const cell = (text: string, index: number, header: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 60, right: 60, top: 20, bottom: 20 },
      ...(header && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E7E6E6' } }),
      children: [
        new Paragraph({
          alignment: header ? AlignmentType.CENTER : alignments[columns[index]?.align ?? 'left'],
          children: [run(text, { size, bold: header })],
        }),
      ],
    });
  const line = (texts: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: texts.map((text, index) => cell(text, index, header)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: widths.reduce((all, width) => all + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: LINES,
    rows: [
      line(
        columns.map(({ header }) => header),
        true,
      ),
      ...rows.map((row) => line(row, false)),
    ],
  });
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** Caption over a table. */
export function caption(text: string): Paragraph {
  return centred(text, { size: 26, bold: true }, { keepNext: true, spacing: { before: 120, after: 60 } });
}

/** Small print under a table. */
export function smallPrint(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: { before: 40, after: 120 },
    children: [run(text, { size: TABLE, italics: true })],
  });
}
