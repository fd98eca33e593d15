// In a fresh process: every hostile file of test/hostile through the whole system, one after another. Prints the slowest
// receipt, from the upload to the filing and its marked copy, and the highest memory of intake and workers together.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setInterval } from 'node:timers';
import { submitFiles } from '../../infra/local/submit.ts';
import { openSystem } from '../../infra/local/system.ts';
import { bombs } from '../hostile/bombs.ts';
import { containers } from '../hostile/containers.ts';
import { disguises } from '../hostile/disguises.ts';
import { excess } from '../hostile/excess.ts';
import { oldFormats } from '../hostile/old-formats.ts';
import { period, province, unit } from '../hostile/report.ts';

const folder = mkdtempSync(join(tmpdir(), 'cchc-bench-hostile-'));
let losses = 0;
const system = await openSystem(folder, { checking: { onLoss: () => (losses += 1) } });
await system.reports.saveProvince(province);
const files = [...bombs, ...excess, ...containers, ...disguises, ...oldFormats].map((file) => ({
  name: file.name,
  bytes: file.make(),
}));
globalThis.gc?.();

let peakMb = 0;
const watch = setInterval(() => {
  peakMb = Math.max(peakMb, residentMb());
}, 5);
const figures: { name: string; ms: number }[] = [];
for (const { name, bytes } of files) {
  const began = performance.now();
  await submitFiles(system, province.code, [{ file: 'bao-cao.xlsx', bytes, unit, period }]);
  figures.push({ name, ms: performance.now() - began });
}
clearInterval(watch);
await system.close();
rmSync(folder, { recursive: true, force: true });
const [slowest] = figures.toSorted((a, b) => b.ms - a.ms);
process.stderr.write(`  slowest: ${slowest?.name ?? ''}\n`);
console.log(JSON.stringify({ files: files.length, slowestMs: slowest?.ms ?? 0, peakMb, losses }));

/** Memory of this process and those it started, where the system tells: Linux does. */
function residentMb(): number {
  const children = read(`/proc/self/task/${process.pid}/children`)?.trim().split(' ') ?? [];
  const kilobytes = children.map((pid) => Number(/^VmRSS:\s*(\d+)/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1] ?? 0));
  return Math.round((process.memoryUsage.rss() / 1024 + kilobytes.reduce((sum, each) => sum + each, 0)) / 1024);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
