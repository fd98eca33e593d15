import ExcelJS from 'exceljs';
import { VIETNAM } from '../../period/zone.ts';
import { say } from '../../text/language.ts';
import { provinceBookGuide, provinceBookTexts } from '../../text/messages/province-book.ts';
import { packWorkbook } from '../../workbook/pack.ts';
import { put, putAcross, setUpPage, setWidths, writeTitle } from '../../workbook/sheet-write.ts';
import { bodyStyle, styles } from '../../workbook/style.ts';
import { areas } from '../area.ts';
import { catalogue } from '../catalogue/index.ts';
import type { Province } from '../province.ts';
import { writeIndicators, writeMeasures, writeScorecards } from './catalogue-write.ts';
import { provinceSheet } from './layout.ts';
import { writeTargets, writeTasks } from './plans-write.ts';
import { writePeriods, writeUnits } from './units-write.ts';

/** What a workbook is written from. */
type Content = Pick<
  Province,
  'units' | 'periods' | 'measures' | 'indicators' | 'plans' | 'targets' | 'tasks' | 'scorecards' | 'timeZone'
> &
  Partial<Pick<Province, 'code' | 'name' | 'year'>>;

/**
 * The province workbook: of a province, or of as much as is known of one: what is not is blank, or what ships with the product.
 * Reading that of a whole province back gives the same province. Source: design contract "Province workbook".
 */
export async function writeProvinceBook(province: Partial<Province> = {}): Promise<Uint8Array> {
  const content: Content = { ...shipped(), units: [], periods: [], timeZone: VIETNAM, ...province };
  const book = new ExcelJS.Workbook();
  writeProvince(book, content);
  const lists = { areas: listRange('A', Object.keys(areas).length), plans: listRange('B', content.plans.length) };
  writeUnits(book, content, lists.plans);
  writePeriods(book, content);
  writeMeasures(book, content, lists.areas);
  writeIndicators(book, content, lists.areas);
  writeTargets(book, content);
  writeTasks(book, content, lists.areas);
  writeScorecards(book, content);
  writeGuide(book);
  writeLists(book, content);
  return packWorkbook(book);
}

function shipped() {
  const { measures, indicators, plans, targets, tasks, scorecards } = catalogue;
  return { measures, indicators, plans, targets, tasks, scorecards };
}

const LISTS = '_danh_muc';

const listRange = (column: string, length: number): string =>
  `'${LISTS}'!$${column}$1:$${column}$${Math.max(1, length)}`;

function writeProvince(book: ExcelJS.Workbook, { code: provinceCode, name, year, timeZone }: Content): void {
  const sheet = book.addWorksheet(provinceSheet.sheet);
  setWidths(sheet, [22, 48]);
  const first = writeTitle(sheet, 1, [1, 2], say(provinceBookTexts.provinceTitle, 'vi')) + 1;
  const { fields } = provinceSheet;
  const rows = [
    [fields.code.label, provinceCode],
    [fields.name.label, name],
    [fields.year.label, year],
    [fields.timeZone.label, timeZone],
  ] as const;
  rows.forEach(([label, value], index) => {
    put(sheet, first + index, 1, label, styles.label);
    put(sheet, first + index, 2, value ?? null, bodyStyle('code', 'input'));
  });
  setUpPage(sheet, { orientation: 'portrait', columns: 2, lastRow: first + rows.length - 1 });
}

function writeGuide(book: ExcelJS.Workbook): void {
  const sheet = book.addWorksheet(say(provinceBookTexts.instructionsSheet, 'vi'));
  setWidths(sheet, [18, 96]);
  let row = writeTitle(sheet, 1, [1, 2], say(provinceBookTexts.instructionsTitle, 'vi')) + 1;
  for (const [name, paragraph] of provinceBookGuide) {
    put(sheet, row, 1, name, styles.paragraphStrong);
    putAcross(sheet, row, [2, 2], say(paragraph, 'vi'), styles.paragraph);
    row += 1;
  }
  setUpPage(sheet, { orientation: 'landscape', columns: 2, lastRow: row - 1 });
}

/** Lists that no rule can hold: area names contain commas, plan ids are too long together. */
function writeLists(book: ExcelJS.Workbook, { plans }: Content): void {
  const sheet = book.addWorksheet(LISTS, { state: 'veryHidden' });
  Object.values(areas).forEach((name, index) => (sheet.getCell(index + 1, 1).value = name));
  plans.forEach(({ id }, index) => (sheet.getCell(index + 1, 2).value = id));
}
