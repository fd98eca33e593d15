// In a fresh process: one summary from its material to its bytes. Argument: a file of v8's own serialisation that holds the
// `SummaryInput`; bundled as deployed, so that nothing but the product's own code weighs in.
import { deserialize } from 'node:v8';
import { readFileSync } from 'node:fs';
import { productsOfRun } from '../../functions/summary/products.ts';
import { compare } from '../../shared/summary/compare.ts';
import type { SummaryInput } from '../../shared/summary/input.ts';
import { writeSummary } from '../../shared/summary/write.ts';

const [file = '', what = 'workbook'] = process.argv.slice(2);
const peak = () => process.resourceUsage().maxRSS / 1024;
const input: SummaryInput = deserialize(readFileSync(file));
const heldMb = peak();
const cpuBefore = process.cpuUsage();
const began = performance.now();
const comparison = compare(input);
const compared = performance.now();
const bytes =
  what === 'products'
    ? (await productsOfRun(comparison)).reduce((total, product) => total + product.bytes.length, 0)
    : (await writeSummary(comparison)).length;
const written = performance.now();
const used = process.cpuUsage(cpuBefore);
console.log(
  JSON.stringify({
    units: comparison.units.length,
    indicators: comparison.indicators.length,
    compareMs: compared - began,
    writeMs: written - compared,
    cpuMs: (used.user + used.system) / 1000,
    kb: bytes / 1024,
    heldMb,
    peakMb: peak(),
  }),
);
