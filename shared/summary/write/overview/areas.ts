import type ExcelJS from 'exceljs';
import { areas, type Area } from '../../../plan/area.ts';
import { percentage } from '../../../text/decimal.ts';
import { address } from '../../../workbook/address.ts';
import type { PlacedChart } from '../../../workbook/chart/chart.ts';
import { formula, putAcross } from '../../../workbook/sheet-write.ts';
import type { Comparison } from '../../comparison.ts';
import { sheetNames } from '../../names.ts';
import { barsOver } from './bars.ts';
import { totalOf } from './counts.ts';
import { label, LEFT, spansFrom } from './grid.ts';
import { looks } from './look.ts';

/** Area, met, unmet, share, bars. */
const spans = spansFrom(LEFT[0], [5, 1, 2, 2, 2]);
const headers = ['area', 'met', 'unmet', 'share', 'shareScale'] as const;

/** The areas in which units have targets to meet, in the order of the plans. */
function areasOf({ indicators }: Comparison) {
  const numbered = indicators.map((summary, index) => ({ summary, number: index + 1 }));
  return (Object.keys(areas) as Area[]).flatMap((area) => {
    const own = numbered.filter(({ summary }) => summary.indicator.area === area);
    const summaries = own.map(({ summary }) => summary);
    const [met, unmet] = [totalOf(summaries, 'met'), totalOf(summaries, 'unmet')];
    return own.length === 0 ? [] : [{ name: areas[area], runs: runsOf(own.map(({ number }) => number)), met, unmet }];
  });
}

/** How many of the units' targets are met in every area, with a bar beside each row. Returns the next free row. */
export function writeAreas(
  sheet: ExcelJS.Worksheet,
  row: number,
  comparison: Comparison,
  charts: PlacedChart[],
): number {
  headers.forEach((id, index) => {
    const span = spans[index] ?? LEFT;
    putAcross(sheet, row, span, label(id), index === 0 ? looks.headerLeft : looks.header);
  });
  const list = areasOf(comparison);
  const [name, met, unmet, share, bars] = spans;
  if (!name || !met || !unmet || !share || !bars || list.length === 0) return row + 1;
  const shares = list.map((area) => percentage(area.met, area.met + area.unmet));
  list.forEach((area, index) => {
    const at = row + 1 + index;
    const [yes, no] = [address(at, met[0]), address(at, unmet[0])];
    putAcross(sheet, at, name, area.name, looks.text);
    putAcross(sheet, at, met, formula(sumText(sheetNames.unitsMet, area.runs), area.met), looks.count);
    putAcross(sheet, at, unmet, formula(sumText(sheetNames.unitsUnmet, area.runs), area.unmet), looks.count);
    const text = `IF(${yes}+${no}=0,"",ROUND(${yes}*100/(${yes}+${no}),2))`;
    putAcross(sheet, at, share, formula(text, shares[index] ?? ''), looks.rate);
    putAcross(sheet, at, bars, '', looks.track);
  });
  charts.push(
    barsOver({
      rows: [row + 1, row + list.length],
      names: name[0],
      shares: share[0],
      over: bars,
      header: { row, text: label('share') },
      texts: list.map((area) => area.name),
      numbers: shares,
      alt: label('areasAlt'),
    }),
  );
  return row + 1 + list.length;
}

/** Numbers in runs of neighbours: 1, 2, 3, 7 is 1 – 3 and 7 – 7. */
function runsOf(numbers: readonly number[]): (readonly [number, number])[] {
  const starts = numbers.filter((number) => !numbers.includes(number - 1));
  const ends = numbers.filter((number) => !numbers.includes(number + 1));
  return starts.map((start, index) => [start, ends[index] ?? start]);
}

/** Σ over the lines of an area: `SUM(INDEX(Tinh_DonViDat,1):INDEX(Tinh_DonViDat,3))`. */
function sumText(name: string, runs: readonly (readonly [number, number])[]): string {
  const parts = runs.map(([from, to]) => `INDEX(${name},${String(from)}):INDEX(${name},${String(to)})`);
  return `SUM(${parts.join(',')})`;
}
