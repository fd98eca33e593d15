import { formTexts } from '../../text/messages/form.ts';
import type { AskedIndicator } from '../../plan/ask.ts';
import { dueYears } from '../../plan/due.ts';
import type { Direction } from '../../plan/indicator.ts';
import type { Target } from '../../plan/target.ts';
import { describeTarget, meets } from '../../plan/targets.ts';
import { isShare } from '../../report/rules/part-of-whole.ts';
import type { Amount } from '../../report/report.ts';
import { print } from './paper.ts';

/** The comparison of `meets` (plan/targets) as a formula over a cell; undefined for a target without a level. */
export function conditionOf(target: Target, direction: Direction, cell: string): string | undefined {
  const { comparator, value, valueMax } = target;
  if (value === undefined || comparator === 'trend-up') return undefined;
  const higher = direction === 'higher-is-better';
  const sign = comparator === '>' || comparator === '>=' || comparator === '<=' ? comparator : higher ? '>=' : '<=';
  const level = comparator === 'between' && !higher ? (valueMax ?? value) : value;
  return `${cell}${sign}${String(level)}`;
}

/** Cells of one indicator, or the amounts in them. */
export interface Outcome<Content> {
  readonly numerator: Content;
  readonly denominator: Content;
  readonly result: Content;
}

/**
 * `Đạt` or `Chưa đạt` once there is a number; empty while there is none, or nothing to hold it against. A share whose part exceeds
 * its whole is neither: the check rejects it (report/rules/part-of-whole).
 */
export function verdictOf({ target, indicator }: AskedIndicator, cells: Outcome<string>): string | undefined {
  const { numerator, denominator, result } = cells;
  const condition = target && conditionOf(target, indicator.direction, result);
  if (condition === undefined) return undefined;
  const judged = `IF(${condition},"${print(formTexts.met)}","${print(formTexts.unmet)}")`;
  const checked = isShare(indicator)
    ? `IF(${numerator}>${denominator},"${print(formTexts.aboveWhole)}",${judged})`
    : judged;
  return `IF(ISNUMBER(${result}),${checked},"")`;
}

/** What `verdictOf` gives for these amounts. */
export function verdictNow({ target, indicator }: AskedIndicator, amounts: Outcome<Amount>): string {
  const { numerator, denominator, result: value } = amounts;
  if (target === undefined || typeof value !== 'number') return '';
  const isAbove = typeof numerator === 'number' && typeof denominator === 'number' && numerator > denominator;
  if (isShare(indicator) && isAbove) return print(formTexts.aboveWhole);
  return print(meets(target, indicator.direction, value) ? formTexts.met : formTexts.unmet);
}

/** The target in words; where none binds, what the plans say instead. */
export function targetText({ target, pending = [], indicator }: AskedIndicator, year: number): string {
  if (target) {
    const milestone = dueYears(target.due)?.from ?? year;
    const text = describeTarget(target, indicator.unit === '%' ? '%' : '');
    return milestone > year ? print(formTexts.milestone, { text, year: milestone }) : text;
  }
  const said = (targets: readonly Target[]) =>
    [...new Set(targets.map((row) => describeTarget(row, indicator.unit === '%' ? '%' : '')))].join('; ');
  const contradicting = pending.filter((row) => row.value !== undefined);
  return contradicting.length > 1 ? print(formTexts.undecided, { targets: said(contradicting) }) : said(pending);
}
