import { formTexts } from '../../text/messages/form.ts';
import type { AskedIndicator } from '../../plan/ask.ts';
import { dueYears } from '../../plan/due.ts';
import type { Direction } from '../../plan/indicator.ts';
import type { Target } from '../../plan/target.ts';
import { describeTarget, meets } from '../../plan/targets.ts';
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

/** `Đạt` or `Chưa đạt` once there is a number; empty while there is none, or nothing to hold it against. */
export function verdictOf({ target, indicator }: AskedIndicator, cell: string): string | undefined {
  const condition = target && conditionOf(target, indicator.direction, cell);
  if (condition === undefined) return undefined;
  return `IF(ISNUMBER(${cell}),IF(${condition},"${print(formTexts.met)}","${print(formTexts.unmet)}"),"")`;
}

/** What `verdictOf` gives for a value. */
export function verdictNow({ target, indicator }: AskedIndicator, value: Amount): string {
  if (target === undefined || typeof value !== 'number') return '';
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
