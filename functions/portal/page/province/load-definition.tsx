import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { MAX_BOOK_BYTES } from '../../../../shared/plan/book/max-bytes.ts';
import type { Answer } from '../../api/client-types.ts';
import { ask } from '../server.ts';
import { number, t } from '../words.ts';
import { Act } from './act.tsx';
import { FindingTable } from './findings.tsx';

/** Findings of a workbook that are listed: with more, it is the wrong one, or one fault stands behind many. */
const MANY = 200;

/** What came of loading a file. */
interface Outcome {
  readonly file: string;
  readonly answer: Answer<'loadDefinition'>;
}

interface LoadProps {
  readonly after?: () => void;
  /** What stands below the word that a workbook was loaded: where to go from there. */
  readonly next?: ComponentChildren;
}

/** Loads a province workbook; what was found in it stays to be read. */
export function LoadDefinition({ after, next }: LoadProps) {
  const file = useSignal<File | undefined>(undefined);
  const outcome = useSignal<Outcome | undefined>(undefined);
  const load = async (chosen: File) => {
    const answer = await ask('loadDefinition', { body: chosen });
    outcome.value = { file: chosen.name, answer };
    // The words in full stand on the screen and stay there.
    return answer.loaded ? sayOf(answer) : t('definitionNot', { file: chosen.name });
  };
  const chosen = file.value;
  const fault = chosen && faultOf(chosen);
  return (
    <section class="card" aria-labelledby="load-definition">
      <h2 id="load-definition">{t('definitionLoadTitle')}</h2>
      <p>{t('definitionLoadText')}</p>
      <p class="field">
        <label for="definition-file">{t('definitionFile')}</label>
        <input
          id="definition-file"
          type="file"
          accept=".xlsx,.xls,.ods"
          onChange={(event) => {
            file.value = event.currentTarget.files?.[0];
            outcome.value = undefined;
          }}
        />
      </p>
      <div role="alert">{fault !== undefined && <p class="notice bad">{fault}</p>}</div>
      {chosen && fault === undefined && (
        <p class="choices">
          <Act
            class="main"
            deed={{
              id: 'load-definition',
              title: t('definitionConfirm', { file: chosen.name }),
              text: t('definitionConfirmText'),
              does: t('definitionLoadDo'),
              run: () => load(chosen),
              after,
            }}
          >
            {t('definitionLoadDo')}
          </Act>
        </p>
      )}
      {outcome.value && <Result outcome={outcome.value} next={next} />}
    </section>
  );
}

/** What the API would refuse before it has read a word, told before megabytes are sent. */
function faultOf({ size }: File): string | undefined {
  return size > MAX_BOOK_BYTES ? t('sendTooLarge', { max: number(MAX_BOOK_BYTES / 1024 / 1024) }) : undefined;
}

interface ResultProps extends Pick<LoadProps, 'next'> {
  readonly outcome: Outcome;
}

function Result({ outcome: { file, answer }, next }: ResultProps) {
  const other = otherFile(answer);
  return (
    <>
      <div class={`notice ${answer.loaded ? 'good' : 'bad'}`}>
        <p>{sayOf(answer)}</p>
        {other?.hint !== undefined && <p>{other.hint}</p>}
      </div>
      {answer.loaded && next}
      {!other && answer.findings.length > 0 && (
        <>
          <h3>{t('definitionFindings', { file })}</h3>
          <FindingTable
            label={t('definitionFindings', { file })}
            findings={answer.findings.slice(0, MANY)}
            ofDefinition
          />
          {answer.findings.length > MANY && <p>{t('definitionMore', { count: answer.findings.length - MANY })}</p>}
        </>
      )}
    </>
  );
}

/** The one finding of a file that is no province workbook at all, or cannot be opened: it says all there is to say. */
function otherFile({ loaded, findings }: Answer<'loadDefinition'>) {
  const [first, ...more] = findings;
  return !loaded && more.length === 0 && first?.sheet === '' ? first : undefined;
}

function sayOf(answer: Answer<'loadDefinition'>): string {
  const { loaded, findings } = answer;
  if (loaded) return t('definitionLoaded');
  const other = otherFile(answer);
  if (other) return t('definitionOther', { message: other.message });
  return t('definitionRefused', { count: findings.filter(({ severity }) => severity === 'error').length });
}
