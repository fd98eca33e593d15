import type ExcelJS from 'exceljs';
import { formTexts } from '../../text/messages/form.ts';
import type { LocalDate } from '../../period/period.ts';
import type { Unit } from '../../plan/unit.ts';
import { formula, put, putAcross, writeNationalHeading, writeTitle } from '../../workbook/sheet-write.ts';
import { styles } from '../../workbook/style.ts';
import { print, type Paper } from './paper.ts';

/** Head of the document in rows 1–10. Its number and date follow the fields further down, live. */
export function writeCoverHead(
  { ask, period, window, due, answers }: Paper,
  sheet: ExcelJS.Worksheet,
  cells: { readonly documentNumber: string; readonly reportDate: string },
): void {
  const commune = ask.unit.kind !== 'so-nganh';
  const province = provinceWords(ask.province.name);
  writeNationalHeading(sheet, { row: 1, left: [1, 1], right: [2, 2], issuer: issuerOf(ask.unit, province) });

  const number = print(commune ? formTexts.documentPlaceholder : formTexts.documentPlaceholderDepartment);
  const date = print(formTexts.datePlaceholder, { year: ask.period.id.slice(0, 4) });
  const { documentNumber, reportDate } = cells;
  const numbered = (text: string) => print(formTexts.documentNumbered, { number: text });
  const numberText = `"${numbered(`"&IF(${documentNumber}="","${number}",${documentNumber})&"`)}"`;
  const part = (unit: string, format: string) => `"&TEXT(${unit}(${reportDate}),"${format}")&"`;
  const written = dated(part('DAY', '00'), part('MONTH', '00'), part('YEAR', '0'));
  const dateText = `IF(ISNUMBER(${reportDate}),"${written}","${date}")`;
  const { documentNumber: givenNumber = number, reportDate: givenDate } = answers.cover;
  put(sheet, 3, 1, formula(numberText, numbered(givenNumber)), styles.headingPlain);
  put(sheet, 3, 2, formula(dateText, givenDate === undefined ? date : inWords(givenDate)), styles.headingDate);
  sheet.getRow(3).height = 24;

  const both = [1, 2] as const;
  writeTitle(sheet, 5, both, print(formTexts.coverTitle));
  putAcross(sheet, 6, both, period, styles.subtitle);
  putAcross(sheet, 7, both, `(${window})`, styles.subtitleItalic);
  putAcross(sheet, 8, both, print(formTexts.due, { due }), styles.subtitleItalic);
  putAcross(sheet, 10, both, print(formTexts.addressee, { province }), styles.subtitle);
}

/** `Ngày 05 tháng 03 năm 2026` */
function inWords(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return dated(day, month, year);
}

function dated(day: string, month: string, year: string): string {
  return print(formTexts.documentDated, { day, month, year });
}

/** `UBND xã Ngọc Liên` or `Xã Ngọc Liên` → the two lines of the issuing body. */
function issuerOf(unit: Unit, province: string): readonly [string, string] {
  const name = unit.name.replace(/^(UBND|Ủy ban nhân dân)\s+/iu, '');
  return unit.kind === 'so-nganh' ? [`UBND ${province}`, name] : ['Ủy ban nhân dân', name];
}

/** `Quảng Trị` → `tỉnh Quảng Trị`; `Thành phố Huế` → `thành phố Huế`. */
function provinceWords(name: string): string {
  const kind = /^(tỉnh|thành phố)\s+(.+)$/iu.exec(name);
  return kind ? `${(kind[1] ?? '').toLocaleLowerCase('vi')} ${kind[2] ?? ''}` : `tỉnh ${name}`;
}
