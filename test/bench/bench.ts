// `npm run bench`: time and memory of what people wait for, each beside its floor. Figures depend on the machine; the
// ratios should not. Nothing here is a test: it prints and never judges.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import ExcelJS from 'exceljs';
import { checkReport } from '../../shared/form/check.ts';
import { writeForm } from '../../shared/form/write.ts';
import { askOf } from '../../shared/plan/asking.ts';
import { officialProvinces } from '../../shared/plan/catalogue/communes.ts';
import { asDeployed } from '../../infra/bundle.ts';
import { SAMPLE_PERIOD, SAMPLE_SEED, sampleProvince } from '../../infra/sample/province.ts';
import { sampleReport } from '../../infra/sample/report.ts';
import { makeChecker } from '../../functions/intake/worker/checker.ts';
import { reportLimits } from '../../shared/workbook/limits.ts';
import { openWorkbook } from '../../shared/workbook/open.ts';
import { containerOf } from '../../shared/workbook/sniff.ts';
import { readDirectory } from '../../shared/workbook/zip-directory.ts';
import { bombs } from '../hostile/bombs.ts';
import { containers } from '../hostile/containers.ts';
import { disguises } from '../hostile/disguises.ts';
import { excess } from '../hostile/excess.ts';
import { oldFormats } from '../hostile/old-formats.ts';
import { inflateAll, partsOf } from './floor.ts';
import { benchFunctions } from './functions.ts';
import { inFreshProcess, line, median, ms, peakMb, timed, times } from './measure.ts';
import { benchSummary } from './summary.ts';

const folder = mkdtempSync(join(tmpdir(), 'cchc-bench-'));
const UNIT = '15091';

console.log(`Node ${process.version}, ${process.arch}\n`);
const province = sampleProvince();
const ask = askOf(province, UNIT, SAMPLE_PERIOD);
if (!ask) throw new Error(`no unit ${UNIT}`);
const report = sampleReport(ask, SAMPLE_SEED);
const issuedAt = ask.period.opensAt;
const place = { province, unit: UNIT, period: SAMPLE_PERIOD };

const writing = await timed(20, () => writeForm(ask, undefined, issuedAt));
const bytes = await writeForm(ask, undefined, issuedAt, report);
const parts = partsOf(bytes);
const inflated = inflateAll(parts);
line(
  `Writing a form (${ask.measures.length} measures, ${ask.tasks.length} tasks)`,
  ms(writing.cpuMs),
  `${(bytes.length / 1024).toFixed(0)} KB, peak ${peakMb()} MB`,
);

const floor = await timed(200, () => inflateAll(parts));
const archive = Buffer.from(bytes);
const gate = await timed(200, () => containerOf(archive) === 'zip' && readDirectory(archive, reportLimits));
const reading = await timed(200, () => openWorkbook(bytes));
const checking = await timed(200, () => checkReport(bytes, place, []));
const loading = await timed(20, () => new ExcelJS.Workbook().xlsx.load(Buffer.from(bytes).buffer));
line('Floor: inflating a filled report', ms(floor.cpuMs), `${(inflated / 1024).toFixed(0)} KB inflated`);
line('Gate: what it is, its directory, names and sizes', ms(gate.cpuMs));
line('Reading it (gate and reader)', ms(reading.cpuMs), `${times(reading.cpuMs / floor.cpuMs)} the floor`);
line(
  'Warm check (gate, read, normalise, rules)',
  ms(checking.cpuMs),
  `${times(checking.cpuMs / floor.cpuMs)} the floor`,
);
const checker = makeChecker();
const inWorker = await timed(200, () => checker.check(bytes, place, []));
await checker.close();
line(
  'Warm check in the worker',
  ms(inWorker.wallMs),
  `${times(inWorker.wallMs / floor.wallMs)} the floor, both by the clock`,
);
line('exceljs merely loading it', ms(loading.cpuMs), `warm check is ${times(checking.cpuMs / loading.cpuMs)} of it`);

const file = join(folder, 'report.xlsx');
const definition = join(folder, 'province.json');
writeFileSync(file, bytes);
writeFileSync(definition, JSON.stringify(province));
const bundle = join(folder, 'check.mjs');
await build({ ...asDeployed, entryPoints: ['shared/form/check.ts'], outdir: folder });
const first = Array.from({ length: 9 }, () =>
  inFreshProcess('first-check.ts', [bundle, file, definition, UNIT, SAMPLE_PERIOD]),
);
const firstCpu = median(first.map((run) => run['cpuMs'] ?? Number.NaN));
const firstWall = median(first.map((run) => run['wallMs'] ?? Number.NaN));
line('First check in a fresh process, bundled as deployed', ms(firstCpu), `imports included; wall ${ms(firstWall)}`);

await benchFunctions(join(folder, 'functions'));

const hostileFiles = join(folder, 'hostile-files');
mkdirSync(hostileFiles);
for (const { name, make } of [...bombs, ...excess, ...containers, ...disguises, ...oldFormats]) {
  writeFileSync(join(hostileFiles, `${name.replace(/\W+/g, '-')}.xlsx`), make());
}
const hostile = inFreshProcess('hostile.ts', [join(folder, 'hostile'), hostileFiles]);
line(
  `Hostile files (${hostile['files']}): the slowest receipt`,
  ms(hostile['slowestMs'] ?? Number.NaN),
  `upload to filing; intake and workers at most ${hostile['peakMb']} MB; ${hostile['losses']} workers lost`,
);

const quick = process.argv.includes('--quick');
await benchSummary(join(folder, 'summary'), !quick);

const nation = officialProvinces().map(({ code }) => code);
provinceRun('A province of 60 units', ['sample-60']);
provinceRun('A province of 170 units', ['sample-170']);
if (!quick) provinceRun('The nation: 34 provinces, 3,321 units', nation);
rmSync(folder, { recursive: true, force: true });

/** Every province is a run of its own, in a process of its own: times add up, the memory is that of the largest. */
function provinceRun(what: string, provinces: readonly string[]): void {
  const runs = provinces.map((province) => inFreshProcess('province.ts', [join(folder, province), province]));
  const [units, uploads, accepted] = [total(runs, 'units'), total(runs, 'uploads'), total(runs, 'accepted')];
  const [writingMs, submittingMs] = [total(runs, 'writingMs'), total(runs, 'submittingMs')];
  const [summaryMs, floorMs, cpuMs] = [total(runs, 'summaryMs'), total(runs, 'floorMs'), total(runs, 'cpuMs')];
  const peak = Math.max(...runs.map((run) => run['peakMb'] ?? Number.NaN));
  const systemMs = submittingMs + summaryMs;
  line(
    `${what}: submitted and summarised`,
    `${(systemMs / 1000).toFixed(1)} s`,
    `${times(systemMs / floorMs)} the floor; ${ms(systemMs / units)} a unit`,
  );
  line('  uploads, accepted units', `${uploads}, ${accepted}`, `summary ${(summaryMs / 1000).toFixed(1)} s of it`);
  line(
    '  with writing the filled forms, whole processes',
    `${((systemMs + writingMs) / 1000).toFixed(1)} s`,
    `CPU ${(cpuMs / 1000).toFixed(1)} s, peak ${peak} MB`,
  );
}

function total(runs: readonly Readonly<Record<string, number>>[], figure: string): number {
  return runs.reduce((sum, run) => sum + (run[figure] ?? Number.NaN), 0);
}
