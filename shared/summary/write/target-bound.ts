import type { Direction } from '../../plan/indicator.ts';
import type { Target } from '../../plan/target.ts';

/** The one figure of a target that decides, and how a value must lie to it. */
export interface Bound {
  readonly sign: '>' | '≥' | '≤';
  readonly level: number;
}

/**
 * What a value is compared with, as `meets` compares it: a bare figure in the indicator's direction, of a range its nearer
 * end. Undefined where the target has no level. Source: docs/domain.md §5.
 */
export function boundOf({ comparator, value, valueMax }: Target, direction: Direction): Bound | undefined {
  if (value === undefined || comparator === 'trend-up') return undefined;
  const higher = direction === 'higher-is-better';
  if (comparator === '>') return { sign: '>', level: value };
  if (comparator === '>=') return { sign: '≥', level: value };
  if (comparator === '<=') return { sign: '≤', level: value };
  if (comparator === '=') return { sign: higher ? '≥' : '≤', level: value };
  return higher ? { sign: '≥', level: value } : { sign: '≤', level: valueMax ?? value };
}

/** The sign as a formula writes it. */
export const operators: Readonly<Record<Bound['sign'], string>> = { '>': '>', '≥': '>=', '≤': '<=' };
