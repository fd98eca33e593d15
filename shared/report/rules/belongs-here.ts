import type { Report } from '../report.ts';
import type { Remark, Rule } from '../rule.ts';

/**
 * The form was made for this unit and this period. Judged alone, before all other rules.
 *
 * Why: a file in the wrong place would replace another unit's figures or another quarter's. Source: docs/domain.md §9, §11.
 */
export const belongsHere: Rule = ({ report, ask }) => {
  const { unit, period } = placeOf(report);
  const remarks: Remark[] = [];
  if (unit !== '' && unit !== ask.unit.code) {
    remarks.push({
      id: 'report-wrong-unit',
      sheet: report.sheets.cover,
      cell: report.coverCells?.unit ?? '',
      found: unit,
      expected: ask.unit.code,
      params: { unitName: ask.unit.name },
    });
  }
  if (period !== '' && period !== ask.period.id) {
    remarks.push({
      id: 'report-wrong-period',
      sheet: report.sheets.cover,
      cell: report.coverCells?.period ?? '',
      found: period,
      expected: ask.period.id,
      params: { periodName: ask.period.name },
    });
  }
  return remarks;
};

/**
 * The file says of which unit and period it is, be it on the cover alone.
 *
 * Why: sheets copied into a new workbook look alike in every unit and every quarter. Source: docs/domain.md §11.
 */
export const saysWhere: Rule = ({ report, ask, isUnread }) => {
  const { cover: sheet } = report.sheets;
  // Without its cover that was said already.
  if (isUnread(sheet)) return [];
  const { unit, period } = placeOf(report);
  const remarks: Remark[] = [];
  if (unit === '') {
    remarks.push({
      id: 'report-unit-unknown',
      sheet,
      cell: report.coverCells?.unit ?? '',
      expected: ask.unit.code,
      params: { unitName: ask.unit.name },
    });
  }
  if (period === '') {
    remarks.push({
      id: 'report-period-unknown',
      sheet,
      cell: report.coverCells?.period ?? '',
      expected: ask.period.id,
      params: { periodName: ask.period.name },
    });
  }
  return remarks;
};

function placeOf({ form, unit, period }: Report): { readonly unit: string; readonly period: string } {
  return { unit: form?.unit ?? unit, period: form?.period ?? period };
}
