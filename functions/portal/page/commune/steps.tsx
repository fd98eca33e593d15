import { t } from '../words.ts';
import type { Desk } from './desk.ts';
import { Download } from './download.tsx';
import { SendForm } from './send-form.tsx';

interface StepsProps {
  readonly desk: Desk;
  readonly maxBytes: number;
  /** The unit has an accepted report, or a good one waits: sending another is the exception, and folded away. */
  readonly isDone: boolean;
}

/** The three steps of reporting. */
export function Steps({ desk, maxBytes, isDone }: StepsProps) {
  const list = <StepList desk={desk} maxBytes={maxBytes} />;
  if (isDone) {
    return (
      <details>
        <summary>
          <h2>{t('stepsAgain')}</h2>
        </summary>
        {list}
      </details>
    );
  }
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('stepsTitle')}</h2>
      {list}
    </section>
  );
}

function StepList({ desk, maxBytes }: Pick<StepsProps, 'desk' | 'maxBytes'>) {
  return (
    <ol class="steps">
      <li class="card">
        <h3>{t('stepForm')}</h3>
        <p>{t('stepFormText')}</p>
        <Download file="blankForm" params={{ ...desk }}>
          {t('stepFormButton')}
        </Download>
      </li>
      <li class="card">
        <h3>{t('stepFill')}</h3>
        <ul>
          <li>{t('stepFillCells')}</li>
          <li>{t('stepFillCodes')}</li>
          <li>{t('stepFillCover')}</li>
        </ul>
      </li>
      <li class="card">
        <h3>{t('stepSend')}</h3>
        <SendForm desk={desk} maxBytes={maxBytes} />
      </li>
    </ol>
  );
}
