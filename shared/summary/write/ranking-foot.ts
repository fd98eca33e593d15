import type ExcelJS from 'exceljs';
import type { ScoreBand, ScoreComponent } from '../../plan/scorecard.ts';
import { columnName } from '../../workbook/address.ts';
import { fitRow, put, putAcross } from '../../workbook/sheet-write.ts';
import type { UnrankedUnit } from '../comparison.ts';
import { rankingColumns } from '../layout.ts';
import { centreStyle, headerStyle, noteStyle, numberStyle, sectionHeading, textStyle } from './look.ts';
import { words } from './page.ts';

/** The bands as printed, and how a formula finds the one of a share. */
interface WrittenBands {
  readonly lookup: (share: string) => string | undefined;
  /** Next free row. */
  readonly next: number;
}

/** The bands, lowest first as LOOKUP needs them: name and from which share, in two columns from `column` on. */
export function writeBands(
  sheet: ExcelJS.Worksheet,
  row: number,
  column: number,
  bands: readonly ScoreBand[],
): WrittenBands {
  if (bands.length === 0) return { lookup: () => undefined, next: row };
  put(sheet, row, column, words('bandsHeading'), headerStyle);
  putAcross(sheet, row, [column + 1, column + 2], words('bandFrom'), headerStyle);
  const ascending = bands.toSorted((a, b) => a.from - b.from);
  ascending.forEach(({ name, from }, index) => {
    put(sheet, row + 1 + index, column, name, textStyle());
    putAcross(sheet, row + 1 + index, [column + 1, column + 2], from, numberStyle(from, 'amount'));
  });
  const range = (of: number): string =>
    `$${columnName(of)}$${String(row + 1)}:$${columnName(of)}$${String(row + bands.length)}`;
  return {
    lookup: (share) => `IFERROR(LOOKUP(${share},${range(column + 1)},${range(column)}),"")`,
    next: row + bands.length + 1,
  };
}

/** What a denominator of 0 gives, in a sentence for each score. Returns the next free row. */
export function writeZeroRules(
  sheet: ExcelJS.Worksheet,
  row: number,
  columns: number,
  components: readonly ScoreComponent[],
  titleOf: (code: string) => string,
): number {
  const given = components.filter(({ atZero }) => atZero !== 0);
  const sentences = [...Map.groupBy(given, ({ atZero }) => atZero)].map(([points, own]) =>
    words('zeroFull', { points, titles: own.map(({ indicator }) => titleOf(indicator)).join('; ') }),
  );
  const rest = words(given.length === 0 ? 'zeroAll' : 'zeroRest');
  putAcross(
    sheet,
    row,
    [1, columns],
    `° ${[...sentences, ...(given.length < components.length ? [rest] : [])].join(' ')}`,
    noteStyle,
  );
  return row + 1;
}

/** Who is not ranked, and why. Returns the last row used. */
export function writeUnranked(
  sheet: ExcelJS.Worksheet,
  heading: number,
  [unitColumn, last]: readonly [number, number],
  unranked: readonly UnrankedUnit[],
  names: ReadonlyMap<string, string>,
  titleOf: (code: string) => string,
): number {
  if (unranked.length === 0) return heading - 1;
  putAcross(sheet, heading, [1, last], words('unrankedHeading'), sectionHeading);
  const header = heading + 1;
  const line = (row: number, number: string | number, unit: string, why: string, head: boolean): void => {
    put(sheet, row, 1, number, head ? headerStyle : centreStyle());
    putAcross(sheet, row, [2, unitColumn], unit, head ? headerStyle : textStyle());
    putAcross(sheet, row, [unitColumn + 1, last], why, head ? headerStyle : textStyle());
    fitRow(sheet, row);
  };
  line(header, words('numberHeader'), rankingColumns.unit.header, words('reasonHeader'), true);
  unranked.forEach((unit, index) => {
    line(header + 1 + index, index + 1, names.get(unit.unit) ?? unit.unit, reasonOf(unit, titleOf), false);
  });
  return header + unranked.length;
}

function reasonOf(unit: UnrankedUnit, titleOf: (code: string) => string): string {
  if (unit.reason === 'no-report') return words('reasonNoReport');
  if (unit.reason === 'nothing-applies') return words('reasonNothing');
  return words('reasonMissing', { missing: unit.missing.map(titleOf).join('; ') });
}
