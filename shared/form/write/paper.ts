import type ExcelJS from 'exceljs';
import { formatDate } from '../../text/date.ts';
import { say, type Message, type MessageParams } from '../../text/language.ts';
import { formTexts } from '../../text/messages/form.ts';
import { formatInstant } from '../../period/zone.ts';
import type { Ask } from '../../plan/ask.ts';
import type { Report } from '../../report/report.ts';
import { columnName } from '../../workbook/address.ts';
import { columnOf } from '../layout.ts';
import { put, writeTitle } from '../../workbook/sheet-write.ts';
import { styles } from '../../workbook/style.ts';
import type { TableLayout } from '../../workbook/table.ts';
import type { Amounts } from './result.ts';

/** Tabs of the sheets that are filled in. */
export const inputTab = 'FFFFD966';

/** What every sheet of one form needs while it is written. */
export interface Paper {
  readonly book: ExcelJS.Workbook;
  readonly ask: Ask;
  /** Amounts of the unit's last report. */
  readonly previous: Amounts;
  /** Amounts put into the input cells: none on a blank form. */
  readonly current: Amounts;
  /** What is put into the other input cells: the answers carried over, else what rarely changes from the last report. */
  readonly answers: Pick<Report, 'cover' | 'figures' | 'tasks' | 'narrative'>;
  /** `Quý I năm 2026` */
  readonly period: string;
  /** `Số liệu lũy kế từ ngày … đến hết ngày …` */
  readonly window: string;
  /** `23:59 ngày 17/03/2026` */
  readonly due: string;
  /** Small print of every page. */
  readonly footer: string;
}

/** Forms go out in Vietnamese, whatever language an engineer chose for the command. */
export function print(message: Message, params?: MessageParams): string {
  return say(message, 'vi', params);
}

export function layOutPaper(
  book: ExcelJS.Workbook,
  ask: Ask,
  previous: Report | undefined,
  filled: Report | undefined,
): Paper {
  const { unit, period, province } = ask;
  const window = period.kind === 'year-to-date' ? formTexts.windowToDate : formTexts.windowInPeriod;
  return {
    book,
    ask,
    previous: amountsOf(previous),
    current: amountsOf(filled),
    answers: filled ?? standing(previous),
    period: periodName(period.name, period.id),
    window: print(window, { from: formatDate(period.dataFrom), to: formatDate(period.dataTo) }),
    due: formatInstant(period.dueAt, province.timeZone),
    footer: print(formTexts.footer, { unit: unit.name, code: unit.code, period: period.id }),
  };
}

/** People and their offices mostly stay, and what was done stays done; number and date of the document never do. */
function standing(previous: Report | undefined): Paper['answers'] {
  const { preparedBy, preparedByTitle, phone, approvedBy, approvedByTitle } = previous?.cover ?? {};
  const cover = { preparedBy, preparedByTitle, phone, approvedBy, approvedByTitle };
  return {
    cover: Object.fromEntries(Object.entries(cover).filter(([, value]) => value !== undefined)),
    figures: [],
    tasks: previous?.tasks.filter(({ status }) => status === 'done') ?? [],
    narrative: {},
  };
}

function amountsOf(report: Report | undefined): Amounts {
  return new Map(report?.figures.map((figure) => [figure.measure, figure.value]));
}

function periodName(name: string, id: string): string {
  const year = id.slice(0, 4);
  if (name.includes(year)) return name;
  return name.toLocaleLowerCase('vi') === 'năm'
    ? print(formTexts.yearPeriod, { year })
    : print(formTexts.periodOfYear, { period: name, year });
}

/** Title of an inner sheet: what it is, whose and when, which window, and one line on how to fill it. Returns the next row. */
export function writeSheetHead(
  paper: Paper,
  sheet: ExcelJS.Worksheet,
  columns: number,
  title: Message,
  how: Message,
): number {
  const unitLine = print(formTexts.unitLine, { unit: paper.ask.unit.name, period: paper.period });
  const next = writeTitle(sheet, 1, [1, columns], print(title), [unitLine, paper.window]);
  // Not merged and not wrapped: it runs on over the empty cells beside it, and shifts with inserted columns.
  put(sheet, next, 1, print(how), { ...styles.note, alignment: { horizontal: 'left', vertical: 'middle' } });
  sheet.getRow(next).height = 20;
  return next + 1;
}

/** Letter of a layout's column on the forms we write. */
export function letterOf<Key extends string>(layout: TableLayout<Key>, key: NoInfer<Key>): string {
  return columnName(columnOf(layout, key));
}

export function headersOf(layout: TableLayout<string>): readonly string[] {
  return Object.values(layout.columns).map((column) => column.header);
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const;

export function roman(number: number): string {
  return romans[number - 1] ?? String(number);
}
