import { number, rate, t } from '../words.ts';
import type { Cell } from './compared.ts';

/** A result with its unit where that is a per-cent sign: `98,40%`; a count stays whole: `12`. */
export function valueText(value: number, unit: string): string {
  return unit === '%' ? rate(value) : number(value);
}

/** A level as the plan sets it: `95%`. */
function levelText(value: number, unit: string): string {
  return number(value) + (unit === '%' ? '%' : '');
}

const signs = { '>': '> ', '>=': '≥ ', '<=': '≤ ', '=': '', between: '', 'trend-up': '' } as const;

/** A target in a few words: `≥ 95%`; empty where there is none. */
export function targetText(target: Cell['target'], unit: string): string {
  if (!target) return '';
  const { comparator, value, valueMax } = target;
  if (comparator === 'trend-up') return t('targetRise');
  if (value === undefined) return '';
  if (comparator === 'between' && valueMax !== undefined) {
    return t('targetBetween', { from: levelText(value, unit), to: levelText(valueMax, unit) });
  }
  return signs[comparator] + levelText(value, unit);
}

/** Why a cell has no value. */
export function absenceText(state: Cell['state']): string {
  return t(state === 'not-applicable' ? 'cellNotApplicable' : state === 'missing' ? 'cellMissing' : 'cellNotAsked');
}

/** Met, not met, or nothing to compare with. */
export function verdictText(met: boolean | undefined): string {
  return t(met === undefined ? 'verdictOpen' : met ? 'verdictMet' : 'verdictUnmet');
}
