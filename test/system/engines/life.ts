import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** One life of a worker process (see worker.ts, or the script given). */
export interface Life {
  /** Its output so far: `opening`, its role, then a key for each acknowledged upload. */
  readonly lines: readonly string[];
  /** Resolves when it has said so many lines. */
  said(count: number): Promise<void>;
  /** kill -9, at once; resolves when it is gone. */
  kill(): Promise<void>;
}

export function startLife(
  dataDir: string,
  name: string,
  script: string = join(import.meta.dirname, 'worker.ts'),
): Life {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, dataDir, name],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const lines: string[] = [];
  const waiting: { readonly count: number; readonly done: () => void }[] = [];
  const gone = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  if (child.stdout) {
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      for (const { count, done } of waiting) if (lines.length >= count) done();
    });
  }
  return {
    lines,
    said: (count) =>
      new Promise((done) => {
        waiting.push({ count, done });
        if (lines.length >= count) done();
      }),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
