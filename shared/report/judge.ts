import type { Observation } from '../text/finding.ts';
import { inReadingOrder } from './place.ts';
import type { Report } from './report.ts';
import { openReview, type JudgeContext } from './review.ts';
import { belongsHere } from './rules/belongs-here.ts';
import { rules } from './rules/index.ts';
import { settle } from './settle.ts';

export type { JudgeContext, PastReport } from './review.ts';

/**
 * Holds a report against every rule in one pass and returns all findings in reading order. A report that belongs to
 * another unit or period is told only that: every other rule would compare it with the wrong questions. Pure, never
 * throws. Source: docs/domain.md §3, §10.
 */
export function judge(report: Report, context: JudgeContext): Observation[] {
  const review = openReview(report, context);
  const misplaced = belongsHere(review);
  const remarks = misplaced.length > 0 ? misplaced : rules.flatMap((rule) => rule(review));
  return inReadingOrder(remarks.map(settle), report.sheets);
}
