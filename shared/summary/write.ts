import ExcelJS from 'exceljs';
import { packWorkbook } from '../workbook/pack.ts';
import type { Comparison } from './comparison.ts';
import { summarySheets } from './layout.ts';
import { dataRangeOf, writeData } from './write/data.ts';
import { writeIndicators } from './write/indicators.ts';
import { writeMatrix } from './write/matrix.ts';
import { writeOverview } from './write/overview.ts';
import { writeRanking } from './write/ranking.ts';
import { writeSources } from './write/sources.ts';
import { writeSubmissions } from './write/submissions.ts';
import { writeTasks } from './write/tasks.ts';

/**
 * The summary workbook of one comparison. Deterministic: the same comparison gives the same bytes. Formulas carry the
 * values they have now; a program that recalculates finds the same ones.
 */
export async function writeSummary(comparison: Comparison): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  writeOverview(book.addWorksheet(summarySheets.overview), comparison);
  writeMatrix(book.addWorksheet(summarySheets.matrix), comparison);
  writeIndicators(book.addWorksheet(summarySheets.indicators), comparison, dataRangeOf(comparison));
  writeRanking(book.addWorksheet(summarySheets.ranking), comparison);
  writeTasks(book.addWorksheet(summarySheets.tasks), comparison);
  writeSubmissions(book.addWorksheet(summarySheets.submissions), comparison);
  writeData(book.addWorksheet(summarySheets.data), comparison);
  writeSources(book.addWorksheet(summarySheets.sources), comparison);
  return packWorkbook(book, comparison.madeAt);
}
