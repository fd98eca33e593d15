// In a fresh process: every file of a folder through the whole system, one after another, as reports of one unit. Prints the
// slowest receipt, from the upload to the filing, and the highest memory of intake and workers together. Arguments: a
// folder for the data, the folder of files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setInterval } from 'node:timers';
import { submitFiles } from '../../infra/local/submit.ts';
import { openSystem } from '../../infra/local/system.ts';
import { SAMPLE_PERIOD, sampleProvince } from '../../infra/sample/province.ts';

const [dataDir = '', folder = ''] = process.argv.slice(2);
const province = sampleProvince();
const unit = province.units[0]?.code ?? '';
let losses = 0;
const system = await openSystem(dataDir, { checking: { onLoss: () => (losses += 1) } });
await system.reports.saveProvince(province);
const files = readdirSync(folder);

let peakMb = 0;
const watch = setInterval(() => {
  peakMb = Math.max(peakMb, residentMb());
}, 5);
const figures: { name: string; ms: number }[] = [];
for (const name of files) {
  const bytes = readFileSync(join(folder, name));
  const began = performance.now();
  await submitFiles(system, province.code, [{ file: 'bao-cao.xlsx', bytes, unit, period: SAMPLE_PERIOD }]);
  figures.push({ name, ms: performance.now() - began });
}
clearInterval(watch);
await system.close();
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
