import { useSignal } from '@preact/signals';
import { Failed } from '../loaded.tsx';
import { ask, Problem } from '../server.ts';
import { t } from '../words.ts';
import { announce } from './announce.tsx';

interface MakeProps {
  readonly period: string;
  readonly after: () => void;
}

/** Makes the summary now: nothing is lost by it, so it does not ask first. */
export function MakeSummary({ period, after }: MakeProps) {
  const busy = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const make = async () => {
    if (busy.value) return;
    busy.value = true;
    problem.value = undefined;
    try {
      const { state } = await ask('makeSummary', { params: { period } });
      announce(t(state === 'made' ? 'makeSummaryMade' : 'makeSummaryStarted'));
      after();
    } catch (why) {
      problem.value = why instanceof Problem ? why : new Problem('fault');
    } finally {
      busy.value = false;
    }
  };
  return (
    <>
      <button type="button" aria-disabled={busy.value} onClick={() => void make()}>
        {busy.value ? t('working') : t('makeSummaryDo')}
      </button>
      {problem.value && <Failed problem={problem.value} />}
    </>
  );
}
