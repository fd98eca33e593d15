import { afterAll, beforeAll } from 'vitest';
import { proveNames } from './names.ts';
import { proveFirstDay } from './quarter/first-day.ts';
import { proveProvince } from './quarter/province.ts';
import { openQuarter, type Quarter } from './quarter/quarter.ts';
import { proveReports } from './quarter/reports.ts';
import { proveTraces } from './quarter/traces.ts';
import { proveRights } from './rights-proof.ts';

// One quarter through the bundles, in the order in which it happens; then what its calls prove.
let quarter: Quarter;
beforeAll(async () => {
  quarter = await openQuarter();
});
afterAll(() => quarter.close());

for (const prove of [proveFirstDay, proveReports, proveProvince, proveTraces]) prove(() => quarter);
for (const prove of [proveRights, proveNames]) prove(() => quarter);
