import * as z from 'zod';
import type { Instant } from '../../period/period.ts';
import { tableKeys } from '../keys.ts';
import { instant } from '../schema/object.ts';
import type { PeriodState } from '../store.ts';
import type { ItemKey, Table } from './table.ts';

const item = z.object({ lockedAt: instant.optional() });

/** What a province decided about its periods. */
export function periods(table: Table) {
  return {
    async periodState(province: string, period: string): Promise<PeriodState> {
      const raw = await table.get(keyOf(province, period));
      const lockedAt = raw === undefined ? undefined : item.parse(raw).lockedAt;
      return lockedAt === undefined ? { period } : { period, lockedAt };
    },

    async setLock(province: string, period: string, lockedAt: Instant | undefined): Promise<void> {
      const change =
        lockedAt === undefined
          ? { UpdateExpression: 'REMOVE lockedAt' }
          : { UpdateExpression: 'SET lockedAt = :at', ExpressionAttributeValues: { ':at': instant.parse(lockedAt) } };
      await table.update(keyOf(province, period), change);
    },
  };
}

function keyOf(province: string, period: string): ItemKey {
  return { pk: tableKeys.province(province), sk: tableKeys.periodState(period) };
}
