import { receiptOrder, type Receival } from '../../report/history.ts';
import * as z from 'zod';
import type { Filing } from '../../report/filing.ts';
import { severityOf } from '../../text/finding.ts';
import { tableKeys } from '../keys.ts';
import { filingBody, filingFields } from '../schema/report.ts';
import { MAX_BODY_BYTES, pack, unpack } from './packed.ts';
import type { Attempt, FilingKey } from '../store.ts';
import type { ItemKey, RawItem, Table } from './table.ts';

const item = z.object({ ...filingFields, body: z.instanceof(Uint8Array) });
const head = z.object(filingFields).pick({ unit: true, period: true, attempt: true, status: true, receivedAt: true });
const headNames = Object.keys(head.shape);

/** Attempts of units to report: one immutable item each, the whole normalised report packed inside. */
export function filings(table: Table) {
  return {
    async addFiling(filing: Filing): Promise<'stored' | 'already-stored' | 'too-large'> {
      const { report, observations, ...fields } = filing;
      const body = pack(filingBody, { report, observations });
      if (body.byteLength > MAX_BODY_BYTES) return 'too-large';
      return table.putOnce(keyOf(filing), { ...fields, counts: countsOf(filing), body });
    },

    async filings(province: string, unit: string, period?: string): Promise<readonly Filing[]> {
      const prefix = period === undefined ? tableKeys.anyFiling : tableKeys.filingsOf(period);
      const items = await table.query(tableKeys.filings(province, unit), prefix);
      return items.map(readFiling).toSorted(byReceipt);
    },

    async attempts(province: string, unit: string, period: string): Promise<readonly Attempt[]> {
      const items = await table.query(tableKeys.filings(province, unit), tableKeys.filingsOf(period), headNames);
      return items.map((raw) => head.parse(raw)).toSorted(byReceipt);
    },

    /** A missing one is a fault, for nothing points to a filing before it is stored. */
    async filingsAt(places: readonly FilingKey[]): Promise<readonly Filing[]> {
      const items = await table.getAll(places.map(keyOf));
      if (items.length < places.length) throw new Error(`${places.length - items.length} filings are not stored`);
      return items.map(readFiling);
    },
  };
}

function keyOf(place: FilingKey): ItemKey {
  return {
    pk: tableKeys.filings(place.province, place.unit),
    sk: tableKeys.filing(place.period, place.receivedAt, place.attempt),
  };
}

function readFiling(raw: RawItem): Filing {
  const { body, ...fields } = item.parse(raw);
  const { report, observations } = unpack(filingBody, body);
  return { ...fields, observations, ...(report === undefined ? {} : { report }) };
}

/** How many findings of each severity, so that a list of attempts can be shown without unpacking them. */
function countsOf(filing: Filing): Record<'error' | 'query' | 'note', number> {
  const counts = { error: 0, query: 0, note: 0 };
  for (const observation of filing.observations) counts[severityOf(observation)] += 1;
  return counts;
}

/** Orders by receipt, then by attempt: the order in which filings count. */
function byReceipt(a: Receival, b: Receival): number {
  return receiptOrder(a) < receiptOrder(b) ? -1 : 1;
}
