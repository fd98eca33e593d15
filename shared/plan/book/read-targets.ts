import type { Workbook } from '../../workbook/workbook.ts';
import { dueYears } from '../due.ts';
import type { Indicator } from '../indicator.ts';
import type { Target } from '../target.ts';
import { targetSheet } from './layout.ts';
import { numberOf, type BookRow, type Observe } from './row.ts';
import { rowsOf, type Placed } from './table.ts';
import { comparisons, targetStatuses } from './words.ts';

type Key = keyof typeof targetSheet.columns;
export type PlacedTarget = Placed<Target, Key>;

/** The sheet `Mục tiêu`: targets of the plans and, under `TINH`, the province's own. */
export function readTargets(
  workbook: Workbook,
  indicators: readonly Indicator[],
  year: number,
  observe: Observe,
): readonly PlacedTarget[] {
  const titles = new Map(indicators.map((indicator) => [indicator.code, indicator.title]));
  return rowsOf(workbook, targetSheet, observe).flatMap((row) => readTarget(row, titles, year) ?? []);
}

function readTarget(row: BookRow<Key>, titles: ReadonlyMap<string, string>, year: number): PlacedTarget | undefined {
  const plan = row.neededText('plan');
  const indicators = readIndicatorCodes(row, titles);
  const figure = readFigure(row);
  const aspiration = row.number('aspiration');
  const due = readDue(row, year);
  const statusByDefault = figure?.value === undefined ? 'no-number' : 'in-force';
  const status = row.has('status') ? row.word('status', targetStatuses) : statusByDefault;
  if (!plan || !indicators || !figure || !due || !status) return undefined;
  if (status === 'in-force' && figure.value === undefined && figure.comparator !== 'trend-up') {
    row.observe('province-target-without-number', 'value', { code: indicators.join(' + ') });
    return undefined;
  }
  const scope = row.text('scope');
  const conflict = row.text('conflict');
  return {
    value: {
      plan,
      indicators,
      title: row.text('title') ?? indicators.map((code) => titles.get(code) ?? code).join('; '),
      ...figure,
      ...(aspiration === undefined ? {} : { aspiration }),
      due,
      ...(scope === undefined ? {} : { scope }),
      source: row.text('source') ?? '',
      status,
      ...(conflict === undefined ? {} : { conflict }),
    },
    row,
  };
}

function readIndicatorCodes(row: BookRow<Key>, known: ReadonlyMap<string, string>): readonly string[] | undefined {
  const codes = row.codes('indicators');
  if (codes.length === 0) return row.missing('indicators');
  const unknown = codes.filter((code) => !known.has(code));
  for (const code of unknown) row.observe('province-indicator-unknown', 'indicators', { found: code });
  return unknown.length === 0 ? codes : undefined;
}

type Figure = Pick<Target, 'comparator' | 'value' | 'valueMax' | 'growth'>;

/** `So sánh` and `Giá trị` together: a range belongs to `Khoảng`, everything else has one number or none yet. */
function readFigure(row: BookRow<Key>): Figure | undefined {
  const range = readRange(row.text('value') ?? '');
  if (!row.has('comparison') && !row.has('value')) return { comparator: '=' };
  const comparison = row.has('comparison') ? row.word('comparison', comparisons) : range ? 'between' : '=';
  if (comparison === undefined) return undefined;
  if (comparison === 'between' && row.has('value')) {
    if (range) return { comparator: 'between', value: range[0], valueMax: range[1] };
    row.observe('province-range-invalid', 'value', { found: row.text('value') ?? '' });
    return undefined;
  }
  const value = row.number('value');
  if (value === undefined && row.has('value')) return undefined;
  const number = value === undefined ? {} : { value };
  return comparison === 'growth'
    ? { comparator: '>=', ...number, growth: true }
    : { comparator: comparison, ...number };
}

/** `1-2`, `01–02`, `1 đến 2`: the lower number first. */
function readRange(text: string): readonly [number, number] | undefined {
  const parts = /^(.+?)\s*(?:-|–|—|đến)\s*(.+)$/.exec(text);
  const [from, to] = [parts?.[1], parts?.[2]].map((part) =>
    part === undefined ? undefined : numberOf({ type: 'text', text: part, row: 1, column: 1, formula: false }),
  );
  return from !== undefined && to !== undefined && from < to ? [from, to] : undefined;
}

/** The year of the workbook where the cell is empty. */
function readDue(row: BookRow<Key>, year: number): string | undefined {
  if (!row.has('due')) return String(year);
  const due = row.literal('due') ?? '';
  if (dueYears(due)) return due;
  row.observe('province-due-invalid', 'due', { found: due });
  return undefined;
}
