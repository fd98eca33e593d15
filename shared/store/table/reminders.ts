import * as z from 'zod';
import type { Reminder, ReminderName } from '../../reminder/reminder.ts';
import { tableKeys } from '../keys.ts';
import { instant, objectOf } from '../schema/object.ts';
import { reasonSchema } from '../schema/reason.ts';
import type { ReminderStore } from '../store.ts';
import type { ItemKey, RawItem, Table } from './table.ts';

const text = z.string();
/** Made when first used, like all that few requests need: a start is short. */
const reminder = z.lazy(() =>
  objectOf<Reminder>({
    province: text,
    period: text,
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('unit'), unit: text }),
      z.strictObject({ kind: z.literal('province') }),
    ]),
    reason: reasonSchema,
    subject: text,
    text,
    at: instant,
    state: z.enum(['none', 'rejected', 'returned', 'held', 'accepted']).optional(),
    claim: objectOf<NonNullable<Reminder['claim']>>({ id: text, at: instant }).optional(),
    sent: objectOf<NonNullable<Reminder['sent']>>({ at: instant, messageId: text }).optional(),
  }),
);

const NOBODY_ELSE_CLAIMED_IT = 'attribute_exists(pk) AND (attribute_not_exists(#claim) OR #claim.#id = :id)';
const CLAIM_IS_STILL_OURS = '#claim.#id = :id AND attribute_not_exists(#sent)';

/** Any of these may become a reserved word. */
const ofClaim = { '#claim': 'claim', '#id': 'id' } as const;
const ofSent = { ...ofClaim, '#sent': 'sent' } as const;

/**
 * The outbox: one item a message. What becomes of it moves one way, each step a conditional update of its own: written,
 * claimed, sent; only a claim whose mail was certainly refused goes back.
 */
export function reminders(table: Table): ReminderStore {
  return {
    async keepReminder(message) {
      const key = keyOf(message);
      // A message comes into being unclaimed, whatever it was copied from.
      const { claim: _claim, sent: _sent, ...written } = reminder.parse(message);
      if ((await table.putOnce(key, written)) === 'stored') return written;
      const stored = await table.get(key);
      if (!stored) throw new Error(`A message about ${message.period} was there and is gone`);
      return readReminder(stored);
    },

    claimReminder(name, claim) {
      return table.update(keyOf(name), {
        UpdateExpression: 'SET #claim = :claim',
        ConditionExpression: NOBODY_ELSE_CLAIMED_IT,
        ExpressionAttributeNames: ofClaim,
        ExpressionAttributeValues: { ':claim': claim, ':id': claim.id },
      });
    },

    async releaseReminder(name, claim) {
      await table.update(keyOf(name), {
        UpdateExpression: 'REMOVE #claim',
        ConditionExpression: CLAIM_IS_STILL_OURS,
        ExpressionAttributeNames: ofSent,
        ExpressionAttributeValues: { ':id': claim },
      });
    },

    async settleReminder(name, claim, sent) {
      await table.update(keyOf(name), {
        UpdateExpression: 'SET #sent = :sent',
        ConditionExpression: CLAIM_IS_STILL_OURS,
        ExpressionAttributeNames: ofSent,
        ExpressionAttributeValues: { ':sent': sent, ':id': claim },
      });
    },

    async reminders(province, period) {
      const items = await table.query(tableKeys.reminders(province, period), tableKeys.anyReminder);
      return items.map(readReminder);
    },
  };
}

function keyOf({ province, period, to, reason: why }: ReminderName): ItemKey {
  const sk = to.kind === 'unit' ? tableKeys.reminderTo(to.unit, why) : tableKeys.digest(why);
  return { pk: tableKeys.reminders(province, period), sk };
}

function readReminder({ pk: _pk, sk: _sk, ...fields }: RawItem): Reminder {
  return reminder.parse(fields);
}
