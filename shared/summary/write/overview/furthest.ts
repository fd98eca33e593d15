import type ExcelJS from 'exceljs';
import { percentage } from '../../../text/decimal.ts';
import { address } from '../../../workbook/address.ts';
import type { PlacedChart } from '../../../workbook/chart/chart.ts';
import { formula, putAcross } from '../../../workbook/sheet-write.ts';
import type { Comparison } from '../../comparison.ts';
import { sheetNames } from '../../names.ts';
import { barsOver } from './bars.ts';
import { label, RIGHT, spansFrom } from './grid.ts';
import { looks } from './look.ts';

/** As many as the two lists of a ranking together. */
const LISTED = 10;
/** Indicator, met, unmet, share, bars. */
const spans = spansFrom(RIGHT[0], [6, 1, 2, 1, 2]);
const headers = ['trendIndicator', 'met', 'unmet', 'points', 'shareScale'] as const;

/** Where nobody can be ranked: the targets that most units miss, with a bar beside each. Returns the next free row. */
export function writeFurthest(
  sheet: ExcelJS.Worksheet,
  row: number,
  { indicators }: Comparison,
  charts: PlacedChart[],
): number {
  const list = indicators
    .map((summary, index) => ({ ...summary, place: index + 1 }))
    .filter(({ unmet }) => unmet > 0)
    .toSorted((a, b) => b.unmet - a.unmet)
    .slice(0, LISTED);
  const [title, met, unmet, share, bars] = spans;
  if (!title || !met || !unmet || !share || !bars) return row;
  if (list.length === 0) {
    putAcross(sheet, row, RIGHT, label('furthestNothing'), looks.plain);
    return row + 1;
  }
  headers.forEach((id, index) => {
    putAcross(sheet, row, spans[index] ?? RIGHT, label(id), index === 0 ? looks.headerLeft : looks.header);
  });
  const shares = list.map((each) => percentage(each.met, each.met + each.unmet));
  list.forEach((each, index) => {
    const at = row + 1 + index;
    const [yes, no] = [address(at, met[0]), address(at, unmet[0])];
    const place = String(each.place);
    putAcross(sheet, at, title, each.indicator.title, looks.oneLine);
    putAcross(sheet, at, met, formula(`INDEX(${sheetNames.unitsMet},${place})`, each.met), looks.count);
    putAcross(sheet, at, unmet, formula(`INDEX(${sheetNames.unitsUnmet},${place})`, each.unmet), looks.count);
    putAcross(sheet, at, share, formula(`ROUND(${yes}*100/(${yes}+${no}),2)`, shares[index] ?? ''), looks.rate);
    putAcross(sheet, at, bars, '', looks.track);
  });
  charts.push(
    barsOver({
      rows: [row + 1, row + list.length],
      names: title[0],
      shares: share[0],
      over: bars,
      header: { row, text: label('points') },
      texts: list.map(({ indicator }) => indicator.title),
      numbers: shares,
      alt: label('furthestAlt'),
    }),
  );
  return row + 1 + list.length;
}
