import { spawnSync } from 'node:child_process';
import * as z from 'zod';

/** One measured thing: medians of CPU and wall time in milliseconds. */
export interface Timing {
  readonly cpuMs: number;
  readonly wallMs: number;
}

/** Runs `work` until warm, then `runs` times; medians. CPU counts every thread of this process. */
export async function timed(runs: number, work: () => unknown): Promise<Timing> {
  for (let warmup = 0; warmup < Math.max(3, runs / 4); warmup += 1) await work();
  const cpu: number[] = [];
  const wall: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const cpuBefore = process.cpuUsage();
    const wallBefore = performance.now();
    await work();
    const used = process.cpuUsage(cpuBefore);
    cpu.push((used.user + used.system) / 1000);
    wall.push(performance.now() - wallBefore);
  }
  return { cpuMs: median(cpu), wallMs: median(wall) };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** What a child measured of itself: milliseconds, megabytes, and counts of its own. */
const ChildFigures = z.record(z.string(), z.number());

/** Node's options of `npm start` and `npm run cchc`: a small nursery costs no time here and a third less memory. */
const asStarted = ['--max-semi-space-size=8', '--disable-warning=ExperimentalWarning'];

/** Runs a script of this folder in a fresh process and reads the one JSON line it prints. */
export function inFreshProcess(script: string, args: readonly string[]): z.infer<typeof ChildFigures> {
  const path = new URL(script, import.meta.url).pathname;
  const run = spawnSync(process.execPath, [...asStarted, path, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`${script} ended with ${String(run.status)}`);
  return ChildFigures.parse(JSON.parse(run.stdout.trim().split('\n').at(-1) ?? ''));
}

/** Highest memory of this process so far, in megabytes. */
export function peakMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

/** One line of the report: what, figure, and how it compares. */
export function line(what: string, figure: string, beside = ''): void {
  console.log(`${what.padEnd(58)} ${figure.padStart(16)}  ${beside}`);
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const times = (value: number): string => `${value.toFixed(1)} ×`;
