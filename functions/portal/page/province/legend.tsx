import { t } from '../words.ts';
import type { Colours } from './matrix-choices.tsx';

const steps = ['matrixStep1', 'matrixStep2', 'matrixStep3', 'matrixStep4', 'matrixStep5'] as const;

/** What the colours and signs of the comparison mean. */
export function Legend({ colours }: { readonly colours: Colours }) {
  if (colours === 'target') return <p class="small">{t('matrixLegendTarget')}</p>;
  return (
    <div class="legend small">
      <p>{t('matrixLegendPlace')}</p>
      <ul>
        {steps.map((step, index) => (
          <li key={step} class={`step${index + 1}`}>
            {t(step)}
          </li>
        ))}
      </ul>
    </div>
  );
}
