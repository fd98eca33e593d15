import * as z from 'zod';
import type { Instant } from '../../period/period.ts';
import { tableKeys } from '../keys.ts';
import { instant, objectOf } from '../schema/object.ts';
import type { LockChange, PeriodState } from '../store.ts';
import type { ItemKey, Table } from './table.ts';

const text = z.string();
const change = objectOf<LockChange>({
  kind: z.enum(['locked', 'unlocked']),
  at: instant,
  id: text,
  by: text.optional(),
  reason: text.optional(),
});
const item = z.object({ lockedAt: instant.optional(), change: change.optional() });

const NOT_LOCKED_YET = 'attribute_not_exists(lockedAt)';
const LOCKED_AS_SEEN = 'lockedAt = :seen';

/** What a province decided about its periods. */
export function periods(table: Table) {
  return {
    async periodState(province: string, period: string): Promise<PeriodState> {
      const raw = await table.get(keyOf(province, period));
      const state = raw === undefined ? {} : item.parse(raw);
      return {
        period,
        ...(state.lockedAt !== undefined && { lockedAt: state.lockedAt }),
        ...(state.change && { change: state.change }),
      };
    },

    setLock(province: string, period: string, made: LockChange, seen?: Instant): Promise<'done' | 'refused'> {
      const stored = change.parse(made);
      const named = { ExpressionAttributeNames: { '#change': 'change' } };
      const lock = {
        UpdateExpression: 'SET lockedAt = :at, #change = :change',
        ConditionExpression: NOT_LOCKED_YET,
        ExpressionAttributeValues: { ':at': stored.at, ':change': stored },
        ...named,
      };
      const unlock = {
        UpdateExpression: 'REMOVE lockedAt SET #change = :change',
        ConditionExpression: LOCKED_AS_SEEN,
        ExpressionAttributeValues: { ':seen': seen ?? '', ':change': stored },
        ...named,
      };
      return table.update(keyOf(province, period), stored.kind === 'locked' ? lock : unlock);
    },
  };
}

function keyOf(province: string, period: string): ItemKey {
  return { pk: tableKeys.province(province), sk: tableKeys.periodState(period) };
}
