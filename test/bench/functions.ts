import { join } from 'node:path';
import { build } from 'esbuild';
import { weightOf } from '../../infra/bundle-weight.ts';
import { asDeployed, bundledFunctions, bundleFunction } from '../../infra/bundle.ts';
import { environmentOf } from '../../shared/store/environment.ts';
import { inFreshProcess, line, median, ms } from './measure.ts';

const RUNS = 20;

/** What Lambda itself tells every function. */
const lent = {
  AWS_REGION: 'ap-southeast-1',
  AWS_ACCESS_KEY_ID: 'x',
  AWS_SECRET_ACCESS_KEY: 'x',
  AWS_SESSION_TOKEN: 'x',
};

/** Every function as it is deployed: its size, and what its first import takes in a fresh process. */
export async function benchFunctions(folder: string): Promise<void> {
  const bundled = await Promise.all(
    bundledFunctions.map(async (name) => ({ name, ...weightOf(await bundleFunction(name, join(folder, name))) })),
  );
  for (const { name, startKb, totalKb } of bundled) {
    const named = Object.fromEntries(environmentOf[name].map((key) => [key, 'x']));
    const environment = JSON.stringify({ ...lent, ...named });
    startOf(name, join(folder, name), environment, `${startKb} KB of ${totalKb} loaded`);
  }
  startOf('exceljs alone, the yardstick', await bundleYardstick(folder), '{}', 'to compare machines, and hours of one');
}

function startOf(name: string, folder: string, environment: string, remark: string): void {
  const starts = Array.from({ length: RUNS }, () =>
    inFreshProcess('init.ts', [join(folder, 'handler.mjs'), environment]),
  );
  const medianOf = (figure: 'cpuMs' | 'wallMs') => median(starts.map((start) => start[figure] ?? Number.NaN));
  line(
    `Start of ${name}, median of ${RUNS} fresh processes`,
    ms(medianOf('cpuMs')),
    `wall ${ms(medianOf('wallMs'))}; ${remark}`,
  );
}

/** A bundle that never changes: of two starts only the ratio to its start says which is the shorter one. */
async function bundleYardstick(folder: string): Promise<string> {
  const outdir = join(folder, 'yardstick');
  const contents = "import exceljs from 'exceljs'; export const handler = () => exceljs;";
  await build({ ...asDeployed, stdin: { contents, resolveDir: import.meta.dirname }, entryNames: 'handler', outdir });
  return outdir;
}
