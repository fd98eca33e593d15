import type { Remark, Rule } from '../rule.ts';

/**
 * The form was made for this unit and this period. Judged alone, before all other rules.
 *
 * Why: a file in the wrong place would replace another unit's figures or another quarter's. Source: docs/domain.md §9, §11.
 */
export const belongsHere: Rule = ({ report, ask }) => {
  const unit = report.form?.unit ?? report.unit;
  const period = report.form?.period ?? report.period;
  const remarks: Remark[] = [];
  if (unit !== ask.unit.code) {
    remarks.push({
      id: 'report-wrong-unit',
      sheet: report.sheets.cover,
      cell: report.coverCells?.unit ?? '',
      found: unit,
      expected: ask.unit.code,
      params: { unitName: ask.unit.name },
    });
  }
  if (period !== ask.period.id) {
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
