import type ExcelJS from 'exceljs';
import { formatDate } from '../../text/date.ts';
import { formTexts } from '../../text/messages/form.ts';
import type { Cover } from '../../report/report.ts';
import { protectSheet, put, putAcross, setUpPage, setWidths } from '../../workbook/sheet-write.ts';
import { bodyStyle, formats, styles, type CellStyle } from '../../workbook/style.ts';
import { dateBetween } from '../../workbook/validation-write.ts';
import { coverLayout, type CoverKey } from '../layout.ts';
import { writeCoverHead } from './cover-head.ts';
import { writeProgress, writeSignatures } from './cover-foot.ts';
import type { FiguresPlace } from './figures.ts';
import { inputTab, print, type Paper } from './paper.ts';
import type { TasksPlace } from './tasks.ts';

const inputs = [
  'preparedBy',
  'preparedByTitle',
  'phone',
  'approvedBy',
  'approvedByTitle',
  'documentNumber',
  'reportDate',
] as const satisfies readonly (CoverKey & keyof Cover)[];

type Input = (typeof inputs)[number];
type Given = Exclude<CoverKey, Input>;

/** Rows of the sheet; what stands above the fields is the head of the document. */
const GIVEN_BAND = 12;
const INPUT_BAND = GIVEN_BAND + Object.keys(coverLayout.fields).length - inputs.length + 1;
const inputCell = (key: Input) => `B${String(INPUT_BAND + 1 + inputs.indexOf(key))}`;

/** `Bìa` comes first in the book but counts what the other sheets hold: made at once, written at the end. */
export function addCover({ book }: Paper): ExcelJS.Worksheet {
  return book.addWorksheet(coverLayout.sheet, { properties: { tabColor: { argb: inputTab } } });
}

/** Writes `Bìa`: the head of an official document, the fields, how far the form is filled, and where to sign. */
export async function writeCover(
  paper: Paper,
  sheet: ExcelJS.Worksheet,
  figures: FiguresPlace,
  tasks: TasksPlace,
): Promise<void> {
  const { ask } = paper;
  setWidths(sheet, [43, 55]);
  writeCoverHead(paper, sheet, { documentNumber: inputCell('documentNumber'), reportDate: inputCell('reportDate') });

  writeBand(sheet, GIVEN_BAND, print(formTexts.coverWhere));
  const given: Readonly<Record<Given, readonly [ExcelJS.CellValue, CellStyle]>> = {
    unitName: [ask.unit.name, bodyStyle('text', 'strong')],
    unit: [ask.unit.code, bodyStyle('code')],
    period: [print(formTexts.periodWithCode, { period: paper.period, id: ask.period.id }), bodyStyle('text')],
    dataFrom: [new Date(ask.period.dataFrom), leftDate('plain')],
    dataTo: [new Date(ask.period.dataTo), leftDate('plain')],
  };
  let row = GIVEN_BAND;
  for (const key of ['unitName', 'unit', 'period', 'dataFrom', 'dataTo'] as const) {
    row += 1;
    writeField(sheet, row, key, ...given[key]);
  }

  writeBand(sheet, INPUT_BAND, print(formTexts.coverWho));
  row = INPUT_BAND;
  for (const key of inputs) {
    row += 1;
    const style = key === 'reportDate' ? leftDate('input') : bodyStyle(key === 'phone' ? 'code' : 'text', 'input');
    writeField(sheet, row, key, typed(key, paper.answers.cover), style);
  }
  sheet.getCell(inputCell('reportDate')).dataValidation = dateBetween(
    ask.period.dataFrom,
    `${String(Number(ask.period.id.slice(0, 4)) + 1)}-12-31`,
    {
      title: print(formTexts.dateTitle),
      error: print(formTexts.dateError, { example: formatDate(ask.period.dataTo) }),
    },
  );

  writeBand(sheet, row + 1, print(formTexts.coverProgress));
  row = writeProgress(paper, sheet, row + 2, figures, tasks);
  const last = writeSignatures(paper, sheet, row + 1, {
    preparedBy: inputCell('preparedBy'),
    approvedBy: inputCell('approvedBy'),
  });
  sheet.views = [{ showGridLines: false, state: 'normal', activeCell: inputCell('preparedBy') }];
  setUpPage(sheet, { orientation: 'portrait', columns: 2, lastRow: last, footer: paper.footer });
  await protectSheet(sheet);
}

/** Dates go into the cell as dates. */
function typed(key: Input, cover: Cover): string | Date | null {
  const value = cover[key] ?? null;
  return key === 'reportDate' && value !== null ? new Date(value) : value;
}

function leftDate(role: 'plain' | 'input'): CellStyle {
  return { ...bodyStyle('text', role), numFmt: formats.date };
}

function writeBand(sheet: ExcelJS.Worksheet, row: number, text: string): void {
  putAcross(sheet, row, [1, 2], text, styles.section);
}

function writeField(
  sheet: ExcelJS.Worksheet,
  row: number,
  key: CoverKey,
  value: ExcelJS.CellValue,
  style: CellStyle,
): void {
  put(sheet, row, 1, coverLayout.fields[key].label, styles.label);
  put(sheet, row, 2, value, style);
  sheet.getRow(row).height = 21;
}
