import { listCells, spanOf } from '../place.ts';
import { numberOf } from '../review.ts';
import { isExplained, type Rule } from '../rule.ts';

/** Fewer equal figures than this may well be chance. */
const FEWEST = 3;

/**
 * A report is not the last one over again: neither the same file nor, wherever anything is counted, the same figures.
 *
 * Why: "some reports only change the date", says the head of the national agency. The same figures can be true of a unit
 * where nothing happened, so they are asked about. Source: docs/domain.md §1.
 */
export const newlyCounted: Rule = ({ report, ask, figures, earlier, sha256 }) => {
  const twin = sha256 === undefined ? undefined : earlier.findLast((past) => past.sha256 === sha256);
  if (twin) {
    return [
      { id: 'same-file-again', sheet: '', cell: '', params: { from: `${twin.period.name} (${twin.period.id})` } },
    ];
  }
  const last = earlier.at(-1);
  if (!last) return [];
  const counted = ask.measures
    .filter(({ kind }) => kind === 'flow')
    .map(({ code }) => ({ row: figures.get(code), now: numberOf(figures, code), before: numberOf(last.figures, code) }))
    .filter(({ now = 0, before = 0 }) => now > 0 || before > 0);
  if (counted.length < FEWEST || counted.some(({ now, before }) => now !== before)) return [];
  const cells = counted.map(({ row }) => row?.cell ?? '');
  const answers = counted.map(({ row }) => row?.explanation).filter((explanation) => isExplained({ explanation }));
  return [
    {
      id: 'figures-unchanged',
      sheet: report.sheets.figures,
      cell: spanOf(cells),
      params: { count: counted.length, from: last.period.name, cells: listCells(cells) },
      explanation: answers[0],
    },
  ];
};
