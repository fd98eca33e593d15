import type { LocalDate } from '../../period/period.ts';
import { formatDate, readDate, serialToDate } from '../../text/date.ts';
import type { FindingId } from '../../text/findings/kinds.ts';
import { displayOf, textOf } from '../../workbook/display.ts';
import type { Cell } from '../../workbook/workbook.ts';

/** Longest text kept in a report, by where it stands; the stored file keeps all of it. */
export const longest = { answer: 4_000, remark: 500, field: 200 } as const;

export interface WordsRemark {
  readonly id: FindingId;
  readonly found: string;
  readonly expected?: string;
}

export interface WordsReading {
  readonly text?: string;
  /** All of the text, where `text` is only its beginning. */
  readonly typed?: string;
  readonly seen: readonly WordsRemark[];
}

/** Text of a cell as its author reads it, trimmed; undefined when empty. */
export function readWords(cell: Cell | undefined, limit: number): WordsReading {
  if (cell?.type === 'error') return { seen: [failed(cell.code, 'text-formula-error')] };
  // A number that stands for words (a document's number) must not get thousands marks.
  const text = (cell?.type === 'number' && !cell.percent ? textOf(cell) : displayOf(cell)).normalize('NFC').trim();
  if (text === '') return { seen: [] };
  if (text.length <= limit) return { text, seen: [] };
  return {
    text: text.slice(0, limit),
    typed: text,
    seen: [{ id: 'text-cut', found: String(text.length), expected: String(limit) }],
  };
}

/** What a formula that gave no value is told as. */
export function failed(code: string, id: FindingId): WordsRemark {
  return { id: code === '' ? 'formula-without-result' : id, found: code };
}

/** Day numbers of a spreadsheet from 2000 to 2099: a number there, in a column of dates, is a date without its format. */
const SERIALS = { from: 36_526, to: 73_050 };

export interface DayReading {
  readonly day?: LocalDate;
  /** What stands there, where it is no day. */
  readonly typed?: string;
  readonly seen: readonly WordsRemark[];
}

/** Reads a day: a date cell, a text with the day first, or the number behind a date. */
export function readDay(cell: Cell | undefined): DayReading {
  if (cell === undefined) return { seen: [] };
  if (cell.type === 'date') return { day: cell.date, seen: [] };
  if (cell.type === 'error') return { seen: [failed(cell.code, 'text-formula-error')] };
  const found = displayOf(cell);
  if (found.trim() === '') return { seen: [] };
  const day =
    cell.type === 'text' ? readDate(cell.text) : cell.type === 'number' ? dayOfSerial(cell.number) : undefined;
  if (day === undefined) return { typed: found, seen: [{ id: 'date-unreadable', found }] };
  return cell.type === 'number'
    ? { day, seen: [{ id: 'date-from-number', found, expected: formatDate(day) }] }
    : { day, seen: [] };
}

function dayOfSerial(serial: number): LocalDate | undefined {
  return serial >= SERIALS.from && serial < SERIALS.to ? serialToDate(serial, false) : undefined;
}
