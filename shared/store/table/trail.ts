import { tableKeys } from '../keys.ts';
import { instant } from '../schema/object.ts';
import type { AuditEntry } from '../store.ts';
import type { Table } from './table.ts';

/** The audit trail: one partition a month (of UTC, like every stored moment), entries in order of time. */
export function trail(table: Table) {
  return {
    async audit(entry: AuditEntry): Promise<void> {
      const at = instant.parse(entry.at);
      const key = { pk: tableKeys.audit(entry.province, at.slice(0, 7)), sk: tableKeys.auditEntry(at, entry.id) };
      await table.putOnce(key, { ...entry });
    },
  };
}
