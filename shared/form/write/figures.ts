import type ExcelJS from 'exceljs';
import { formTexts } from '../../text/messages/form.ts';
import type { Amount, Figure } from '../../report/report.ts';
import {
  fitRow,
  formula,
  freeze,
  protectSheet,
  put,
  setUpPage,
  setWidths,
  writeHeader,
} from '../../workbook/sheet-write.ts';
import { bodyStyle, highlights, styles, type CellStyle } from '../../workbook/style.ts';
import { caseTable } from '../case-table.ts';
import { DOES_NOT_APPLY, REQUIRED_MARK, columnOf, figuresLayout } from '../layout.ts';
import { sumOfCells, type CodedColumn } from './amount-formula.ts';
import { amountRule } from './amount-rule.ts';
import { linesOf, type Line } from './figure-lines.ts';
import { sumOf } from './result.ts';
import { headersOf, inputTab, letterOf, print, roman, writeSheetHead, type Paper } from './paper.ts';

/** Where other sheets find the figures. */
export interface FiguresPlace {
  readonly current: CodedColumn;
  /** Titles of the rows; those of required figures end with the mark. */
  readonly titles: string;
  /** The cell that says whether 3 = 7 + 11, when the case block is asked. */
  readonly balance: string | undefined;
}

/** What is put into the input cells, by measure. */
type Answers = ReadonlyMap<string, Figure>;

type Column = keyof typeof figuresLayout.columns;

const headers = headersOf(figuresLayout);
const notEnough = print(formTexts.notEnough);
const columnAt = (key: Column) => columnOf(figuresLayout, key);
const cellAt = (key: Column, row: number) => letterOf(figuresLayout, key) + String(row);

const indented: CellStyle = {
  ...bodyStyle('text'),
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true, indent: 1 },
};

/** Writes `Số liệu`: the case block with its computed totals first, then the other figures by area. */
export async function writeFigures(paper: Paper): Promise<FiguresPlace> {
  const sheet = paper.book.addWorksheet(figuresLayout.sheet, { properties: { tabColor: { argb: inputTab } } });
  setWidths(sheet, [16, 6, 44, 11, 11.5, 17, 25]);
  const header = writeSheetHead(paper, sheet, headers.length, formTexts.figuresTitle, formTexts.figuresHow);
  writeHeader(sheet, header, headers);
  const lines = linesOf(paper.ask.measures);
  const answers = new Map(paper.answers.figures.map((figure) => [figure.measure, figure]));
  const firstRow = header + 1;
  lines.forEach((line, index) => writeLine(paper, sheet, firstRow + index, line, answers));

  const last = header + lines.length;
  freeze(sheet, header);
  setUpPage(sheet, {
    orientation: 'portrait',
    columns: headers.length,
    lastRow: last,
    repeat: [header, header],
    footer: paper.footer,
  });
  await protectSheet(sheet);
  // One row beyond either end, so that a row moved to the edge of the table stays inside.
  const whole = (key: Column) =>
    `'${figuresLayout.sheet}'!$${letterOf(figuresLayout, key)}$${String(header)}:$${letterOf(figuresLayout, key)}$${String(last + 1)}`;
  const balance = lines.findIndex((line) => line.kind === 'balance');
  return {
    current: { codes: whole('code'), values: whole('value') },
    titles: whole('title'),
    balance: balance < 0 ? undefined : `'${figuresLayout.sheet}'!$${cellAt('value', firstRow + balance)}`,
  };
}

