import ExcelJS from 'exceljs';
import type { Instant } from '../period/period.ts';
import type { Ask } from '../plan/ask.ts';
import type { Report } from '../report/report.ts';
import { packWorkbook } from '../workbook/pack.ts';
import { addCover, writeCover } from './write/cover.ts';
import { writeFigures } from './write/figures.ts';
import { writeGuide } from './write/guide.ts';
import { writeIdentity } from './write/identity.ts';
import { writeIndicators } from './write/indicators.ts';
import { writeNarrative } from './write/narrative.ts';
import { layOutPaper } from './write/paper.ts';
import { writeTasks } from './write/tasks.ts';

/**
 * The blank form of one unit and period: its own targets and tasks, the amounts of `previous` (its last accepted report) beside the
 * empty cells, everything but the input locked. The same arguments give the same bytes. Source: docs/domain.md §11.
 * @param filled Answers to put into the input cells: a report carried over to a fresh form.
 */
export async function writeForm(
  ask: Ask,
  previous: Report | undefined,
  issuedAt: Instant,
  filled?: Report,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await writeSheets(book, ask, previous, issuedAt, filled);
  return packWorkbook(book, issuedAt);
}

/** Writes the sheets of the form behind those that the book already has. */
export async function writeSheets(
  book: ExcelJS.Workbook,
  ask: Ask,
  previous: Report | undefined,
  issuedAt: Instant,
  filled: Report | undefined,
): Promise<void> {
  book.creator = ask.province.name;
  book.lastModifiedBy = ask.province.name;
  // Cached results are those of an empty form; whoever opens a filled one sees it calculated.
  book.calcProperties.fullCalcOnLoad = true;

  const paper = layOutPaper(book, ask, previous, filled);
  const cover = addCover(paper);
  const figures = await writeFigures(paper);
  await writeIndicators(paper, figures);
  const tasks = await writeTasks(paper);
  await writeNarrative(paper);
  await writeGuide(paper);
  writeIdentity(paper, issuedAt);
  await writeCover(paper, cover, figures, tasks);
}
