import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from './words.ts';

interface AgainProps {
  readonly again: () => void;
  /** What came of the last try: another object each time, however alike. */
  readonly outcome: object;
  /** What is said when the same came of it. */
  readonly still: 'stillFailed' | 'stillNotLoaded';
}

/**
 * A button that tries once more. It says that it does, and when nothing has changed: else a press that fails looks and sounds like
 * none. To stand inside of what is read out when it changes.
 */
export function Again({ again, outcome, still }: AgainProps) {
  const tried = useSignal<'not' | 'trying' | { readonly at: string }>('not');
  useEffect(() => {
    if (tried.value === 'trying') tried.value = { at: new Date().toTimeString().slice(0, 8) };
  }, [outcome]);
  const now = tried.value;
  return (
    <>
      {typeof now === 'object' && <p>{t(still, now)}</p>}
      <button
        type="button"
        aria-disabled={now === 'trying'}
        onClick={() => {
          if (tried.value === 'trying') return;
          tried.value = 'trying';
          again();
        }}
      >
        {t(now === 'trying' ? 'trying' : 'tryAgain')}
      </button>
    </>
  );
}
