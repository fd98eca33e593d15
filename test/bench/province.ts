// In a fresh process: one province end to end on a data folder of its own: definition stored, reports uploaded, checked,
// filed, summary made. Arguments: the data folder, and the province's code or `sample-170`.
import { findPeriod } from '../../shared/period/calendar.ts';
import { officialProvinces } from '../../shared/plan/catalogue/communes.ts';
import type { Province } from '../../shared/plan/province.ts';
import { settableClock } from '../../infra/local/clock.ts';
import { openSystem } from '../../infra/local/system.ts';
import { sampleFiles, submitSampleFiles } from '../../infra/sample/quarter.ts';
import { SAMPLE_PERIOD, SAMPLE_SEED, sampleProvince, sampleProvinceOf } from '../../infra/sample/province.ts';
import { inflateAll, partsOf } from './floor.ts';
import { peakMb } from './measure.ts';

const [dataDir = '', name = ''] = process.argv.slice(2);
const clock = settableClock('2026-03-01T00:00:00.000Z');
const system = await openSystem(dataDir, { clock: clock.now });
const figures = await run(named(name));
await system.close();
const used = process.cpuUsage();
console.log(JSON.stringify({ ...figures, cpuMs: (used.user + used.system) / 1000, peakMb: peakMb() }));

function named(code: string): Province {
  const sample = /^sample-(\d+)$/.exec(code);
  if (sample) return sampleProvince(Number(sample[1]));
  const official = officialProvinces().find((province) => province.code === code);
  if (!official) throw new Error(`no province ${code}`);
  return sampleProvinceOf(official.code, official.name);
}

async function run(province: Province) {
  const period = findPeriod(province.periods, SAMPLE_PERIOD);
  if (!period) throw new Error(`no period ${SAMPLE_PERIOD}`);
  const began = performance.now();
  const files = await sampleFiles(province, period, SAMPLE_SEED);
  const written = performance.now();
  await system.reports.saveProvince(province);
  await submitSampleFiles(system, clock, province, period, files);
  const submitted = performance.now();
  const outcome = await system.summarise({ province: province.code, period: period.id, trigger: 'request' });
  const summarised = performance.now();
  const cpuBefore = process.cpuUsage();
  for (const { bytes } of files) inflateAll(partsOf(bytes));
  const floor = process.cpuUsage(cpuBefore);
  const seconds = ((summarised - written) / 1000).toFixed(1);
  process.stderr.write(
    `  ${province.code} ${String(province.units.length).padStart(4)} units ${seconds.padStart(6)} s ${peakMb()} MB\n`,
  );
  return {
    units: province.units.length,
    uploads: files.length,
    accepted: outcome.kind === 'made' ? (outcome.runs[0]?.filings.length ?? 0) : 0,
    writingMs: written - began,
    submittingMs: submitted - written,
    summaryMs: summarised - submitted,
    floorMs: (floor.user + floor.system) / 1000,
  };
}
