/** What one worker may take. */
export interface WorkerLimits {
  /** Its JavaScript heap, in megabytes. */
  readonly heapMb: number;
  /** One call, in milliseconds, from the moment it is handed to a worker that is ready. */
  readonly deadlineMs: number;
}

/**
 * Limits of checking one file.
 * - Heap: a good report takes 20 MB; the largest workbook that the limits of reading (shared/workbook/limits.ts) let through
 *   about 100. With what zlib and texts hold outside the heap, and the function's own process beside it, this stays
 *   below 512 MB in all: half of what the function is given.
 * - Deadline: a good report takes about 10 ms. Ten files that all take this long still fit into the minute of one run
 *   of the function, so a batch of hostile files gets its receipts and is never delivered again as a whole.
 */
export const checkLimits: WorkerLimits = { heapMb: 256, deadlineMs: 4_000 };

/** A process that is not ready after so many milliseconds is a fault of the machine, not of a file. It takes about 100. */
export const startMs = 20_000;

/**
 * Longest answer in characters: the report of a real form has about 40,000. Nothing longer could be stored anyhow, and the
 * answer is all of a file that ever reaches the function's own process.
 */
export const longestAnswer = 4_000_000;
