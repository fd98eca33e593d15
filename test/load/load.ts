// `npm run load`: the last hour before a deadline. First on the real engines in bad weather, with real forms and the real
// check: what arrived, what went wrong on the way, and whether anything is lost. Then on paper: how long officers wait in
// the cloud. `-- --nation` takes all 34 provinces one after another, `-- --paper` none: only what is reckoned. Nothing here is a test: test/load/storm.test.ts is.
import { makeChecker } from '../../functions/intake/worker/checker.ts';
import { blueprint } from '../../infra/blueprint.ts';
import { SAMPLE_PERIOD, SAMPLE_SEED, sampleProvinceOf } from '../../infra/sample/province.ts';
import { seeded } from '../../infra/sample/random.ts';
import { sampleReport } from '../../infra/sample/report.ts';
import { markedCopy } from '../../shared/form/mark.ts';
import { writeForm } from '../../shared/form/write.ts';
import { findPeriod } from '../../shared/period/calendar.ts';
import { askOf } from '../../shared/plan/asking.ts';
import { officialProvinces } from '../../shared/plan/catalogue/communes.ts';
import type { Province } from '../../shared/plan/province.ts';
import { unitsAt } from '../../shared/plan/units.ts';
import type { Report } from '../../shared/report/report.ts';
import { line } from '../bench/measure.ts';
import { lastHour, type Send } from './hour.ts';
import type { Size } from './sizes.ts';
import { monthOf } from './price.ts';
import { happen, type Aftermath } from './storm.ts';
import { waitingFor, type Intake } from './waiting.ts';

/** One request in four goes wrong in some way: worse than AWS in an outage. */
const odds = { throttled: 0.08, answerLost: 0.05, refused: 0.05, delayed: 0.1, delayMs: 50 };

/**
 * The intake in the cloud, as assumed: two to three seconds from S3 over EventBridge, rule and queue to the function; two
 * dozen calls of 5 to 30 ms each and a check on half a processor; a start of a fresh function and its worker.
 */
const cloud: Intake = {
  lanes: blueprint.functions.intake.maxConcurrency,
  deliveryMs: 2500,
  serviceMs: 700,
  coldStartMs: 1200,
  failing: 0.001,
  visibilityMs: blueprint.queue.visibilitySeconds * 1000,
};

const provinces = officialProvinces()
  .map(({ code, name }) => sampleProvinceOf(code, name))
  .toSorted((a, b) => b.units.length - a.units.length);
const checker = makeChecker({ workers: 2 });
const stormy = process.argv.includes('--nation') ? provinces : provinces.slice(0, 1);
for (const province of process.argv.includes('--paper') ? [] : stormy) {
  tell(province, await stormOver(province));
}
await checker.close();
console.log('\nOn paper, in the cloud: from the end of the upload to the receipt');
for (const province of [provinces[0], provinces[Math.floor(provinces.length / 2)], provinces.at(-1)]) {
  if (province) onPaper(`${province.code}, ${asked(province).length} units`, asked(province));
}
onPaper('The nation as if it were one province', provinces.flatMap(asked));
console.log('\nOn paper: the month of a deadline at list prices, without free tiers');
for (const province of [provinces[0], provinces[Math.floor(provinces.length / 2)]]) {
  if (province) bill(province);
}

async function stormOver(province: Province): Promise<Aftermath> {
  const files = new Map<string, Uint8Array>();
  const sends = lastHour(asked(province), dueAt(province), seeded(province.code));
  for (const send of sends) files.set(nameOf(send), await formOf(province, send));
  return happen({
    province,
    period: SAMPLE_PERIOD,
    sends,
    fileOf: (send) => files.get(nameOf(send)) ?? new Uint8Array(),
    check: checker.check,
    mark: markedCopy,
    odds,
    seed: province.code,
  });
}

function asked({ units }: Province): readonly string[] {
  return unitsAt(units, '2026-03-31').map(({ code }) => code);
}

function dueAt({ periods }: Province): string {
  const period = findPeriod(periods, SAMPLE_PERIOD);
  if (!period) throw new Error(`no period ${SAMPLE_PERIOD}`);
  return period.dueAt;
}

function nameOf({ unit, faulty }: Send): string {
  return `${unit}${faulty ? '-faulty' : ''}`;
}

async function formOf(province: Province, { unit, faulty }: Send): Promise<Uint8Array> {
  const ask = askOf(province, unit, SAMPLE_PERIOD);
  if (!ask) throw new Error(`no unit ${unit}`);
  const report = sampleReport(ask, SAMPLE_SEED);
  return writeForm(ask, undefined, ask.period.opensAt, faulty ? withoutSum(report) : report);
}

/** Files in progress are forgotten: the block of cases no longer adds up. */
function withoutSum(report: Report): Report {
  const figures = report.figures.map((figure) =>
    figure.measure === 'HS_DGQ_TH' && typeof figure.value === 'number'
      ? { ...figure, value: figure.value + 7 }
      : figure,
  );
  return { ...report, figures };
}

function tell({ code, units }: Province, aftermath: Aftermath): void {
  const { stored, accepted, rejected, deliveries, deadLetters, givenUp, wrong, weather, sizes, capacity } = aftermath;
  line(
    `Province ${code}, ${units.length} units: uploads stored`,
    String(stored),
    `${accepted} accepted, ${rejected} rejected, ${givenUp} given up`,
  );
  line('  deliveries', String(deliveries), `${deadLetters} dead letters, delivered again`);
  for (const [service, { requests, throttled, answerLost, refused, delayed }] of Object.entries(weather)) {
    line(
      `  requests of the ${service}`,
      String(requests),
      `${throttled} throttled, ${answerLost} answers lost, ${refused} refused, ${delayed} late`,
    );
  }
  const each = (units: number) => (units / deliveries).toFixed(1);
  line('  units of the table', '', `${each(capacity.read)} read and ${each(capacity.write)} written a delivery`);
  line('  lost, doubled or misplaced', String(wrong.length), wrong.slice(0, 3).join('; '));
  for (const [what, kinds] of Object.entries(sizes)) {
    for (const [kind, { count, bytes }] of kinds as ReadonlyMap<string, Size>) {
      line(`  ${what}: ${kind}`, String(count), `${(bytes / count / 1024).toFixed(1)} KB each`);
    }
  }
}

function onPaper(who: string, units: readonly string[]): void {
  const random = seeded(who);
  const arrivals = lastHour(units, '2026-03-20T10:00:00.000Z', random).map(({ at }) => Date.parse(at));
  const { median, p99, longest, deepest } = waitingFor(arrivals, cloud, random);
  const s = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
  line(
    `  ${who}: ${arrivals.length} uploads`,
    s(median),
    `99 of 100 within ${s(p99)}, longest ${s(longest)}, at most ${deepest} at a time`,
  );
}

function bill(province: Province): void {
  const units = asked(province).length;
  const uploads = lastHour(asked(province), dueAt(province), seeded(province.code)).length;
  const positions = monthOf({ units, uploads });
  const total = positions.reduce((sum, { dollars }) => sum + dollars, 0);
  line(`  ${province.code}, ${units} units, ${uploads} uploads`, `$ ${total.toFixed(2)}`);
  for (const { what, dollars } of positions) line(`    ${what}`, `$ ${dollars.toFixed(2)}`);
}
