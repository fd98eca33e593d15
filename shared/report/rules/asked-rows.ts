import { layoutHash } from '../../plan/asking.ts';
import type { Remark, Rule } from '../rule.ts';

/** Rows that a sentence lists before it says that there are more, and letters of a title that it repeats. */
const LISTED = 5;
const TITLE = 100;

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

interface Asked {
  readonly code: string;
  readonly title: string;
}

function absentFrom(rows: ReadonlyMap<string, unknown>, asked: readonly Asked[]): readonly Asked[] {
  return asked.filter(({ code }) => !rows.has(code));
}

/** By title too: the code of a row that is gone says nothing to whoever deleted it. */
function listed(rows: readonly Asked[]): { readonly count: number; readonly codes: string } {
  const named = rows.slice(0, LISTED).map(({ code, title }) => `${code} “${shortened(title)}”`);
  return { count: rows.length, codes: named.join(', ') + (rows.length > LISTED ? ', …' : '') };
}

function shortened(title: string): string {
  return title.length > TITLE ? `${title.slice(0, TITLE - 1).trimEnd()}…` : title;
}
