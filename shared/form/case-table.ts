import { caseBlock } from '../plan/case-block.ts';

/**
 * Form II.06a/VPCP/KSTT as rows: each total with the parts it adds up, under the official numbers of the columns. The balance
 * is 3 = 7 + 11. Source: docs/domain.md §3.
 */
export interface CaseGroup {
  readonly column: number;
  readonly title: string;
  readonly parts: readonly { readonly column: number; readonly measure: string }[];
}

export const caseTable: readonly CaseGroup[] = [
  {
    column: 3,
    title: 'Tổng số tiếp nhận (3) = (4) + (5) + (6)',
    parts: [
      { column: 4, measure: caseBlock.receivedOnline },
      { column: 5, measure: caseBlock.receivedDirectly },
      { column: 6, measure: caseBlock.carriedOver },
    ],
  },
  {
    column: 7,
    title: 'Tổng số đã giải quyết (7) = (8) + (9) + (10)',
    parts: [
      { column: 8, measure: caseBlock.resolvedEarly },
      { column: 9, measure: caseBlock.resolvedOnTime },
      { column: 10, measure: caseBlock.resolvedLate },
    ],
  },
  {
    column: 11,
    title: 'Tổng số đang giải quyết (11) = (12) + (13)',
    parts: [
      { column: 12, measure: caseBlock.openWithinTime },
      { column: 13, measure: caseBlock.openOverdue },
    ],
  },
];
