import ExcelJS from 'exceljs';
import type { PlacedChart } from '../workbook/chart/chart.ts';
import { packWorkbook, partOf, type Finish } from '../workbook/pack.ts';
import type { Comparison } from './comparison.ts';
import { summarySheets } from './layout.ts';
import { WORKBOOK_PART, withColumnNames } from './write/data-names.ts';
import { writeData } from './write/data.ts';
import { writeExplanations } from './write/explanations.ts';
import { writeIndicators } from './write/indicators.ts';
import { writeMatrix } from './write/matrix.ts';
import { writeOverview } from './write/overview.ts';
import { standingOf, subjectOf, windowOf, words } from './write/page.ts';
import { placesOfData, type DataPlaces } from './write/places.ts';
import { writeRanking } from './write/ranking.ts';
import { writeSources } from './write/sources.ts';
import { writeSubmissions } from './write/submissions.ts';
import { taskDataRanges, writeTaskData } from './write/task-data.ts';
import { writeTasks } from './write/tasks.ts';
import { writeWarnings } from './write/warnings.ts';
import { writeTrends } from './write/trend.ts';

/**
 * The summary workbook of one comparison. Deterministic: the same comparison gives the same bytes. Formulas carry the
 * values they have now; a program that recalculates finds the same ones.
 */
export async function writeSummary(comparison: Comparison): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.title = `${words('title')} – ${subjectOf(comparison)}`;
  book.subject = `${windowOf(comparison)}. ${standingOf(comparison)}`;
  book.creator = comparison.province.name;
  book.lastModifiedBy = comparison.province.name;
  const finishes = new Map<string, Finish>();
  const charts = new Map<string, readonly PlacedChart[]>();
  const places = placesOfData(comparison);
  for (const [name, write] of sheetWriters(comparison, places)) {
    const sheet = book.addWorksheet(name);
    const more = write(sheet);
    if (typeof more === 'function') finishes.set(partOf(sheet), more);
    else if (more) charts.set(partOf(sheet), more);
  }
  finishes.set(WORKBOOK_PART, withColumnNames(places.blocks, taskDataRanges(comparison)));
  return packWorkbook(book, comparison.asOf, finishes, charts);
}

/** A sheet's writer; some return what exceljs cannot write: charts, or what the finished part still needs. */
type WriteSheet = (sheet: ExcelJS.Worksheet) => Finish | readonly PlacedChart[] | void;

function sheetWriters(comparison: Comparison, places: DataPlaces): readonly (readonly [string, WriteSheet])[] {
  const { overview, matrix, indicators, ranking, tasks, submissions, trends, warnings, explanations } = summarySheets;
  const { data, taskData, sources } = summarySheets;
  return [
    [overview, (sheet) => writeOverview(sheet, comparison, places)],
    [matrix, (sheet) => writeMatrix(sheet, comparison, places)],
    [indicators, (sheet) => writeIndicators(sheet, comparison, places)],
    [ranking, (sheet) => writeRanking(sheet, comparison, places)],
    [tasks, (sheet) => writeTasks(sheet, comparison)],
    [submissions, (sheet) => writeSubmissions(sheet, comparison)],
    [trends, (sheet) => writeTrends(sheet, comparison, places)],
    [warnings, (sheet) => writeWarnings(sheet, comparison)],
    [explanations, (sheet) => writeExplanations(sheet, comparison)],
    [data, (sheet) => writeData(sheet, comparison, places)],
    [taskData, (sheet) => writeTaskData(sheet, comparison)],
    [sources, (sheet) => writeSources(sheet, comparison, places)],
  ];
}
