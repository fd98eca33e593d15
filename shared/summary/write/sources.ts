import type ExcelJS from 'exceljs';
import type { Filing } from '../../report/filing.ts';
import type { Finish } from '../../workbook/pack.ts';
import { freeze, setUpPage } from '../../workbook/sheet-write.ts';
import type { Comparison, FigureRow } from '../comparison.ts';
import { SOURCE_COLUMNS_PRINTED, sourceColumns } from '../layout.ts';
import { writeLongRows, type LongValue } from './long-rows.ts';
import { lineCodeStyle, lineStyle } from './look.ts';
import { footerOf, momentOf, printHeaderOnly, words, writeColumns } from './page.ts';
import type { DataPlaces } from './places.ts';
import { sourcedFigures } from './source-rows.ts';

const HEADER_ROW = 1;
type Key = keyof typeof sourceColumns;
const keys = Object.keys(sourceColumns) as Key[];

/**
 * Where every figure comes from: the stored file, its attempt, the sheet and cell, and the hash that proves it; the period's
 * figures in the order of `Dữ liệu`, then those of earlier periods that the trends are derived from. Returns what fills the
 * lines in the finished part.
 */
export function writeSources(sheet: ExcelJS.Worksheet, comparison: Comparison, places: DataPlaces): Finish {
  writeColumns(sheet, HEADER_ROW, Object.values(sourceColumns));
  const lastRow = HEADER_ROW + Math.max(1, countOf(comparison, places));
  sheet.autoFilter = { from: { row: HEADER_ROW, column: 1 }, to: { row: lastRow, column: keys.length } };
  freeze(sheet, HEADER_ROW, 3);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns: SOURCE_COLUMNS_PRINTED,
    lastRow,
    repeat: [HEADER_ROW, HEADER_ROW],
    footer: footerOf(comparison),
  });
  printHeaderOnly(sheet, SOURCE_COLUMNS_PRINTED, lastRow - HEADER_ROW);
  const columnStyles = keys.map((key) => (key === 'value' ? lineStyle : lineCodeStyle));
  return writeLongRows(sheet, columnStyles, linesOf(comparison, places));
}

function countOf({ earlier }: Comparison, { blocks }: DataPlaces): number {
  const before = earlier.map(({ filings, figures }) => filings.length + figures.filter(isSourced).length);
  return before.reduce((total, lines) => total + lines, sourcedFigures(blocks).length);
}

function isSourced({ source }: FigureRow): boolean {
  return source !== undefined;
}

type Line = Readonly<Partial<Record<Key, LongValue>>>;

function* linesOf(comparison: Comparison, { blocks }: DataPlaces): Generator<readonly LongValue[]> {
  const row = (line: Line): LongValue[] => keys.map((key) => line[key]);
  const files = new Map(comparison.filings.map((filing) => [filing.unit, fileOf(comparison, filing)]));
  const uses = usesOf(comparison);
  for (const figure of sourcedFigures(blocks)) {
    const indicators = uses.get(figure.measure.code);
    yield row({ ...files.get(figure.unit), ...cellOf(figure), period: comparison.period.id, indicators });
  }
  for (const { period, filings, figures } of comparison.earlier) {
    // What is the same for a whole file stands once, in a line of its own: the lines of its figures name the attempt.
    for (const filing of filings) {
      yield row({ unit: filing.unit, period: period.id, code: words('wholeFile'), ...fileOf(comparison, filing) });
    }
    const attempts = new Map(filings.map(({ unit, attempt }) => [unit, attempt]));
    for (const figure of figures.filter(isSourced)) {
      const { unit, code, value, cell } = cellOf(figure);
      yield row({ unit, code, value, cell, period: period.id, attempt: attempts.get(figure.unit) });
    }
  }
}

function cellOf({ unit, measure, amount, source }: FigureRow): Line {
  const value = typeof amount === 'number' ? amount : undefined;
  return { unit, code: measure.code, value, file: source?.file, sheet: source?.sheet, cell: source?.cell };
}

function fileOf(comparison: Comparison, { fileName, attempt, receivedAt, sha256, report }: Filing): Line {
  const sheet = report?.sheets.figures;
  return { file: fileName, sheet, attempt, receivedAt: momentOf(comparison, receivedAt), sha256 };
}

/** Codes of the indicators that each measure goes into. */
function usesOf({ indicators }: Comparison): ReadonlyMap<string, string> {
  const uses = indicators.flatMap(({ indicator: { code, numerator, denominator } }) =>
    [...new Set([...numerator, ...denominator])].map((measure) => ({ measure, code })),
  );
  const byMeasure = Map.groupBy(uses, ({ measure }) => measure);
  return new Map([...byMeasure].map(([measure, own]) => [measure, own.map(({ code }) => code).join(', ')]));
}