function writeLine(paper: Paper, sheet: ExcelJS.Worksheet, row: number, line: Line, answers: Answers): void {
  const cell = (key: Column, value: ExcelJS.CellValue, style: CellStyle) =>
    put(sheet, row, columnAt(key), value, style);
  switch (line.kind) {
    case 'section':
      // In unmerged cells, with the code's left empty: text in the first column would read as a code.
      headers.forEach((_, index) => put(sheet, row, index + 1, null, styles.section));
      cell('ordinal', roman(line.number), styles.sectionNumber);
      cell('title', line.title, styles.section);
      break;
    case 'measure':
      writeMeasure(paper, sheet, row, line, answers.get(line.measure.code));
      break;
    case 'total': {
      blank(sheet, row, 'strong');
      cell('ordinal', `(${String(line.group.column)})`, bodyStyle('centre', 'strong'));
      cell('title', line.group.title, bodyStyle('text', 'strong'));
      const parts = line.group.parts;
      const range = (key: Column) => `${cellAt(key, row + 1)}:${cellAt(key, row + parts.length)}`;
      const codes = parts.map(({ measure }) => measure);
      const total = (key: Column, whenMissing: string, result: Amount) => {
        const text = sumOfCells(range(key), parts.length, whenMissing);
        cell(key, formula(text, shown(result) ?? whenMissing), bodyStyle('integer', 'strong'));
      };
      total('previous', '', sumOf(paper.previous, codes));
      total('value', notEnough, sumOf(paper.current, codes));
      break;
    }
    case 'balance': {
      blank(sheet, row, 'strong');
      cell('title', print(formTexts.caseBalance), bodyStyle('text', 'strong'));
      const [received = '', resolved = '', open = ''] = line.totalOffsets.map((offset) =>
        cellAt('value', row + offset),
      );
      const text =
        `IF(OR(${[received, resolved, open].map((total) => `${total}="${notEnough}"`).join(',')}),"${notEnough}",` +
        `IF(N(${received})=N(${resolved})+N(${open}),"${print(formTexts.balanced)}",` +
        `"${print(formTexts.unbalanced)} "&ABS(N(${received})-N(${resolved})-N(${open}))))`;
      cell('value', formula(text, balanceOf(paper)), bodyStyle('centre', 'strong'));
      const result = cellAt('value', row);
      sheet.addConditionalFormatting({
        ref: result,
        rules: [
          {
            type: 'expression',
            priority: 1,
            formulae: [`LEFT(${result},4)="${print(formTexts.unbalanced)}"`],
            style: highlights.bad,
          },
          {
            type: 'expression',
            priority: 2,
            formulae: [`${result}="${print(formTexts.balanced)}"`],
            style: highlights.good,
          },
        ],
      });
      break;
    }
  }
  fitRow(sheet, row);
}

function blank(sheet: ExcelJS.Worksheet, row: number, role: 'plain' | 'strong'): void {
  headers.forEach((_, index) => put(sheet, row, index + 1, null, bodyStyle('text', role)));
}

function writeMeasure(
  paper: Paper,
  sheet: ExcelJS.Worksheet,
  row: number,
  { measure, ordinal, part }: Extract<Line, { kind: 'measure' }>,
  answer: Figure | undefined,
): void {
  const number = measure.decimals === 0 ? 'integer' : 'decimal';
  const title = measure.required ? `${measure.title} ${REQUIRED_MARK}` : measure.title;
  const cell = (key: Column, value: ExcelJS.CellValue, style: CellStyle) =>
    put(sheet, row, columnAt(key), value, style);
  cell('code', measure.code, bodyStyle('tag'));
  cell('ordinal', ordinal, bodyStyle('centre'));
  cell('title', title, part ? indented : bodyStyle('text'));
  cell('unit', measure.unit, bodyStyle('centre'));
  cell('previous', shown(paper.previous.get(measure.code)), bodyStyle(number));
  const input = cell('value', shown(answer?.value), bodyStyle(number, 'input'));
  input.dataValidation = amountRule(paper, measure, cellAt('value', row));
  cell('explanation', answer?.explanation ?? null, bodyStyle('text', 'input'));
}

function shown(amount: Amount | undefined): string | number | null {
  if (amount === undefined || amount === 'missing') return null;
  return amount === 'not-applicable' ? DOES_NOT_APPLY : amount;
}

/** What the check 3 = 7 + 11 says of the amounts in the input cells. */
export function balanceOf({ current }: Paper): string {
  const [received, resolved, open] = caseTable.map(({ parts }) =>
    sumOf(
      current,
      parts.map(({ measure }) => measure),
    ),
  );
  if (received === 'missing' || resolved === 'missing' || open === 'missing') return notEnough;
  const number = (amount: Amount | undefined) => (typeof amount === 'number' ? amount : 0);
  const off = Math.abs(number(received) - number(resolved) - number(open));
  return off === 0 ? print(formTexts.balanced) : `${print(formTexts.unbalanced)} ${String(off)}`;
}
