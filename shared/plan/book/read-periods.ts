import { defaultCalendar, isPeriodId, periodId } from '../../period/calendar.ts';
import type { LocalDate, Period } from '../../period/period.ts';
import { endOfDay, startOfDay } from '../../period/zone.ts';
import { addDays, formatDate } from '../../text/date.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { periodSheet } from './layout.ts';
import type { BookRow, Observe } from './row.ts';
import { optionalRowsOf, withoutDuplicates, type Placed } from './table.ts';
import { periodKinds } from './words.ts';

type Key = keyof typeof periodSheet.columns;

/** A row of the sheet: a period whose opening and deadline are still days. */
type Row = Omit<Period, 'opensAt' | 'dueAt' | 'provinceDueAt'> & {
  readonly opens: LocalDate;
  readonly due: LocalDate;
  readonly provinceDue?: LocalDate;
};

type PlacedRow = Placed<Row, Key>;

/**
 * The sheet `Kỳ báo cáo` in order of time, or the default calendar. Periods of the year before may be listed too: late
 * corrections still find their place, and the first quarter its opening figures. Source: docs/domain.md §2.
 */
export function readPeriods(workbook: Workbook, year: number, timeZone: string, observe: Observe): readonly Period[] {
  const rows = optionalRowsOf(workbook, periodSheet, observe);
  if (rows === undefined) return defaultCalendar(year, timeZone);
  const read = rows.map((row) => readRow(row, year));
  const unread = read.flatMap((each) => ('value' in each ? [] : [each]));
  const placed = withoutDuplicates(
    read.filter((each) => 'value' in each),
    'id',
    (period) => period.id,
  ).toSorted((a, b) => (a.value.id < b.value.id ? -1 : 1));
  placed.forEach(checkDays);
  for (const ofYear of Map.groupBy(placed, ({ value }) => value.id.slice(0, 4)).values()) checkSequence(ofYear, unread);
  return placed.map(({ value: { opens, due, provinceDue, ...period } }) => ({
    ...period,
    opensAt: startOfDay(opens, timeZone),
    dueAt: endOfDay(due, timeZone),
    ...(provinceDue === undefined ? {} : { provinceDueAt: endOfDay(provinceDue, timeZone) }),
  }));
}

/** A period with something that could not be read, by its code where at least that could. */
interface Unread {
  readonly id: string | undefined;
}

function readRow(row: BookRow<Key>, year: number): PlacedRow | Unread {
  const id = readId(row, year);
  const name = row.neededText('name');
  const dataFrom = neededDate(row, 'dataFrom');
  const dataTo = neededDate(row, 'dataTo');
  const kind = row.word('kind', periodKinds);
  const opens = neededDate(row, 'opens');
  const due = neededDate(row, 'due');
  const provinceDue = row.date('provinceDue');
  if (!id || !name || !dataFrom || !dataTo || !kind || !opens || !due) return { id };
  return { value: { id, name, dataFrom, dataTo, kind, opens, due, ...(provinceDue ? { provinceDue } : {}) }, row };
}

const neededDate = (row: BookRow<Key>, key: Key) => (row.has(key) ? row.date(key) : row.missing(key));

function readId(row: BookRow<Key>, year: number): string | undefined {
  const id = row.code('id')?.toUpperCase();
  if (id === undefined || (isPeriodId(id) && [year - 1, year].includes(Number(id.slice(0, 4))))) return id;
  const expected = [1, 2, 3, 4].map((quarter) => periodId(year, quarter)).join(', ');
  row.observe('province-period-code-invalid', 'id', { found: id, expected, params: { year } });
  return undefined;
}

function checkDays({ value, row }: PlacedRow): void {
  const { id: code, dataFrom, dataTo, opens, due } = value;
  if (dataTo < dataFrom) {
    row.observe('province-period-reversed', 'dataTo', {
      code,
      found: formatDate(dataTo),
      expected: formatDate(dataFrom),
    });
  }
  const earliest = opens > dataTo ? opens : dataTo;
  if (due < earliest) {
    row.observe('province-period-due', 'due', { code, found: formatDate(due), expected: formatDate(earliest) });
  }
}

/**
 * Windows that accumulate share the year's first day; one that stands alone follows on the one before it, of which nothing is
 * known where a period in between could not be read.
 */
function checkSequence(placed: readonly PlacedRow[], unread: readonly Unread[]): void {
  const yearStart = placed.find(({ value }) => value.kind === 'year-to-date')?.value.dataFrom;
  placed.forEach(({ value, row }, index) => {
    const before = placed[index - 1]?.value;
    if (before !== undefined && value.dataTo <= before.dataTo) {
      const params = { other: before.id };
      row.observe('province-period-order', 'dataTo', { code: value.id, expected: formatDate(before.dataTo), params });
      return;
    }
    const follows = before !== undefined && !unread.some(({ id = value.id }) => id > before.id && id <= value.id);
    const due = value.kind === 'year-to-date' ? yearStart : follows ? addDays(before.dataTo, 1) : undefined;
    if (due === undefined || value.dataFrom === due) return;
    const [found, expected] = [formatDate(value.dataFrom), formatDate(due)];
    row.observe('province-period-start', 'dataFrom', { code: value.id, found, expected });
  });
}
