import type ExcelJS from 'exceljs';
import type { TypedText } from '../../report/report.ts';
import type { Finding } from '../../text/finding.ts';
import type { Severity } from '../../text/findings/kinds.ts';
import type { Message, MessageParams } from '../../text/language.ts';
import { markTexts } from '../../text/messages/mark.ts';
import { address } from '../../workbook/address.ts';
import {
  fitRow,
  protectSheet,
  put,
  putAcross,
  setUpPage,
  setWidths,
  writeHeader,
  writeTitle,
} from '../../workbook/sheet-write.ts';
import { bodyStyle, styles, type CellStyle } from '../../workbook/style.ts';
import { print } from '../write/paper.ts';
import type { CellLink } from './links.ts';
import { painted } from './paint.ts';
import { short } from './place.ts';
import type { Spot } from './spots.ts';

/** One row of the list. */
export interface Item extends Omit<Finding, 'id' | 'code' | 'hint'> {
  readonly advice: string;
  /** Its cells on this form. */
  readonly spots: readonly Spot[];
}

export interface ListContent {
  /** Unit, period, receipt. */
  readonly head: readonly string[];
  readonly title: Message;
  /** How to go on, a paragraph each. */
  readonly how: readonly string[];
  readonly items: readonly Item[];
  /** What the form has no cell for. */
  readonly left: readonly TypedText[];
  /** Last line; empty for none. */
  readonly foot: string;
  readonly footer: string;
}

const columns = ['ordinal', 'severity', 'sheet', 'cell', 'message', 'found', 'expected', 'hint'] as const;
const widths = [5, 11, 13, 15, 47, 17, 17, 45];
const last = columns.length;
const across = [1, last] as const;

/** More findings than anybody works through at once. */
const MOST_ITEMS = 300;

const linkStyle: CellStyle = {
  ...bodyStyle('centre'),
  font: { ...bodyStyle('centre').font, underline: true, color: { argb: 'FF0563C1' } },
};

/** Writes the list of findings; returns its links. */
export async function writeList(sheet: ExcelJS.Worksheet, content: ListContent): Promise<readonly CellLink[]> {
  setWidths(sheet, widths);
  let row = writeTitle(sheet, 1, across, print(content.title), content.head) + 1;
  for (const paragraph of content.how) {
    putAcross(sheet, row, across, paragraph, styles.paragraph);
    row += 1;
  }
  // A blank form has no coloured cells.
  row = (content.items.some(({ spots }) => spots.length > 0) ? writeLegend(sheet, row) : row) + 1;
  const header = row;
  writeHeader(
    sheet,
    row,
    columns.map((column) => print(markTexts[column])),
  );
  const links: CellLink[] = [];
  for (const [index, item] of content.items.slice(0, MOST_ITEMS).entries()) {
    row += 1;
    const link = writeItem(sheet, row, index + 1, item);
    if (link) links.push(link);
  }
  if (content.items.length > MOST_ITEMS) {
    row += 1;
    putAcross(
      sheet,
      row,
      across,
      print(markTexts.more, { count: content.items.length - MOST_ITEMS }),
      styles.paragraph,
    );
  }
  if (content.left.length > 0) row = writeLeft(sheet, row + 2, content.left);
  if (content.foot !== '') {
    row += 2;
    putAcross(sheet, row, across, content.foot, { ...styles.note, alignment: styles.paragraph.alignment });
  }
  sheet.views = [{ showGridLines: false, state: 'normal', activeCell: 'A1' }];
  setUpPage(sheet, {
    orientation: 'landscape',
    columns: last,
    lastRow: row,
    repeat: [header, header],
    footer: content.footer,
  });
  await protectSheet(sheet);
  return links;
}

/** The colours with their meaning, in one row. Returns the next one. */
function writeLegend(sheet: ExcelJS.Worksheet, row: number): number {
  put(sheet, row, 1, print(markTexts.legend), {
    ...styles.paragraphStrong,
    alignment: { horizontal: 'left', vertical: 'middle' },
  });
  const cells: readonly (readonly [number, Severity])[] = [
    [3, 'error'],
    [4, 'query'],
    [5, 'note'],
  ];
  for (const [column, severity] of cells)
    put(sheet, row, column, print(markTexts[severity]), painted(bodyStyle('centre'), severity));
  fitRow(sheet, row);
  return row + 1;
}

function writeItem(sheet: ExcelJS.Worksheet, row: number, ordinal: number, item: Item): CellLink | undefined {
  const [first] = item.spots;
  const values: Readonly<Record<(typeof columns)[number], readonly [string | number, CellStyle]>> = {
    ordinal: [ordinal, bodyStyle('centre')],
    severity: [print(markTexts[item.severity]), painted(bodyStyle('centre'), item.severity)],
    sheet: [item.sheet === '' ? print(markTexts.wholeFile) : item.sheet, bodyStyle('centre')],
    cell: [placeOf(item), first ? linkStyle : bodyStyle('centre')],
    message: [item.message, bodyStyle('text')],
    found: [item.found ?? (first && first.cell.value === null ? print(markTexts.empty) : ''), bodyStyle('text')],
    expected: [item.expected ?? '', bodyStyle('text')],
    hint: [item.advice, bodyStyle('text')],
  };
  columns.forEach((column, index) => put(sheet, row, index + 1, ...values[column]));
  fitRow(sheet, row);
  if (!first) return undefined;
  const place: MessageParams = { cell: first.address, sheet: first.sheet };
  return {
    from: address(row, columns.indexOf('cell') + 1),
    sheet: first.sheet,
    cell: first.address,
    tip: print(markTexts.open, place),
  };
}

function placeOf({ cell, spots }: Item): string {
  const [first, ...others] = spots;
  // Short, for a link does not wrap in every program; the sentence beside it names them all.
  if (first)
    return others.length === 0 ? first.address : print(markTexts.cells, { cell: first.address, count: others.length });
  return cell === '' ? '' : print(markTexts.inFile, { cell });
}

/** What could not be carried over. Returns the last row. */
function writeLeft(sheet: ExcelJS.Worksheet, from: number, left: readonly TypedText[]): number {
  let row = from;
  putAcross(sheet, row, across, print(markTexts.leftTitle), styles.paragraphStrong);
  row += 1;
  putAcross(sheet, row, across, print(markTexts.leftHow), styles.paragraph);
  row += 1;
  for (const [index, text] of [markTexts.ordinal, markTexts.sheet, markTexts.cell, markTexts.message].entries()) {
    const at = [1, 2, 4, 5][index] ?? 1;
    const to = [1, 3, 4, last][index] ?? last;
    putAcross(sheet, row, [at, to], print(text), styles.tableHeader);
  }
  left.forEach(({ sheet: name, cell, text }, index) => {
    row += 1;
    putAcross(sheet, row, [1, 1], index + 1, bodyStyle('centre'));
    putAcross(sheet, row, [2, 3], name, bodyStyle('centre'));
    putAcross(sheet, row, [4, 4], cell === '' ? '' : print(markTexts.inFile, { cell }), bodyStyle('centre'));
    putAcross(sheet, row, [5, last], short(text), bodyStyle('text'));
  });
  return row;
}
