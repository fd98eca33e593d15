import type { Indicator } from '../../plan/indicator.ts';
import { formatNumber } from '../../text/number.ts';
import { listCells, spanOf } from '../place.ts';
import { sumOf } from '../review.ts';
import type { Remark, Rule } from '../rule.ts';

/** Percentages that may rightly pass 100: growth, and what was cut against what had to be cut. */
const notShares: ReadonlySet<string> = new Set(['BUDGET_REVENUE_GROWTH', 'PAYROLL_REDUCTION']);

/**
 * What a percentage counts above the line is part of what it counts below it.
 *
 * Why: a share above 100 % means that the two figures were swapped, or taken from different windows or lists.
 * Source: docs/domain.md §4.
 */
export const partOfWhole: Rule = ({ report, ask, figures }) => {
  const told = new Set<string>();
  return ask.indicators.flatMap(({ indicator }): readonly Remark[] => {
    if (!isShare(indicator)) return [];
    const part = sumOf(figures, indicator.numerator);
    const whole = sumOf(figures, indicator.denominator);
    if (part === undefined || whole === undefined || part <= whole) return [];
    const sums = `${indicator.numerator.join('+')}/${indicator.denominator.join('+')}`;
    if (told.has(sums)) return [];
    told.add(sums);
    const partCells = cellsOf(indicator.numerator);
    return [
      {
        id: 'part-exceeds-whole',
        sheet: report.sheets.figures,
        cell: spanOf(partCells),
        code: indicator.code,
        found: formatNumber(part),
        expected: `≤ ${formatNumber(whole)}`,
        params: {
          title: indicator.title,
          part: formatNumber(part),
          whole: formatNumber(whole),
          partCells: listCells(partCells),
          wholeCells: listCells(cellsOf(indicator.denominator)),
        },
      },
    ];
  });

  function cellsOf(codes: readonly string[]): string[] {
    return codes.map((code) => figures.get(code)?.cell ?? '');
  }
};

/** Whether what an indicator counts above the line is part of what it counts below it. */
export function isShare({ code, unit, numerator, denominator }: Indicator): boolean {
  return unit === '%' && numerator.length > 0 && denominator.length > 0 && !notShares.has(code);
}
