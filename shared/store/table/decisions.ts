import * as z from 'zod';
import type { Decision } from '../../report/decision.ts';
import { tableKeys } from '../keys.ts';
import { instant, objectOf } from '../schema/object.ts';
import type { Table } from './table.ts';

const text = z.string();
const decision = objectOf<Decision>({
  province: text,
  period: text,
  unit: text,
  receivedAt: instant,
  attempt: text,
  kind: z.enum(['returned', 'admitted']),
  at: instant,
  id: text,
  reason: text,
  by: text,
});

/** What provinces decided about filings: one immutable item a decision, beside the standings of its period. */
export function decisions(table: Table) {
  return {
    async decide(made: Decision): Promise<void> {
      const { at, id, ...rest } = decision.parse(made);
      const key = { pk: tableKeys.period(made.province, made.period), sk: tableKeys.decision(made.unit, at, id) };
      await table.putOnce(key, { ...rest, at, id });
    },

    async decisions(province: string, period: string, unit?: string): Promise<readonly Decision[]> {
      const prefix = unit === undefined ? tableKeys.anyDecision : tableKeys.decisionsOn(unit);
      const items = await table.query(tableKeys.period(province, period), prefix);
      return items.map(({ pk: _pk, sk: _sk, ...fields }) => decision.parse(fields));
    },
  };
}
