import type { Remark, Rule } from '../rule.ts';

const demanded = [
  ['preparedBy', 'prepared-by-missing'],
  ['approvedBy', 'approved-by-missing'],
  ['reportDate', 'report-date-missing'],
] as const;

/**
 * The cover names who prepared and who approved the report, and its date.
 *
 * Why: a report is an official document; the province must know whom to ask. Source: docs/domain.md §11.
 */
export const coverSigned: Rule = ({ report, alreadySaid, isUnread }) =>
  demanded.flatMap(([field, id]): readonly Remark[] => {
    const sheet = report.sheets.cover;
    const cell = report.coverCells?.[field] ?? '';
    const empty = (report.cover[field] ?? '').trim() === '';
    return empty && !alreadySaid(sheet, cell) && !isUnread(sheet) ? [{ id, sheet, cell }] : [];
  });
