import * as z from 'zod';
import { tableKeys } from '../keys.ts';
import { instant, objectOf } from '../schema/object.ts';
import type { AuditEntry } from '../store.ts';
import type { Table } from './table.ts';

const text = z.string();
const recorded = z.lazy(() =>
  objectOf<AuditEntry>({
    province: text,
    at: instant,
    id: text,
    action: text,
    detail: z.record(text, text),
  }),
);

/** The audit trail: one partition a month (of UTC, like every stored moment), entries in order of time. */
export function trail(table: Table) {
  return {
    async audit(entry: AuditEntry): Promise<void> {
      const at = instant.parse(entry.at);
      const key = { pk: tableKeys.audit(entry.province, at.slice(0, 7)), sk: tableKeys.auditEntry(at, entry.id) };
      await table.putOnce(key, { ...entry });
    },

    async audited(province: string, month: string): Promise<readonly AuditEntry[]> {
      const items = await table.query(tableKeys.audit(province, month), '2');
      return items.map(({ pk: _pk, sk: _sk, ...entry }) => recorded.parse(entry));
    },
  };
}
