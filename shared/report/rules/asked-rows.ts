import { layoutHash } from '../../plan/asking.ts';
import type { Remark, Rule } from '../rule.ts';

/** Codes that a sentence lists before it says how many more there are. */
const LISTED = 10;

/**
 * Every measure and task that is asked has its row in the file; a form of an older layout is told to be stale.
 *
 * Why: the province may change what it asks after forms went out, and officers delete rows; both leave questions that
 * nobody could answer. Source: docs/domain.md §11.
 */
export const askedRows: Rule = ({ report, ask, figures, tasks, isUnread }) => {
  const measures = isUnread(report.sheets.figures) ? [] : absentFrom(figures, ask.measures);
  const duties = isUnread(report.sheets.tasks) ? [] : absentFrom(tasks, ask.tasks);
  const absent = [...measures, ...duties];
  if (report.form && report.form.layout !== layoutHash(ask)) {
    return absent.length === 0
      ? [{ id: 'form-layout-differs', sheet: report.sheets.cover, cell: '' }]
      : [{ id: 'form-stale', sheet: report.sheets.cover, cell: '', params: listed(absent) }];
  }
  const remarks: Remark[] = [];
  if (measures.length > 0) {
    remarks.push({ id: 'rows-missing', sheet: report.sheets.figures, cell: '', params: listed(measures) });
  }
  if (duties.length > 0) {
    remarks.push({ id: 'rows-missing', sheet: report.sheets.tasks, cell: '', params: listed(duties) });
  }
  return remarks;
};

function absentFrom(
  rows: ReadonlyMap<string, unknown>,
  asked: readonly { readonly code: string }[],
): readonly string[] {
  return asked.map(({ code }) => code).filter((code) => !rows.has(code));
}

function listed(codes: readonly string[]): { readonly count: number; readonly codes: string } {
  return { count: codes.length, codes: codes.slice(0, LISTED).join(', ') + (codes.length > LISTED ? ', …' : '') };
}
