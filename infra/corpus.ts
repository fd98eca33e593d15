import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findingOf, type Loss } from '../functions/intake/worker/checker.ts';
import { checkLimits } from '../functions/intake/worker/limits.ts';
import { workerPool } from '../functions/intake/worker/pool.ts';
import type { Province } from '../shared/plan/province.ts';
import { bytesOf, filesOf } from './corpus/files.ts';
import { tableFoot, tableLine, type Outcome } from './corpus/table.ts';
import type { Tried, TryJob } from './corpus/try.ts';
import { sampleProvince } from './sample/province.ts';

// `npm run -s corpus -- DIR [--json] [--cells]`: tries every file of a folder as if it had been uploaded, in a worker with the
// intake's own limits, and tells what became of each. Prints and never judges: exit 0 once through, 2 on wrong use.

const usage = `Usage: npm run -s corpus -- DIR [--json] [--cells]
  DIR      a folder; every file in it is tried
  --json   a JSON line for each file: file, outcome (read, rejected, failed), finding, ms, peakMb
  --cells  a JSON line for each cell that was read: file, sheet, cell, type, value`;

interface Wanted {
  readonly folder: string;
  readonly json: boolean;
  readonly cells: boolean;
}

async function run({ folder, json, cells }: Wanted): Promise<void> {
  const pool = workerPool<Province, TryJob>(new URL('./corpus/corpus-worker.ts', import.meta.url), 1, checkLimits);
  const province = sampleProvince();
  const outcomes: Outcome[] = [];
  for (const file of await filesOf(folder)) {
    const bytes = await bytesOf(join(folder, file));
    const before = performance.now();
    const ending = await pool.run(province, { file, bytes, cells });
    const tried: Tried =
      ending.kind === 'answered' ? JSON.parse(ending.json) : lost(ending, performance.now() - before);
    const { cells: dump, ...figures } = tried;
    const outcome = { file, ...figures };
    outcomes.push(outcome);
    for (const cell of dump) await print(JSON.stringify(cell));
    if (json) await print(JSON.stringify(outcome));
    else if (!cells) await print(tableLine(outcome));
  }
  if (!json && !cells) await print(tableFoot(outcomes));
  await pool.close();
}

/** A file that the worker did not come through. The heap's limit is the least that it took. */
function lost(ending: Loss, ms: number): Tried {
  const { id } = findingOf(ending, checkLimits);
  return { outcome: 'failed', finding: id, ms: Math.round(ms), peakMb: checkLimits.heapMb, cells: [] };
}

/** Waits while whoever reads our lines is behind. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** What the words of the call ask for; undefined when they cannot be understood. */
function wanted(words: string[]): Wanted | string {
  const options = { json: { type: 'boolean' }, cells: { type: 'boolean' } } as const;
  const { values, positionals, tokens } = parseArgs({
    args: words,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const strange = tokens.find((token) => token.kind === 'option' && !(token.name in options));
  if (strange?.kind === 'option') return `There is no option ${strange.rawName}.`;
  const [folder, ...more] = positionals;
  if (folder === undefined) return 'Which folder?';
  if (more.length > 0) return 'One folder at a time.';
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return `${folder} is not a folder.`;
  return { folder, json: values.json === true, cells: values.cells === true };
}

// Whoever reads our lines may have seen enough.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => process.exit(fault.code === 'EPIPE' ? 0 : 1));
const asked = wanted(process.argv.slice(2));
if (typeof asked === 'string') {
  process.stderr.write(`${asked}\n${usage}\n`);
  process.exitCode = 2;
} else await run(asked);
