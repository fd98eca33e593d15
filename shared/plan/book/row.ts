import type { LocalDate } from '../../period/period.ts';
import { readDate } from '../../text/date.ts';
import type { Observation } from '../../text/finding.ts';
import type { FindingId } from '../../text/findings/kinds.ts';
import { readNumber } from '../../text/number.ts';
import { displayOf, textOf } from '../../workbook/display.ts';
import type { Table, TableLayout, TableRow } from '../../workbook/table.ts';
import type { Cell } from '../../workbook/workbook.ts';
import { areas, type Area } from '../area.ts';
import { listOf, meaningOf, type Words } from './words.ts';

export type Observe = (observation: Observation) => void;

/** What an observation may carry beside its place. */
export type Detail = Partial<Pick<Observation, 'code' | 'found' | 'expected' | 'params' | 'cell'>>;

/**
 * One row of a table of the province workbook. Every reader returns the value, or `undefined` after saying what is wrong
 * with the cell; an empty optional cell is `undefined` without a word.
 */
export interface BookRow<Key extends string> {
  /** Address of a column's cell. */
  at(key: Key): string;
  has(key: Key): boolean;
  /** Composed and trimmed; a number as its plain digits. */
  text(key: Key): string | undefined;
  neededText(key: Key): string | undefined;
  /** What was meant, whatever the cell made of it: a number as its digits, a date as ISO. */
  literal(key: Key): string | undefined;
  /** A code: text, or a number cell taken literally; never a date. */
  code(key: Key): string | undefined;
  /** Codes joined by `+` or `;`. */
  codes(key: Key): readonly string[];
  word<Value extends string>(key: Key, words: Words<Value>): Value | undefined;
  number(key: Key): number | undefined;
  date(key: Key): LocalDate | undefined;
  observe(id: FindingId, key: Key, detail?: Detail): void;
  missing(key: Key): undefined;
}

export function bookRow<Key extends string>(
  layout: TableLayout<Key>,
  table: Table<Key>,
  row: TableRow<Key>,
  observe: Observe,
): BookRow<Key> {
  const say = (id: FindingId, key: Key, { params, ...detail }: Detail = {}) =>
    observe({
      id,
      sheet: table.sheet,
      cell: row.address(key),
      ...detail,
      params: { column: layout.columns[key].header, ...params },
    });
  const self: BookRow<Key> = {
    at: (key) => row.address(key),
    has: (key) => self.text(key) !== undefined,
    text: (key) => textIn(row.cells[key]),
    neededText: (key) => self.text(key) ?? self.missing(key),
    literal: (key) => literalOf(row.cells[key]),
    code(key) {
      const code = self.literal(key);
      if (code === undefined) return self.missing(key);
      const type = row.cells[key]?.type;
      if (type === 'text' || type === 'number') return code;
      say('province-code-invalid', key, { found: displayOf(row.cells[key]) });
      return undefined;
    },
    codes: (key) => (self.text(key) ?? '').split(/[+;]/).flatMap((part) => tidy(part)?.toUpperCase() ?? []),
    word(key, words) {
      const text = self.text(key);
      if (text === undefined) return self.missing(key);
      const value = meaningOf(words, text);
      if (value === undefined) say('province-word-unknown', key, { found: text, expected: listOf(words) });
      return value;
    },
    number(key) {
      const cell = row.cells[key];
      if (cell === undefined || !self.has(key)) return undefined;
      const value = numberOf(cell);
      if (value === undefined) say('province-number-invalid', key, { found: displayOf(cell) });
      return value;
    },
    date(key) {
      const cell = row.cells[key];
      if (cell === undefined || !self.has(key)) return undefined;
      const date = cell.type === 'date' ? cell.date : readDate(displayOf(cell));
      if (date === undefined) say('province-date-invalid', key, { found: displayOf(cell) });
      return date;
    },
    observe: say,
    missing(key) {
      say('province-cell-missing', key);
      return undefined;
    },
  };
  return self;
}

/** Composed, without no-break spaces and margins; `undefined` when nothing is left. */
function tidy(text: string): string | undefined {
  const clean = text.normalize('NFC').replaceAll('\u00A0', ' ').trim();
  return clean === '' ? undefined : clean;
}

/** Text with its line breaks; a number as its plain digits, since a name or an id may be typed as one. */
function textIn(cell: Cell | undefined): string | undefined {
  return tidy(cell?.type === 'text' ? cell.text : textOf(cell));
}

/** A cell as it was meant: 19363 in a number cell is the text `19363`, a date its ISO day. */
export function literalOf(cell: Cell | undefined): string | undefined {
  return cell?.type === 'date' ? cell.date : textIn(cell);
}

/** A number, a percentage in percent (`70`, `70%`, 0,7 shown as 70%). */
export function numberOf(cell: Cell): number | undefined {
  if (cell.type === 'number') {
    const value = cell.percent ? Math.round(cell.number * 1e6) / 1e4 : cell.number;
    return value >= 0 ? value : undefined;
  }
  const reading = readNumber(cell.type === 'text' ? cell.text : '', { decimals: 2 });
  return reading.ok ? reading.value : undefined;
}

/** The area of reform named in a row. */
export function areaOf<Key extends string>(row: BookRow<Key>, key: Key): Area | undefined {
  return row.word<Area>(key, areas);
}
