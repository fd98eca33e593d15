import type ExcelJS from 'exceljs';
import { formTexts } from '../../text/messages/form.ts';
import type { Unit } from '../../plan/unit.ts';
import { formula, put, putAcross, writeNationalHeading, writeTitle } from '../../workbook/sheet-write.ts';
import { styles } from '../../workbook/style.ts';
import { print, type Paper } from './paper.ts';

/** Head of the document in rows 1–10. Its number and date follow the fields further down, live. */
export function writeCoverHead(
  { ask, period, window, due }: Paper,
  sheet: ExcelJS.Worksheet,
  cells: { readonly documentNumber: string; readonly reportDate: string },
): void {
  const commune = ask.unit.kind !== 'so-nganh';
  const province = provinceWords(ask.province.name);
  writeNationalHeading(sheet, { row: 1, left: [1, 1], right: [2, 2], issuer: issuerOf(ask.unit, province) });

  const number = print(commune ? formTexts.documentPlaceholder : formTexts.documentPlaceholderDepartment);
  const date = print(formTexts.datePlaceholder, { year: ask.period.id.slice(0, 4) });
  const { documentNumber, reportDate } = cells;
  const numberText = `"Số: "&IF(${documentNumber}="","${number}",${documentNumber})`;
  const dateText =
    `IF(ISNUMBER(${reportDate}),"Ngày "&TEXT(DAY(${reportDate}),"00")&" tháng "&TEXT(MONTH(${reportDate}),"00")` +
    `&" năm "&YEAR(${reportDate}),"${date}")`;
  put(sheet, 3, 1, formula(numberText, `Số: ${number}`), styles.headingPlain);
  put(sheet, 3, 2, formula(dateText, date), styles.headingDate);
  sheet.getRow(3).height = 24;

  const both = [1, 2] as const;
  writeTitle(sheet, 5, both, print(formTexts.coverTitle));
  putAcross(sheet, 6, both, period, styles.subtitle);
  putAcross(sheet, 7, both, `(${window})`, styles.subtitleItalic);
  putAcross(sheet, 8, both, print(formTexts.due, { due }), styles.subtitleItalic);
  putAcross(sheet, 10, both, print(formTexts.addressee, { province }), styles.subtitle);
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
