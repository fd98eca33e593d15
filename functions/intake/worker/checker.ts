import type { Checked, ReportPlace } from '../../../shared/form/check.ts';
import type { Province } from '../../../shared/plan/province.ts';
import type { PastReport } from '../../../shared/report/review.ts';
import type { Observation } from '../../../shared/text/finding.ts';
import { checkLimits, type WorkerLimits } from './limits.ts';
import { workerPool } from './pool.ts';
import type { Ending } from './worker.ts';

export type CheckContext = Province;
export interface CheckJob {
  readonly bytes: Uint8Array;
  readonly place: Omit<ReportPlace, 'province'>;
  readonly history: readonly PastReport[];
}

/** The whole check of one file, wherever it runs. */
export type Check = (
  bytes: Uint8Array,
  place: ReportPlace,
  history: readonly PastReport[],
) => Checked | Promise<Checked>;

export interface Checker {
  readonly check: Check;
  /** Starts a worker before the first file is there. */
  readonly warm: () => void;
  readonly close: () => Promise<void>;
}

/** How a worker lost a file. */
export type Loss = Exclude<Ending, { kind: 'answered' }>;

export interface CheckerOptions {
  /** Files that are checked at once. */
  readonly workers?: number;
  /** The worker's program and its limits; others only in tests. */
  readonly entry?: URL;
  readonly limits?: WorkerLimits;
  /** Hears of files that a worker did not come through. The detail may quote the file. */
  readonly onLoss?: (loss: Loss) => void;
}

/** Stands beside this module in the sources, and beside the handler in a bundle. */
const checkWorker = new URL(
  import.meta.url.endsWith('.ts') ? './check-worker.ts' : './check-worker.mjs',
  import.meta.url,
);

/**
 * Checks files in processes of their own, so that a file that eats all memory or never ends costs its own sender a receipt
 * that says so, and nobody else anything. Throws faults only: of the machine, never of a file.
 */
export function makeChecker(options: CheckerOptions = {}): Checker {
  const { workers = 1, entry = checkWorker, limits = checkLimits, onLoss } = options;
  const pool = workerPool<CheckContext, CheckJob>(entry, workers, limits);
  return {
    async check(bytes, { province, ...place }, history) {
      const ending = await pool.run(province, { bytes, place, history });
      if (ending.kind !== 'answered') {
        onLoss?.(ending);
        return { observations: [findingOf(ending, limits)] };
      }
      const checked: Checked = JSON.parse(ending.json);
      return checked;
    },
    warm: () => pool.warm(),
    close: () => pool.close(),
  };
}

/** What the sender of a file is told that a worker did not come through. */
export function findingOf(ending: Loss, { deadlineMs }: WorkerLimits): Observation {
  const place = { sheet: '', cell: '' };
  switch (ending.kind) {
    case 'exhausted':
      return { id: 'check-exhausted', ...place };
    case 'timed-out':
      return { id: 'check-timed-out', ...place, params: { seconds: deadlineMs / 1000 } };
    case 'broken':
      return { id: 'check-broken', ...place, params: { detail: ending.detail.slice(0, 120) } };
  }
}
