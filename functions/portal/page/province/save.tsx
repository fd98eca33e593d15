import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Failed } from '../loaded.tsx';
import { download, type FileId } from '../saving.ts';
import { Problem } from '../server.ts';
import { t } from '../words.ts';
import { announce } from './announce.tsx';

interface SaveProps {
  readonly file: FileId;
  readonly params?: Readonly<Record<string, string>>;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A button that downloads a file of the API: the API wants the token, which a plain link would not bring. */
export function Save({ file, params = {}, class: name, children }: SaveProps) {
  const busy = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const start = async () => {
    if (busy.value) return;
    busy.value = true;
    problem.value = undefined;
    announce('');
    try {
      announce(t('saved', { name: await download(file, params) }));
    } catch (why) {
      problem.value = why instanceof Problem ? why : new Problem('fault');
    } finally {
      busy.value = false;
    }
  };
  return (
    <>
      <button type="button" class={name} aria-disabled={busy.value} onClick={() => void start()}>
        {busy.value ? t('saving') : children}
      </button>
      {problem.value && <Failed problem={problem.value} />}
    </>
  );
}
