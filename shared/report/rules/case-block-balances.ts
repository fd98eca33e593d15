import { caseBlock } from '../../plan/case-block.ts';
import { sum } from '../../text/decimal.ts';
import { formatNumber } from '../../text/number.ts';
import { listCells, spanOf } from '../place.ts';
import { sumOf, type Figures } from '../review.ts';
import type { Rule } from '../rule.ts';

/** Columns 4 + 5 + 6 = 3. */
const receivedFiles = [caseBlock.receivedOnline, caseBlock.receivedDirectly, caseBlock.carriedOver];
/** Columns 8 + 9 + 10 = 7. */
const resolvedFiles = [caseBlock.resolvedEarly, caseBlock.resolvedOnTime, caseBlock.resolvedLate];
/** Columns 12 + 13 = 11. */
const openFiles = [caseBlock.openWithinTime, caseBlock.openOverdue];

/**
 * Files received, those carried over included, are either resolved or still in progress: column 3 = 7 + 11.
 *
 * Why: the commonest fault of published reports (Hội An, Quý III/2020, is 390 files out); every rate of the block depends on it. Source: form
 * II.06a/VPCP/KSTT, docs/domain.md §3.
 */
export const caseBlockBalances: Rule = ({ report, figures }) => {
  const received = sumOf(figures, receivedFiles);
  const resolved = sumOf(figures, resolvedFiles);
  const inProgress = sumOf(figures, openFiles);
  if (received === undefined || resolved === undefined || inProgress === undefined) return [];
  const settled = sum([resolved, inProgress]);
  if (received === settled) return [];
  return [
    {
      id: 'case-block-unbalanced',
      sheet: report.sheets.figures,
      cell: spanOf(cellsOf(figures, [...receivedFiles, ...resolvedFiles, ...openFiles])),
      found: `${formatNumber(received)} ≠ ${formatNumber(settled)}`,
      expected: `${formatNumber(received)} = ${formatNumber(settled)}`,
      params: {
        received: formatNumber(received),
        resolved: formatNumber(resolved),
        inProgress: formatNumber(inProgress),
        settled: formatNumber(settled),
        difference: formatNumber(Math.abs(sum([received, -settled]))),
        receivedCells: listCells(cellsOf(figures, receivedFiles)),
        resolvedCells: listCells(cellsOf(figures, resolvedFiles)),
        inProgressCells: listCells(cellsOf(figures, openFiles)),
      },
    },
  ];
};

function cellsOf(figures: Figures, codes: readonly string[]): string[] {
  return codes.map((code) => figures.get(code)?.cell ?? '');
}
