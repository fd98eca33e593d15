import * as z from 'zod';
import { tableKeys } from '../keys.ts';
import { anySummaryBody, summaryBody, summaryFields } from '../schema/summary.ts';
import type { SummaryRun } from '../store.ts';
import { pack, unpack } from './packed.ts';
import type { RawItem, Table } from './table.ts';

const item = z.lazy(() => z.object({ ...summaryFields, body: z.instanceof(Uint8Array) }));

/** Runs of the summary function, each with the exact filings it used. */
export function summaries(table: Table) {
  return {
    async addSummary(run: SummaryRun): Promise<void> {
      const { filings, attempts, earlier, ...fields } = run;
      const body = pack(summaryBody, { filings, attempts, earlier });
      const key = { pk: tableKeys.province(run.province), sk: tableKeys.summary(run.period, run.run) };
      await table.putOnce(key, { ...fields, body });
    },

    async latestSummary(province: string, period: string): Promise<SummaryRun | undefined> {
      return readRun(await table.last(tableKeys.province(province), tableKeys.summariesOf(period)));
    },

    async summariesOf(province: string, period: string): Promise<readonly SummaryRun[]> {
      const items = await table.query(tableKeys.province(province), tableKeys.summariesOf(period));
      return items.flatMap((raw) => readRun(raw) ?? []);
    },

    async summaryOf(province: string, period: string, run: string): Promise<SummaryRun | undefined> {
      return readRun(await table.get({ pk: tableKeys.province(province), sk: tableKeys.summary(period, run) }));
    },
  };
}

function readRun(raw: RawItem | undefined): SummaryRun | undefined {
  if (!raw) return undefined;
  const { body, ...fields } = item.parse(raw);
  return { ...fields, ...unpack(anySummaryBody, body) };
}
