import * as z from 'zod';
import { tableKeys } from '../keys.ts';
import { instant, objectOf } from '../schema/object.ts';
import type { SummaryRun } from '../store.ts';
import { pack, unpack } from './packed.ts';
import type { Table } from './table.ts';

const used = objectOf<SummaryRun['filings'][number]>({ unit: z.string(), receivedAt: instant, attempt: z.string() });
const body = z.array(used);
const item = z.object({
  province: z.string(),
  period: z.string(),
  run: z.string(),
  madeAt: instant,
  revision: z.string(),
  workbookKey: z.string(),
  body: z.instanceof(Uint8Array),
});

/** Runs of the summary function, each with the exact filings it used. */
export function summaries(table: Table) {
  return {
    async addSummary(run: SummaryRun): Promise<void> {
      const { filings, ...fields } = run;
      const packed = pack(body, [...filings]);
      const key = { pk: tableKeys.province(run.province), sk: tableKeys.summary(run.period, run.run) };
      await table.putOnce(key, { ...fields, body: packed });
    },

    async latestSummary(province: string, period: string): Promise<SummaryRun | undefined> {
      const raw = await table.last(tableKeys.province(province), tableKeys.summariesOf(period));
      if (!raw) return undefined;
      const { body: packed, ...fields } = item.parse(raw);
      return { ...fields, filings: unpack(body, packed) };
    },
  };
}
