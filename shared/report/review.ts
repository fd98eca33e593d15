import type { Period } from '../period/period.ts';
import type { Ask } from '../plan/ask.ts';
import { sum } from '../text/decimal.ts';
import type { FindingId } from '../text/findings/kinds.ts';
import { severityOf, type Observation } from '../text/finding.ts';
import { covers, readAddress } from './place.ts';
import { labelKey } from '../text/name.ts';
import type { Figure, Report, TaskReport } from './report.ts';

/** An accepted report of an earlier period of the same unit. */
export interface PastReport {
  readonly period: Period;
  readonly report: Report;
  /** Of the uploaded file. */
  readonly sha256: string;
}

/** What a report is judged by. */
export interface JudgeContext {
  readonly ask: Ask;
  /** Accepted reports of earlier periods of the same unit, oldest first. */
  readonly history: readonly PastReport[];
  /** What reading the file already found: a cell that could not be read is not also called empty. */
  readonly seen?: readonly Observation[];
  /** Of the uploaded file, where known: the very same file is recognised by it. */
  readonly sha256?: string;
}

/** Figures by the code of their measure. */
export type Figures = ReadonlyMap<string, Figure>;

/** An earlier report, its figures at hand. */
export interface Earlier {
  readonly period: Period;
  readonly sha256: string;
  readonly figures: Figures;
}

/** A report laid out for the rules, once for all of them. */
export interface Review {
  readonly report: Report;
  readonly ask: Ask;
  readonly sha256?: string;
  readonly figures: Figures;
  readonly tasks: ReadonlyMap<string, TaskReport>;
  /** Periods that ended before this one, oldest first. */
  readonly earlier: readonly Earlier[];
  /** Reading the file already reported an error in this cell. */
  readonly alreadySaid: (sheet: string, cell: string) => boolean;
  /** Reading the file already reported that this sheet, or its table, is not there to be read. */
  readonly isUnread: (sheet: string) => boolean;
}

export function openReview(report: Report, { ask, history, seen = [], sha256 }: JudgeContext): Review {
  const errors = seen.filter((observation) => severityOf(observation) === 'error');
  return {
    report,
    ask,
    ...(sha256 === undefined ? {} : { sha256 }),
    figures: figuresOf(report),
    tasks: firstOfEach(
      report.tasks,
      ({ task }) => task,
      ({ statusCell }) => statusCell,
    ),
    earlier: history
      .filter(({ period }) => period.dataTo < ask.period.dataTo)
      .sort((a, b) => (a.period.dataTo < b.period.dataTo ? -1 : 1))
      .map((past) => ({ period: past.period, sha256: past.sha256, figures: figuresOf(past.report) })),
    alreadySaid: (sheet, cell) =>
      cell !== '' &&
      errors.some((error) => error.sheet === sheet && cellsOf(error).some((range) => covers(range, cell))),
    isUnread: (sheet) => errors.some((error) => unreadSheet.has(error.id) && labelKey(error.sheet) === labelKey(sheet)),
  };
}

/** What the reader says of a sheet that it could make nothing of. */
const unreadSheet: ReadonlySet<FindingId> = new Set<FindingId>([
  'table-sheet-missing',
  'table-header-missing',
  'table-column-missing',
]);

/** The cells of a finding that was drawn together from many: `F12–F15, F17`; else its one cell. */
function cellsOf({ cell, params }: Observation): readonly string[] {
  const listed = params?.['cells'];
  return typeof listed === 'string' ? listed.replaceAll('–', ':').split(', ') : [cell];
}

/** The reported number, or undefined where there is none. */
export function numberOf(figures: Figures, measure: string): number | undefined {
  const value = figures.get(measure)?.value;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Exact sum of several measures; undefined unless every one of them is a number. */
export function sumOf(figures: Figures, measures: readonly string[]): number | undefined {
  const values = measures.map((measure) => numberOf(figures, measure)).filter((value) => value !== undefined);
  return values.length === measures.length ? sum(values) : undefined;
}

function figuresOf(report: Report): Figures {
  return firstOfEach(
    report.figures,
    ({ measure }) => measure,
    ({ cell }) => cell,
  );
}

/** Of rows that carry the same code (the reader reports them) the topmost counts, whatever order they came in. */
function firstOfEach<Row>(
  rows: readonly Row[],
  codeOf: (row: Row) => string,
  cellOf: (row: Row) => string,
): ReadonlyMap<string, Row> {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const known = first.get(codeOf(row));
    if (known === undefined || rowOf(cellOf(row)) < rowOf(cellOf(known))) first.set(codeOf(row), row);
  }
  return first;
}

function rowOf(cell: string): number {
  return readAddress(cell)?.row ?? Number.POSITIVE_INFINITY;
}
