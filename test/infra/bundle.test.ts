import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { makeChecker } from '../../functions/intake/worker/checker.ts';
import { allSources, budgets, sourcesAtStart, weightOf } from '../../infra/bundle-weight.ts';
import { bundledFunctions, bundleFunction, type BundledFunction } from '../../infra/bundle.ts';
import { environmentOf } from '../../shared/store/environment.ts';
import { sampleProvince } from '../contract/store/samples.ts';
import { saved } from '../unit/workbook/any-book.ts';

const folder = mkdtempSync(join(tmpdir(), 'cchc-bundle-'));
const bundles = new Map<BundledFunction, Metafile>();
beforeAll(async () => {
  await Promise.all(
    bundledFunctions.map(async (name) => bundles.set(name, await bundleFunction(name, join(folder, name)))),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What Lambda itself tells every function. */
const platform = { AWS_REGION: 'ap-southeast-1', AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x' };

/** Loads a bundle in a process of its own, as Lambda does; the environment holds only what is given. */
function load(name: BundledFunction, environment: Readonly<Record<string, string>>, said = 'typeof handler') {
  const script = `const { handler } = await import(${JSON.stringify(join(folder, name, 'handler.mjs'))}); console.log(${said});`;
  const env = { PATH: process.env['PATH'] ?? '', ...platform, ...environment };
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' });
}

test.each(bundledFunctions)('the bundle of %s starts with the environment that it is given', (name) => {
  const environment = Object.fromEntries(environmentOf[name].map((key) => [key, 'x']));
  expect(load(name, environment)).toMatchObject({ status: 0, stdout: 'function\n' });
});

const told = bundledFunctions.filter((name) => environmentOf[name].length > 0);
test.each(told)('the bundle of %s does not start without it, and says what is missing', (name) => {
  const [known = '', ...missing] = environmentOf[name].toReversed();
  const { status, stderr } = load(name, missing.length === 0 ? {} : { [known]: 'x' });
  expect(status).not.toBe(0);
  const named = environmentOf[name].filter((key) => missing.length === 0 || key !== known);
  expect(stderr).toContain(`Environment variables are missing: ${named.join(', ')}`);
});

const bundleOf = (name: BundledFunction): Metafile => bundles.get(name) ?? { inputs: {}, outputs: {} };
const loadedAtStart = (name: BundledFunction, program?: string) => sourcesAtStart(bundleOf(name), program);

test('the portal starts without the words of findings, which few requests show', () => {
  expect(loadedAtStart('portal').filter((file) => file.startsWith('shared/text/findings/'))).toEqual([
    'shared/text/findings/kinds.ts',
  ]);
});

const unneeded = ['worker_threads', 'internal/deps/undici/undici', 'http2', 'internal/navigator'];
test.each(['intake', 'portal'] as const)(
  'the bundle of %s starts without the modules of Node that it has no use for',
  (name) => {
    const environment = Object.fromEntries(environmentOf[name].map((key) => [key, 'x']));
    const { stdout } = load(name, environment, 'JSON.stringify(process.moduleLoadList)');
    const loaded = z.array(z.string()).parse(JSON.parse(stdout));
    expect(loaded).toContain('NativeModule https');
    expect(unneeded.filter((each) => loaded.includes(`NativeModule ${each}`))).toEqual([]);
  },
);

test.each(bundledFunctions)('the bundle of %s keeps to its budget, and uses most of it', (name) => {
  const { startKb, totalKb } = weightOf(bundleOf(name));
  const [start, total] = [startKb / budgets[name].startKb, totalKb / budgets[name].totalKb];
  expect({ startKb, totalKb, within: start <= 1 && total <= 1 }).toMatchObject({ within: true });
  // A budget that is far too large holds nobody to anything.
  expect(Math.min(start, total)).toBeGreaterThan(0.85);
});

/** What reads or writes spreadsheets: libraries, and our own. */
const isSpreadsheet = (file: string) =>
  /node_modules\/(exceljs|@e965\/xlsx|saxes|yazl|yauzl|fflate|docx)\//.test(file) ||
  /^shared\/(form\/|workbook\/(?!address\.ts|limits\.ts)|plan\/book\/|summary\/(write|export)\/)/.test(file);

test('the portal reaches no spreadsheet library, at its start or ever', () => {
  expect(allSources(bundleOf('workbook')).some(isSpreadsheet)).toBe(true);
  expect(allSources(bundleOf('portal'))).toContain('shared/summary/compare.ts');
  expect(allSources(bundleOf('portal')).filter(isSpreadsheet)).toEqual([]);
});

test('the portal starts without what compares, signs addresses or calls functions, and without the list of communes', () => {
  const isLater = (file: string) =>
    /^shared\/summary\/compare\.ts|node_modules\/@aws-sdk\/(client-s3|client-lambda|s3-)/.test(file);
  expect(loadedAtStart('portal')).toContain('functions/portal/api/routes.ts');
  expect(loadedAtStart('portal').filter(isLater)).toEqual([]);
  expect(allSources(bundleOf('portal')).some(isLater)).toBe(true);
  expect(allSources(bundleOf('portal')).filter((file) => file.includes('catalogue/communes'))).toEqual([]);
});

test('the workbook function starts without what reads or writes them: each event loads its own half', () => {
  expect(loadedAtStart('workbook')).toContain('functions/workbook/workbook.ts');
  expect(loadedAtStart('workbook').filter(isSpreadsheet)).toEqual([]);
});

test('the intake starts without the workbook writer, which costs two thirds of a cold start and only marked copies need', () => {
  const isWriter = (file: string) => file.includes('node_modules/exceljs/');
  expect(loadedAtStart('summary').some(isWriter)).toBe(true);
  expect(loadedAtStart('intake')).toContain('functions/intake/receive.ts');
  expect(loadedAtStart('intake').filter(isWriter)).toEqual([]);
  expect(Object.keys(bundles.get('intake')?.inputs ?? {}).some(isWriter)).toBe(true);
});

test('the summary starts without what writes Parquet and documents, and only it has them', () => {
  const isExport = (file: string) => /node_modules\/(docx|hyparquet-writer)\//.test(file);
  expect(loadedAtStart('summary')).toContain('shared/summary/export/products.ts');
  expect(loadedAtStart('summary').filter(isExport)).toEqual([]);
  expect(Object.keys(bundles.get('summary')?.inputs ?? {}).some(isExport)).toBe(true);
  expect(Object.keys(bundles.get('intake')?.inputs ?? {}).filter(isExport)).toEqual([]);
});

test('the reminder has no workbook in it, neither to read nor to write', () => {
  const isWorkbook = (file: string) => /node_modules\/(exceljs|yazl|saxes|@e965\/xlsx)\/|shared\/form\//.test(file);
  expect(Object.keys(bundles.get('intake')?.inputs ?? {}).some(isWorkbook)).toBe(true);
  expect(loadedAtStart('reminder')).toContain('functions/reminder/remind.ts');
  expect(Object.keys(bundles.get('reminder')?.inputs ?? {}).filter(isWorkbook)).toEqual([]);
});

test('the program of the worker stands beside the handler that starts it, and checks files there', async () => {
  const code = readdirSync(join(folder, 'intake')).map((file) => readFileSync(join(folder, 'intake', file), 'utf8'));
  expect(code.join('\n')).toContain('"./check-worker.mjs"');
  const checker = makeChecker({ entry: pathToFileURL(join(folder, 'intake', 'check-worker.mjs')) });
  const province = { ...sampleProvince, units: [] };
  const { observations } = await checker.check(new Uint8Array(), { province, unit: '15091', period: '2026-Q1' }, []);
  await checker.close();
  expect(observations).toMatchObject([{ id: 'workbook-empty' }]);
});

test('the worker starts without what reads .xls and .ods, and reads them all the same', async () => {
  const isForeign = (file: string) => /node_modules\/@e965\/xlsx\/|shared\/workbook\/(xls|ods)-/.test(file);
  expect(loadedAtStart('intake', 'check-worker')).toContain('shared/workbook/open.ts');
  expect(loadedAtStart('intake', 'check-worker').filter(isForeign)).toEqual([]);
  const checker = makeChecker({ entry: pathToFileURL(join(folder, 'intake', 'check-worker.mjs')) });
  const province = { ...sampleProvince, units: [] };
  for (const name of ['filled.xls', 'filled.ods']) {
    const { report } = await checker.check(saved(name), { province, unit: '15091', period: '2026-Q1' }, []);
    expect(report?.figures.find(({ measure }) => measure === 'HS_TN_TT')?.value).toBe(1204);
  }
  await checker.close();
});

test('the same sources give the same bytes', async () => {
  const again = join(folder, 'again');
  await bundleFunction('intake', again);
  expect(digest(again)).toEqual(digest(join(folder, 'intake')));
});

function digest(of: string): Record<string, string> {
  const files = readdirSync(of).toSorted();
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(of, file)))
        .digest('hex'),
    ]),
  );
}
