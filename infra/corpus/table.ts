import type { Tried } from './try.ts';

/** What became of a file, without its cells: a line of `--json`. */
export type Outcome = { readonly file: string } & Omit<Tried, 'cells'>;

const WIDEST_NAME = 60;

/** A line of the table for people. */
export function tableLine({ file, outcome, finding, ms, peakMb }: Outcome): string {
  const name = file.length > WIDEST_NAME ? `…${file.slice(1 - WIDEST_NAME)}` : file;
  const figures = `${ms.toFixed(1).padStart(9)} ms ${peakMb.toFixed(0).padStart(5)} MB`;
  return `${name.padEnd(WIDEST_NAME)} ${outcome.padEnd(8)} ${figures}  ${finding ?? ''}`.trimEnd();
}

/** The counts below the table: outcomes, why files were not read, and the extremes. */
export function tableFoot(outcomes: readonly Outcome[]): string {
  const count = (of: Outcome['outcome']) => outcomes.filter(({ outcome }) => outcome === of).length;
  const unread = outcomes.filter(({ outcome }) => outcome !== 'read');
  const reasons = [...Map.groupBy(unread, ({ finding }) => finding ?? '')].map(
    ([finding, files]) => `  ${String(files.length).padStart(5)} ${finding}`,
  );
  const slowest = outcomes.toSorted((a, b) => b.ms - a.ms)[0];
  const largest = outcomes.toSorted((a, b) => b.peakMb - a.peakMb)[0];
  const times = outcomes.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return [
    '',
    `${outcomes.length} files: ${count('read')} read, ${count('rejected')} rejected, ${count('failed')} failed`,
    ...reasons.toSorted().toReversed(),
    ...(slowest && largest
      ? [
          `median ${(times[times.length >> 1] ?? 0).toFixed(1)} ms; slowest ${slowest.ms.toFixed(1)} ms (${slowest.file})`,
          `highest memory ${largest.peakMb.toFixed(0)} MB (${largest.file})`,
        ]
      : []),
  ].join('\n');
}
