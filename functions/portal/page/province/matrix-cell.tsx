import { t } from '../words.ts';
import type { Step } from './palette.ts';
import type { Cell } from './compared.ts';
import { absenceText, targetText, valueText, verdictText } from './value.ts';

interface CellProps {
  /** Absent where the indicator is not asked of the unit. */
  readonly cell: Cell | undefined;
  readonly unit: string;
  /** The fifth to colour by; absent when colours tell whether targets are met. */
  readonly step: Step | undefined;
  readonly onlyUnmet: boolean;
}

const stepTexts = ['matrixStep1', 'matrixStep2', 'matrixStep3', 'matrixStep4', 'matrixStep5'] as const;

/**
 * One value among many: number, sign and colour, and in words for whoever sees none of them. The words are no element of their
 * own: with some thousand cells those would be most of what a browser has to lay out.
 */
export function MatrixCell({ cell, unit, step, onlyUnmet }: CellProps) {
  if (!cell) return <td class="not-asked" />;
  if (onlyUnmet && cell.met !== false) return <td class="other" />;
  const { met, target, value, state } = cell;
  if (value === undefined) {
    return (
      <td class="absent" aria-label={absenceText(state)}>
        {state === 'not-applicable' ? 'KAD' : '—'}
      </td>
    );
  }
  const shown = valueText(value, unit);
  const word = step === undefined ? wordOf(cell, unit) : t(stepTexts[step - 1] ?? 'matrixStep3');
  const colour = step === undefined ? (met === true ? 'met' : 'unmet') : `step${step}`;
  const open = step === undefined ? 'open' : `open ${colour}`;
  return (
    <td
      class={met === undefined ? open : colour}
      title={target && targetText(target, unit)}
      aria-label={`${shown} ${word}`}
    >
      {met === undefined ? shown : `${shown} ${met ? '✓' : '✗'}`}
    </td>
  );
}

function wordOf({ met, target }: Cell, unit: string): string {
  return met === undefined ? verdictText(met) : `${verdictText(met)} ${targetText(target, unit)}`;
}
