import type ExcelJS from 'exceljs';
import type { ScoreBand, ScoreComponent } from '../../plan/scorecard.ts';
import { columnName } from '../../workbook/address.ts';
import { fitRow, put, putAcross } from '../../workbook/sheet-write.ts';
import type { UnrankedUnit } from '../comparison.ts';
import { centreStyle, noteStyle, textStyle } from './look.ts';
import { words } from './page.ts';
import { bandStyle } from './ranking-look.ts';

/** The bands as printed, and how a formula finds the one of a share. */
interface WrittenBands {
  readonly lookup: (share: string) => string | undefined;
  /** Next free row. */
  readonly next: number;
}

/**
 * The bands, lowest first as LOOKUP needs them, each under the ranking's own columns: from which share, in `share`, and its name
 * right of it. So they read true on a page of their own too, under the repeated header.
 */
export function writeBands(
  sheet: ExcelJS.Worksheet,
  row: number,
  share: number,
  bands: readonly ScoreBand[],
): WrittenBands {
  if (bands.length === 0) return { lookup: () => undefined, next: row };
  putAcross(sheet, row, [1, share + 1], words('bandsHeading'), textStyle('strong'));
  const ascending = bands.toSorted((a, b) => a.from - b.from);
  ascending.forEach(({ name, from }, index) => {
    putAcross(sheet, row + 1 + index, [1, share - 1], '', textStyle());
    put(sheet, row + 1 + index, share, from, bandStyle);
    put(sheet, row + 1 + index, share + 1, name, centreStyle());
    fitRow(sheet, row + 1 + index);
  });
  const range = (of: number): string =>
    `$${columnName(of)}$${String(row + 1)}:$${columnName(of)}$${String(row + bands.length)}`;
  return {
    lookup: (value) => `IFERROR(LOOKUP(${value},${range(share)},${range(share + 1)}),"")`,
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

/**
 * Who is not ranked, and why: lines of the same table, so that the header that every page repeats is theirs too. Returns the
 * next free row.
 */
export function writeUnranked(
  sheet: ExcelJS.Worksheet,
  heading: number,
  [unitColumn, last]: readonly [number, number],
  unranked: readonly UnrankedUnit[],
  names: ReadonlyMap<string, string>,
  titleOf: (code: string) => string,
): number {
  if (unranked.length === 0) return heading;
  const title = words('unrankedHeading', { count: unranked.length });
  putAcross(sheet, heading, [1, last], title, textStyle('strong'));
  unranked.forEach((unit, index) => {
    const row = heading + 1 + index;
    for (let column = 1; column < unitColumn; column += 1) put(sheet, row, column, '', centreStyle());
    put(sheet, row, 1, words('missingSign'), centreStyle('absent'));
    put(sheet, row, unitColumn, names.get(unit.unit) ?? unit.unit, textStyle());
    putAcross(sheet, row, [unitColumn + 1, last], reasonOf(unit, titleOf), textStyle());
    fitRow(sheet, row);
  });
  return heading + 1 + unranked.length;
}

function reasonOf(unit: UnrankedUnit, titleOf: (code: string) => string): string {
  if (unit.reason === 'no-report') return words('reasonNoReport');
  if (unit.reason === 'nothing-applies') return words('reasonNothing');
  return words('reasonMissing', { missing: unit.missing.map(titleOf).join('; ') });
}
