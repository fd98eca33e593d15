import type { Observation } from '../../text/finding.ts';
import { displayOf, textOf } from '../../workbook/display.ts';
import type { Table, TableRow } from '../../workbook/table.ts';
import { codeBook, type Asked, type CodeBook } from './code-book.ts';

/** What rows are known by, and what is filled in by hand. */
export interface RowShape<Key extends string> {
  readonly code: Key;
  readonly title: Key;
  /** The cell that findings about the whole row point at. */
  readonly input: Key;
  /** Whether the row holds an answer of this sheet, and not merely words that stand there. */
  readonly holds: (row: TableRow<Key>) => boolean;
}

/** What the rows may be. */
export interface Expected {
  readonly asked: readonly Asked[];
  /** The form was issued before the province changed its questions: a strange code may be a question of then. */
  readonly stale?: boolean;
  /** Rows of the unit's own are welcome. */
  readonly open?: boolean;
}

interface CodedRow<Key extends string> {
  readonly code: string;
  readonly row: TableRow<Key>;
  /** Code and title name two different things: nobody can tell what was answered. */
  readonly contested: boolean;
}

/** The rows of a table by their codes, and what was wrong with the codes. */
export interface CodedRows<Key extends string> {
  readonly rows: readonly CodedRow<Key>[];
  readonly withoutCode: readonly TableRow<Key>[];
  /** Rows with a code that was never asked, or that another row already has. */
  readonly strange: readonly TableRow<Key>[];
  readonly observations: readonly Observation[];
}

/**
 * Finds rows by code, and those whose code was lost or changed by their exact title; what neither tells for certain is asked
 * about. Of rows with one code the first counts. Without `expected` (unit or period unknown) codes are taken as they stand.
 */
export function rowsByCode<Key extends string>(
  table: Table<Key>,
  shape: RowShape<Key>,
  expected: Expected | undefined,
): CodedRows<Key> {
  const book = expected && codeBook(expected.asked);
  const found = new Map<string, CodedRow<Key>>();
  const strange: TableRow<Key>[] = [];
  const withoutCode: TableRow<Key>[] = [];
  const observations: Observation[] = [];
  const addressOf = (row: TableRow<Key>) => row.address(shape.code) || row.address(shape.title);
  const say = (id: Observation['id'], row: TableRow<Key>, more: Partial<Observation> = {}): void => {
    const text = displayOf(row.cells[shape.code]).trim();
    observations.push({ id, sheet: table.sheet, cell: addressOf(row), found: text, ...more });
  };

  const uncoded: TableRow<Key>[] = [];
  for (const row of table.rows) {
    const typed = textOf(row.cells[shape.code]);
    const code = book?.byCode(row.cells[shape.code]) ?? (book === undefined || expected?.open ? typed : '');
    const before = found.get(code);
    if (code === '') uncoded.push(row);
    else if (before) {
      strange.push(row);
      say('code-twice', row, { code, found: code, params: { first: addressOf(before.row) } });
    } else {
      const other = book && contradiction(book, code, row);
      found.set(code, { code, row, contested: other !== undefined });
      if (other !== undefined) {
        say('code-contradicts-title', row, { cell: row.address(shape.input), code, found: code, expected: other });
      } else if (code !== typed) say('code-respelled', row, { code, expected: code });
    }
  }
  for (const row of uncoded) byTitle(row);
  return { rows: [...found.values()], withoutCode, strange, observations };

  function byTitle(row: TableRow<Key>): void {
    const isBlank = textOf(row.cells[shape.code]) === '';
    const titled = book?.byTitle(row.cells[shape.title]) ?? [];
    const turned = book?.turnedInto(row.cells[shape.code]) ?? [];
    const options = new Set([...titled, ...turned]);
    const [code = ''] = titled;
    const before = found.get(code);
    // A number that a code was turned into must at least agree with the title.
    const isCertain = titled.length === 1 && (turned.length === 0 || turned.includes(code));
    if (isCertain && !before) {
      found.set(code, { code, row, contested: false });
      // Where the whole column is gone, that was said once.
      if (!isBlank) say('code-restored', row, { code, expected: code });
      else if (table.columns.has(shape.code)) say('code-blank-restored', row, { code, expected: code });
      return;
    }
    const again = isBlank && isCertain && before && differ(row, before.row) ? before : undefined;
    const isOpen = !isCertain && options.size > 0;
    (isBlank && !again && !isOpen ? withoutCode : strange).push(row);
    if (!shape.holds(row)) return;
    if (again) {
      const title = displayOf(row.cells[shape.title]).trim();
      say('title-twice', row, { code, found: title, params: { first: addressOf(again.row) } });
    } else if (isOpen) say('code-ambiguous', row, { found: nameOf(row), expected: [...options].join('; ') });
    else if (!isBlank)
      say(expected?.stale ? 'code-retired' : 'code-unknown', row, { code: textOf(row.cells[shape.code]) });
  }

  /** The code as it stands, else the title. */
  function nameOf({ cells }: TableRow<Key>): string {
    return (displayOf(cells[shape.code]).trim() || displayOf(cells[shape.title])).trim();
  }

  /** The code that the title names instead, where the two contradict each other. */
  function contradiction(known: CodeBook, code: string, row: TableRow<Key>): string | undefined {
    if (expected?.open) return undefined;
    const titled = known.byTitle(row.cells[shape.title]);
    return titled.length === 0 || titled.includes(code) ? undefined : titled[0];
  }

  function differ(row: TableRow<Key>, other: TableRow<Key>): boolean {
    return textOf(row.cells[shape.input]) !== textOf(other.cells[shape.input]);
  }
}
