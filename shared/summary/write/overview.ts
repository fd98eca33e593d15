import type ExcelJS from 'exceljs';
import { scorecardName } from '../../text/scorecard-name.ts';
import type { PlacedChart } from '../../workbook/chart/chart.ts';
import { putAcross, setUpPage, writeNationalHeading } from '../../workbook/sheet-write.ts';
import { styles } from '../../workbook/style.ts';
import type { Comparison } from '../comparison.ts';
import { writeAreas } from './overview/areas.ts';
import { writeFoot } from './overview/foot.ts';
import { writeFurthest } from './overview/furthest.ts';
import { COLUMNS, label, LEFT, RIGHT, setGrid, WHOLE } from './overview/grid.ts';
import { writeHeadlines } from './overview/headlines.ts';
import { leadingOf } from './overview/leading.ts';
import { heights, looks } from './overview/look.ts';
import { writeRanking } from './overview/ranking.ts';
import { remarksOf, writeRemarks } from './overview/remarks.ts';
import { SUBMISSION_ROWS, writeSubmission } from './overview/submission.ts';
import { trendRows, writeTrend } from './overview/trend.ts';
import { footerOf, standingOf, subjectOf, windowOf, words } from './page.ts';
import type { DataPlaces } from './places.ts';

/** Rows that the chart of the leading indicators lies over at least. */
const CHART_ROWS = 8;

/**
 * One page to sign: the headline figures against the baseline, remarks, the leading indicators, areas, ranking, who is
 * missing. Every count is a formula over the other sheets. Returns the charts that lie over its cells.
 */
export function writeOverview(sheet: ExcelJS.Worksheet, comparison: Comparison, places: DataPlaces): PlacedChart[] {
  const charts: PlacedChart[] = [];
  setGrid(sheet);
  let row = writeTop(sheet, comparison);
  row = writeHeadlines(sheet, row, comparison);
  row = gap(sheet, row);
  row = writeMiddle(sheet, row, comparison, places, charts);
  row = gap(sheet, row);
  row = writeTables(sheet, row, comparison, charts);
  row = gap(sheet, row);
  const lastRow = writeFoot(sheet, row, comparison);
  sheet.views = [{ state: 'normal', showGridLines: false, zoomScale: 100 }];
  setUpPage(sheet, { orientation: 'landscape', columns: COLUMNS, lastRow, footer: footerOf(comparison) });
  sheet.pageSetup.fitToHeight = 1;
  sheet.pageSetup.margins = { left: 0.45, right: 0.4, top: 0.35, bottom: 0.45, header: 0.2, footer: 0.2 };
  return charts;
}

function gap(sheet: ExcelJS.Worksheet, row: number): number {
  sheet.getRow(row).height = heights.gap;
  return row + 1;
}

/** Heading of the nation in two rows, a gap, title, subject, window, standing. */
const topHeights = [15, 16, heights.gap, 18, 17, 15.5, 16];

/** National heading, title, period, window, and whether the figures are provisional. Returns the next free row. */
function writeTop(sheet: ExcelJS.Worksheet, comparison: Comparison): number {
  const issuer = [words('issuer'), comparison.province.name] as const;
  const row = gap(sheet, writeNationalHeading(sheet, { row: 1, left: LEFT, right: RIGHT, issuer }));
  putAcross(sheet, row, WHOLE, words('title'), styles.title);
  putAcross(sheet, row + 1, WHOLE, subjectOf(comparison), styles.subtitle);
  putAcross(sheet, row + 2, WHOLE, windowOf(comparison), styles.subtitleItalic);
  putAcross(sheet, row + 3, WHOLE, standingOf(comparison), styles.headingStrong);
  topHeights.forEach((height, index) => {
    sheet.getRow(1 + index).height = height;
  });
  return topHeights.length + 1;
}

/** Remarks on the left; on the right the chart of the leading indicators over its table. Returns the next free row. */
function writeMiddle(
  sheet: ExcelJS.Worksheet,
  row: number,
  comparison: Comparison,
  places: DataPlaces,
  charts: PlacedChart[],
): number {
  putAcross(sheet, row, LEFT, label('remarks'), looks.section);
  putAcross(sheet, row, RIGHT, label('trend'), looks.section);
  sheet.getRow(row).height = heights.heading;
  const remarks = remarksOf(comparison);
  const leading = leadingOf(comparison);
  const lines = remarks.reduce((total, remark) => total + remark.lines, 0);
  const chartRows = leading.indicators.length === 0 ? 0 : CHART_ROWS;
  const first = row + 1;
  const end = first + Math.max(lines, chartRows + trendRows(leading));
  const table = chartRows === 0 ? first : end - trendRows(leading);
  for (let at = first; at < end; at += 1) sheet.getRow(at).height = heights.line;
  writeRemarks(sheet, [first, end - 1], remarks);
  charts.push(...writeTrend(sheet, table, [first, table - 1], leading, places));
  return end;
}

/** Areas and submission on the left, the ranking on the right, in rows of one height. Returns the next free row. */
function writeTables(sheet: ExcelJS.Worksheet, row: number, comparison: Comparison, charts: PlacedChart[]): number {
  const [ranking] = comparison.rankings;
  const ranked = ranking !== undefined && ranking.ranked.length > 0;
  const why = label(ranking === undefined ? 'noScorecard' : 'nobodyRanked');
  const title = ranked
    ? label('ranking', { scorecard: scorecardName(ranking.scorecard.id) })
    : label('furthest', { why });
  putAcross(sheet, row, LEFT, label('areas'), looks.section);
  putAcross(sheet, row, RIGHT, title, looks.section);
  const left = writeAreas(sheet, row + 1, comparison, charts);
  const right = ranked
    ? writeRanking(sheet, row + 1, comparison, ranking, charts)
    : writeFurthest(sheet, row + 1, comparison, charts);
  const end = Math.max(left + SUBMISSION_ROWS, right);
  writeSubmission(sheet, end - SUBMISSION_ROWS, comparison);
  sheet.getRow(row).height = heights.heading;
  for (let at = row + 1; at < end; at += 1) sheet.getRow(at).height = heights.line;
  return end;
}
