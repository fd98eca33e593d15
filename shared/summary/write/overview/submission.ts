import type ExcelJS from 'exceljs';
import { putAcross } from '../../../workbook/sheet-write.ts';
import type { Comparison } from '../../comparison.ts';
import { momentOf, namesOf } from '../page.ts';
import { byUrgency } from '../submissions.ts';
import { countsOf, shown, type Count } from './counts.ts';
import { label, LEFT, spansFrom } from './grid.ts';
import { looks } from './look.ts';

/** Two counts a row. */
const spans = spansFrom(LEFT[0], [5, 1, 5, 1]);
const rows = [
  ['submissionUnits', 'units', 'submissionOutstanding', 'outstanding'],
  ['submissionAccepted', 'accepted', 'submissionNone', 'none'],
  ['submissionOnTime', 'onTime', 'submissionRejected', 'rejected'],
  ['submissionLate', 'late', 'submissionHeld', 'held'],
] as const;

/** Rows of the heading and the counts. */
export const SUBMISSION_ROWS = rows.length + 1;
/** More units than this are told on their own sheet. */
const NAMED = 6;

/** Who has reported and who has not, in numbers; every unit is in exactly one of the lines of its column. */
export function writeSubmission(sheet: ExcelJS.Worksheet, row: number, comparison: Comparison): void {
  const counts = countsOf(comparison);
  const due = momentOf(comparison, comparison.timeliness.dueAt);
  putAcross(sheet, row, LEFT, label('submission', { due }), looks.headerLeft);
  rows.forEach(([leftText, left, rightText, right], index) => {
    const at = row + 1 + index;
    const [first = LEFT, second = LEFT, third = LEFT, fourth = LEFT] = spans;
    const count = (key: Count) => shown(counts[key]);
    putAcross(sheet, at, first, label(leftText), looks.text);
    putAcross(sheet, at, second, count(left), looks.countStrong);
    putAcross(sheet, at, third, label(rightText), looks.text);
    putAcross(sheet, at, fourth, count(right), looks.countStrong);
  });
}

/** Names of the units without an accepted report, the most urgent first; only a few of them where they are many. */
export function absentText(comparison: Comparison): string {
  const names = namesOf(comparison);
  const absent = byUrgency(comparison.submissions).filter(({ state }) => state !== 'accepted');
  if (absent.length === 0) return label('everybodyIn');
  const told = absent.slice(0, NAMED).map(({ unit }) => names.get(unit) ?? unit);
  return label(absent.length > NAMED ? 'absentMore' : 'absent', { names: told.join(', ') });
}
