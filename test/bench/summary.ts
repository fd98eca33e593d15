// What a summary costs, beside exceljs writing as many cells plain: at the size of the largest province, as it grows, and for all
// provinces one after another. Every figure is of a fresh process that holds the material and nothing else.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { build } from 'esbuild';
import { unzipSync } from 'fflate';
import { asDeployed } from '../../infra/bundle.ts';
import { sampleMaterial } from '../../infra/sample/material.ts';
import { sampleProvince, sampleProvinceOf } from '../../infra/sample/province.ts';
import { officialProvinces } from '../../shared/plan/catalogue/communes.ts';
import { PROVINCE_PLAN, type Province } from '../../shared/plan/province.ts';
import { compare } from '../../shared/summary/compare.ts';
import { writeSummary } from '../../shared/summary/write.ts';
import { inFreshProcess, line, median, ms, times } from './measure.ts';

type Figures = ReturnType<typeof inFreshProcess>;

const ASKED = 60;
const LAST = '2026-Q4';

/** Prints the lines of the summary; `whole` adds the nation's 34 provinces, half a minute of making their reports. */
export async function benchSummary(folder: string, whole: boolean): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const programs = ['test/bench/summary-run.ts', 'test/bench/plain-cells.ts'];
  await build({ ...asDeployed, entryPoints: programs, outdir: folder });
  const run = (file: string, what = 'workbook'): Figures =>
    inFreshProcess(join(folder, 'summary-run.mjs'), [file, what]);
  const materialOf = (province: Province) => {
    const file = join(folder, `${province.code}-${String(province.units.length)}.material`);
    writeFileSync(file, serialize(sampleMaterial(province, LAST)));
    return file;
  };

  const large = asking(sampleProvince(170), ASKED);
  const file = materialOf(large);
  const runs = [run(file), run(file), run(file)];
  const seconds = middle(runs, ({ compareMs = Number.NaN, writeMs = Number.NaN }) => compareMs + writeMs) / 1000;
  const measured = large.indicators.filter(({ basis }) => basis === 'measures').length;
  line(
    `Summary of 170 units × ${String(runs[0]?.['indicators'])} indicators × 4 periods`,
    `${seconds.toFixed(2)} s`,
    `peak ${peakOf(runs)} MB, ${most(runs, 'heldMb')} MB of it before it begins; CPU ${ms(cpuOf(runs))}`,
  );
  line(
    '  compared, written',
    `${ms(middle(runs, ({ compareMs = 0 }) => compareMs))}, ${ms(middle(runs, ({ writeMs = 0 }) => writeMs))}`,
    `${most(runs, 'kb')} KB; the catalogue measures ${String(measured)} indicators, ${String(ASKED)} of them asked`,
  );
  const products = run(file, 'products');
  line(
    '  with all its other products (CSV, Parquet, report …)',
    `${(((products['compareMs'] ?? 0) + (products['writeMs'] ?? 0)) / 1000).toFixed(2)} s`,
    `peak ${peakOf([products])} MB`,
  );

  const cells = cellsOf(await writeSummary(compare(sampleMaterial(large, LAST))));
  const plain = [1, 2, 3].map(() => inFreshProcess(join(folder, 'plain-cells.mjs'), cells.map(String)));
  const plainSeconds = middle(plain, ({ wallMs = Number.NaN }) => wallMs) / 1000;
  const count = cells.reduce((total, each) => total + each, 0);
  line(
    `Floor: exceljs writes ${String(count)} cells plain`,
    `${plainSeconds.toFixed(2)} s`,
    `peak ${peakOf(plain)} MB; the summary is ${times(cpuOf(runs) / cpuOf(plain))} of it in CPU`,
  );

  for (const units of [43, 85, 170, 340]) {
    const size = units === 170 ? runs : [1, 2, 3].map(() => run(materialOf(asking(sampleProvince(units), ASKED))));
    const took = middle(size, ({ compareMs = Number.NaN, writeMs = Number.NaN }) => compareMs + writeMs);
    line(
      `  ${String(units)} units`,
      ms(took),
      `${ms(took / units)} a unit, CPU ${ms(cpuOf(size) / units)} a unit, peak ${peakOf(size)} MB`,
    );
  }
  if (whole) nation(run, materialOf);
}

/** Every province's summary of the year in a process of its own, as each would be a run of its own. */
function nation(run: (file: string) => Figures, materialOf: (province: Province) => string): void {
  let wholeMs = 0;
  const runs = officialProvinces().map(({ code, name }) => {
    const file = materialOf(sampleProvinceOf(code, name));
    const began = performance.now();
    const figures = run(file);
    wholeMs += performance.now() - began;
    return figures;
  });
  const total = runs.reduce((sum, { compareMs = 0, writeMs = 0 }) => sum + compareMs + writeMs, 0);
  const units = runs.reduce((sum, each) => sum + (each['units'] ?? 0), 0);
  line(
    `All ${String(runs.length)} provinces one after another, ${String(units)} units × 4 periods`,
    `${(total / 1000).toFixed(1)} s`,
    `${(wholeMs / 1000).toFixed(1)} s with starting each process and reading its material; CPU ${(runs.reduce((sum, { cpuMs = 0 }) => sum + cpuMs, 0) / 1000).toFixed(1)} s, peak ${peakOf(runs)} MB`,
  );
}

/** The province asking all its units for this many indicators: those of the scorecard first, then in catalogue order. */
function asking(province: Province, count: number): Province {
  const scored = new Set(province.scorecards.flatMap(({ components }) => components.map(({ indicator }) => indicator)));
  const measured = province.indicators.filter(({ basis }) => basis === 'measures');
  const always = new Set([...scored, 'ONLINE_SUBMISSION_RATE', 'ON_TIME_RESOLUTION', 'ON_TIME_766']);
  const codes = [
    ...measured.filter(({ code }) => always.has(code)),
    ...measured.filter(({ code }) => !always.has(code)),
  ].slice(0, count);
  return {
    ...province,
    targets: codes.map(({ code }) => ({
      plan: PROVINCE_PLAN,
      indicators: [code],
      title: code,
      comparator: '>=',
      value: 80,
      due: String(province.year),
      source: 'bench',
      status: 'in-force',
    })),
  };
}

/** How many cells each sheet of a workbook has. */
function cellsOf(bytes: Uint8Array): readonly number[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name) });
  return Object.values(parts).map((part) => Buffer.from(part).toString().split('<c ').length - 1);
}

function middle(runs: readonly Figures[], figure: (run: Figures) => number): number {
  return median(runs.map(figure));
}

function most(runs: readonly Figures[], figure: string): number {
  return Math.round(Math.max(...runs.map((run) => run[figure] ?? Number.NaN)));
}

const cpuOf = (runs: readonly Figures[]): number => middle(runs, ({ cpuMs = Number.NaN }) => cpuMs);

const peakOf = (runs: readonly Figures[]): number => most(runs, 'peakMb');
