import { join } from 'node:path';
import { weightOf } from '../../infra/bundle-weight.ts';
import { bundledFunctions, bundleFunction } from '../../infra/bundle.ts';
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
    const starts = Array.from({ length: RUNS }, () =>
      inFreshProcess('init.ts', [join(folder, name, 'handler.mjs'), environment]),
    );
    const cpu = median(starts.map((start) => start['cpuMs'] ?? Number.NaN));
    const wall = median(starts.map((start) => start['wallMs'] ?? Number.NaN));
    line(
      `Start of ${name}, median of ${RUNS} fresh processes`,
      ms(cpu),
      `wall ${ms(wall)}; ${startKb} KB of ${totalKb} loaded`,
    );
  }
}
