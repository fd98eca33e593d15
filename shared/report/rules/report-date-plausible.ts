import { addDays, formatDate } from '../../text/date.ts';
import type { Rule } from '../rule.ts';

/** A report is dated at the earliest this long before its data window ends, and at the latest a year after. */
const DAYS_BEFORE = 45;
const DAYS_AFTER = 366;

/**
 * The report's date belongs to its period. The bounds are wide, so that early and late reports pass and a slip of the year
 * or of day and month does not.
 *
 * Why: the date stands on the official document, and completed tasks are held against it. Source: docs/domain.md §2.
 */
export const reportDatePlausible: Rule = ({ report, ask: { period } }) => {
  const date = report.cover.reportDate;
  const earliest = addDays(period.dataTo, -DAYS_BEFORE);
  const latest = addDays(period.dataTo, DAYS_AFTER);
  if (date === undefined || (date >= earliest && date <= latest)) return [];
  return [
    {
      id: 'report-date-implausible',
      sheet: report.sheets.cover,
      cell: report.coverCells?.reportDate ?? '',
      found: formatDate(date),
      expected: `${formatDate(earliest)} – ${formatDate(latest)}`,
      params: { periodName: period.name, earliest: formatDate(earliest), latest: formatDate(latest) },
    },
  ];
};
