import type ExcelJS from 'exceljs';
import { address } from '../../../workbook/address.ts';
import type { PlacedChart } from '../../../workbook/chart/chart.ts';
import { formula, putAcross } from '../../../workbook/sheet-write.ts';
import type { Comparison, RankedUnit, Ranking } from '../../comparison.ts';
import { rankingNames } from '../../names.ts';
import { namesOf, words } from '../page.ts';
import { barsOver } from './bars.ts';
import { label, RIGHT, spansFrom, type Span } from './grid.ts';
import { looks } from './look.ts';

/** How many units stand in each of the two lists. */
const LISTED = 5;

/** Where each column lies; the two of the baseline only where there is one. */
interface Columns {
  readonly rank: Span;
  readonly before?: Span;
  readonly change?: Span;
  readonly unit: Span;
  readonly band: Span;
  readonly share: Span;
  readonly bars: Span;
}

function columnsOf(compared: boolean): Columns {
  const first = RIGHT[0];
  if (compared) {
    const [rank = RIGHT, before = RIGHT, change = RIGHT, unit = RIGHT, band = RIGHT, share = RIGHT, bars = RIGHT] =
      spansFrom(first, [1, 1, 1, 4, 2, 1, 2]);
    return { rank, before, change, unit, band, share, bars };
  }
  const [rank = RIGHT, unit = RIGHT, band = RIGHT, share = RIGHT, bars = RIGHT] = spansFrom(first, [1, 5, 2, 1, 3]);
  return { rank, unit, band, share, bars };
}

/** Rows of the lists: a unit, with its place in the ranking, or the heading of a group. */
type Row = { readonly heading: ExcelJS.CellValue } | { readonly entry: RankedUnit; readonly place: number };

function rowsOf({ ranked }: Ranking): Row[] {
  const placed = ranked.map((entry, index) => ({ entry, place: index + 1 }));
  const best = placed.slice(0, LISTED);
  // Nobody is to be helped who is level with the best.
  const lowest = best.at(-1)?.entry.rank ?? 0;
  const weakest = placed
    .slice(Math.max(best.length, placed.length - LISTED))
    .filter(({ entry }) => entry.rank > lowest);
  return [
    { heading: groupHeading('best', best, best.at(-1), ranked) },
    ...best,
    ...(weakest.length === 0 ? [] : [{ heading: groupHeading('weakest', weakest, weakest[0], ranked) }, ...weakest]),
  ];
}

interface Placed {
  readonly entry: RankedUnit;
  readonly place: number;
}

/** Says how many units of the same rank as the one at the edge of a list are not on it: an order among equals is only that of codes. */
function groupHeading(
  group: 'best' | 'weakest',
  listed: readonly Placed[],
  edge: Placed | undefined,
  ranked: readonly RankedUnit[],
): ExcelJS.CellValue {
  const heading = label(group);
  if (edge === undefined) return heading;
  const { rank } = edge.entry;
  const own = listed.filter(({ entry }) => entry.rank === rank).length;
  const count = ranked.filter((entry) => entry.rank === rank).length - own;
  if (count === 0) return heading;
  const ranks = rankingNames.rank(1);
  const at = `INDEX(${ranks},${String(edge.place)})`;
  const text = label('alsoTied', { heading, count: `"&(COUNTIF(${ranks},${at})-${String(own)})&"`, rank: `"&${at}&"` });
  return formula(`"${text}"`, label('alsoTied', { heading, count, rank }));
}

/**
 * The best and the weakest units of the first scorecard, with a bar beside each. Everything but the names' order is a
 * formula over `Xếp hạng`. Returns the next free row.
 */
export function writeRanking(
  sheet: ExcelJS.Worksheet,
  row: number,
  comparison: Comparison,
  ranking: Ranking,
  charts: PlacedChart[],
): number {
  const columns = columnsOf(ranking.ranked.some(({ rankBefore }) => rankBefore !== undefined));
  const names = namesOf(comparison);
  writeHeader(sheet, row, columns);
  const rows = rowsOf(ranking);
  rows.forEach((each, index) => {
    const at = row + 1 + index;
    if ('heading' in each) putAcross(sheet, at, [RIGHT[0], columns.bars[0] - 1], each.heading, looks.group);
    else writeUnit(sheet, at, columns, each.entry, each.place, names.get(each.entry.unit) ?? each.entry.unit);
    putAcross(sheet, at, columns.bars, '', looks.track);
  });
  charts.push(
    barsOver({
      rows: [row + 1, row + rows.length],
      names: columns.unit[0],
      shares: columns.share[0],
      over: columns.bars,
      header: { row, text: label('points') },
      texts: rows.map((each) => ('entry' in each ? (names.get(each.entry.unit) ?? each.entry.unit) : '')),
      numbers: rows.map((each) => ('entry' in each ? each.entry.share : undefined)),
      alt: label('rankingAlt'),
    }),
  );
  return row + 1 + rows.length;
}

function writeHeader(sheet: ExcelJS.Worksheet, row: number, columns: Columns): void {
  putAcross(sheet, row, columns.rank, label('rank'), looks.header);
  if (columns.before) putAcross(sheet, row, columns.before, label('rankBefore'), looks.header);
  if (columns.change) putAcross(sheet, row, columns.change, label('rankChange'), looks.header);
  putAcross(sheet, row, columns.unit, label('unit'), looks.headerLeft);
  putAcross(sheet, row, columns.band, label('band'), looks.header);
  putAcross(sheet, row, columns.share, label('points'), looks.header);
  putAcross(sheet, row, columns.bars, label('shareScale'), looks.header);
}

function writeUnit(
  sheet: ExcelJS.Worksheet,
  row: number,
  columns: Columns,
  entry: RankedUnit,
  place: number,
  name: string,
): void {
  const at = (column: string): string => `INDEX(${column},${String(place)})`;
  const { rank, before, change, unit, band, share } = columns;
  putAcross(sheet, row, rank, formula(at(rankingNames.rank(1)), entry.rank), looks.countStrong);
  putAcross(sheet, row, unit, formula(at(rankingNames.unit(1)), name), looks.text);
  const bandCell = entry.band === undefined ? '' : formula(at(rankingNames.band(1)), entry.band);
  putAcross(sheet, row, band, bandCell, looks.centre);
  putAcross(sheet, row, share, formula(at(rankingNames.share(1)), entry.share), looks.rate);
  if (before === undefined || change === undefined) return;
  if (entry.rankBefore === undefined) {
    putAcross(sheet, row, before, words('missingSign'), looks.absent);
    putAcross(sheet, row, change, '', looks.absent);
    return;
  }
  putAcross(sheet, row, before, entry.rankBefore, looks.count);
  const difference = `${address(row, before[0])}-${address(row, rank[0])}`;
  putAcross(sheet, row, change, formula(difference, entry.rankBefore - entry.rank), looks.rankChange);
}
