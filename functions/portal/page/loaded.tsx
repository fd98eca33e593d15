import { useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Again } from './again.tsx';
import { Problem } from './server.ts';
import { t } from './words.ts';

interface LoadedProps<T> {
  /** Changes when something else is to be loaded: the address of what is shown. */
  readonly of: string;
  readonly load: () => Promise<T>;
  /** Rows of the placeholder: about the height of what will come, so that nothing jumps. */
  readonly rows?: number;
  readonly children: (value: T, again: () => void) => ComponentChildren;
}

type State<T> = { readonly at: 'loading' } | { readonly at: 'failed'; readonly problem: Problem } | Shown<T>;
type Shown<T> = { readonly at: 'shown'; readonly value: T };

/**
 * Loads something and shows it; a placeholder while it comes, and when it does not, what to do. Loading again keeps what is
 * there until the new has come.
 */
export function Loaded<T>({ of, load, rows = 6, children }: LoadedProps<T>) {
  const state = useSignal<State<T>>({ at: 'loading' });
  const turn = useSignal(0);
  const start = () => {
    turn.value += 1;
  };
  useEffect(() => {
    state.value = { at: 'loading' };
    start();
  }, [of]);
  useSignalEffect(() => {
    const own = turn.value;
    if (own === 0) return;
    void load().then(
      (value) => {
        if (turn.peek() === own) state.value = { at: 'shown', value };
      },
      (reason: unknown) => {
        const problem = reason instanceof Problem ? reason : new Problem('fault');
        if (turn.peek() === own) state.value = { at: 'failed', problem };
      },
    );
  });
  const now = state.value;
  if (now.at === 'shown') return <>{children(now.value, start)}</>;
  if (now.at === 'failed') return <Failed problem={now.problem} again={start} />;
  return <Skeleton rows={rows} />;
}

/** Grey lines where content will be. */
export function Skeleton({ rows }: { readonly rows: number }) {
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} aria-hidden="true" />
      ))}
    </div>
  );
}

/** What went wrong, in the API's own words where it said any. */
export function Failed({ problem, again }: { readonly problem: Problem; readonly again?: () => void }) {
  const reached = problem.id !== 'unreachable';
  return (
    <div class="notice bad" role="alert">
      <strong>{reached ? problem.title || t('faultTitle') : t('unreachableTitle')}</strong>
      <p>{reached ? problem.message || t('faultDetail') : t('unreachableDetail')}</p>
      {again && <Again again={again} outcome={problem} still="stillFailed" />}
    </div>
  );
}
