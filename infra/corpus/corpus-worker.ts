import { serveCalls } from '../../functions/intake/worker/serve.ts';
import type { Province } from '../../shared/plan/province.ts';
import { tryFile, type TryJob } from './try.ts';

/** A dump of cells is longer than any answer of the intake. */
const longestDump = 256_000_000;

// The program of the worker that infra/corpus.ts starts.
serveCalls<Province, TryJob>(tryFile, longestDump);
