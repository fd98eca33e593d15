import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Failed } from '../loaded.tsx';
import { download, type FileId } from '../saving.ts';
import { Problem } from '../server.ts';
import { t } from '../words.ts';

/** How long a file that is still being written is waited for: so many tries, so far apart. */
const TRIES = 20;
const BETWEEN_MS = 1500;

interface DownloadProps {
  readonly file: FileId;
  readonly params: Readonly<Record<string, string>>;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A button that fetches a file and saves it; waits for a marked copy that is still being made. */
export function Download({ file, params, class: name, children }: DownloadProps) {
  const busy = useSignal(false);
  const told = useSignal('');
  const problem = useSignal<Problem | undefined>(undefined);
  const start = async () => {
    if (busy.value) return;
    busy.value = true;
    told.value = t('loading');
    problem.value = undefined;
    try {
      const saved = await downloadWhenThere(file, params, () => {
        told.value = t('receiptMarkedSoon');
      });
      told.value = t('saved', { name: saved });
    } catch (reason) {
      const isLate = reason instanceof Problem && reason.id === 'marked-copy-soon';
      told.value = isLate ? t('receiptMarkedLate') : '';
      if (!isLate) problem.value = reason instanceof Problem ? reason : new Problem('fault');
    } finally {
      busy.value = false;
    }
  };
  return (
    <div class="download">
      <button type="button" class={name} aria-disabled={busy.value} onClick={() => void start()}>
        {children}
      </button>
      <p role="status" class="small">
        {told.value}
      </p>
      {problem.value && <Failed problem={problem.value} />}
    </div>
  );
}

async function downloadWhenThere(file: FileId, params: DownloadProps['params'], onWait: () => void): Promise<string> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await download(file, params);
    } catch (reason) {
      if (!(reason instanceof Problem && reason.id === 'marked-copy-soon') || turn === TRIES) throw reason;
      onWait();
      await new Promise((resume) => setTimeout(resume, BETWEEN_MS));
    }
  }
}
