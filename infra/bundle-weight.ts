import type { Metafile } from 'esbuild';
import type { blueprint } from './blueprint.ts';

/** Size of a bundle, in KB of 1,024 bytes. */
export interface Weight {
  /** What is loaded before the first event. */
  readonly startKb: number;
  /** With all that is loaded on demand: what Lambda fetches. */
  readonly totalKb: number;
}

/**
 * Most that each function may weigh, some 5 % more than it does: each 100 KB at the start cost every cold start about 6 ms of
 * compiling alone. Whoever needs more says why, here.
 */
export const budgets: Readonly<Record<keyof (typeof blueprint)['functions'], Weight>> = {
  intake: { startKb: 485, totalKb: 2820 },
  summary: { startKb: 2350, totalKb: 2865 },
  reminder: { startKb: 335, totalKb: 360 },
  portal: { startKb: 400, totalKb: 617 },
  workbook: { startKb: 274, totalKb: 2975 },
  'sign-in': { startKb: 205, totalKb: 230 },
};

export function weightOf({ outputs }: Metafile): Weight {
  const kb = (files: readonly string[]) =>
    Math.round(files.reduce((total, file) => total + (outputs[file]?.bytes ?? 0), 0) / 1024);
  return { startKb: kb(filesAtStart({ outputs })), totalKb: kb(Object.keys(outputs)) };
}

/** The sources that a program of a function loads at its start. */
export function sourcesAtStart(metafile: Pick<Metafile, 'outputs'>, program = 'handler'): string[] {
  return sourcesIn(metafile, filesAtStart(metafile, program));
}

/** The sources of which anything stands in a bundle, loaded at once or on demand; what was shaken out does not. */
export function allSources(metafile: Pick<Metafile, 'outputs'>): string[] {
  return sourcesIn(metafile, Object.keys(metafile.outputs));
}

function sourcesIn({ outputs }: Pick<Metafile, 'outputs'>, files: readonly string[]): string[] {
  return files.flatMap((file) =>
    Object.entries(outputs[file]?.inputs ?? {}).flatMap(([source, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [source] : [],
    ),
  );
}

/** The program's own file and every chunk that it imports at once. */
function filesAtStart({ outputs }: Pick<Metafile, 'outputs'>, program = 'handler'): string[] {
  const waiting = Object.keys(outputs).filter((file) => file.endsWith(`/${program}.mjs`));
  const seen = new Set(waiting);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const { kind, path } of outputs[next]?.imports ?? []) {
      if (kind !== 'import-statement' || seen.has(path) || !(path in outputs)) continue;
      seen.add(path);
      waiting.push(path);
    }
  }
  return [...seen];
}
