import { receiptOrder } from '../../report/history.ts';
import * as z from 'zod';
import type { Filing } from '../../report/filing.ts';
import { tableKeys } from '../keys.ts';
import { instant } from '../schema/object.ts';
import type { Standing } from '../store.ts';
import type { Change, RawItem, Table } from './table.ts';

const item = z.object({
  unit: z.string(),
  period: z.string(),
  firstAcceptedAt: instant,
  currentReceivedAt: instant,
  currentAttempt: z.string(),
});

const NO_LATER_FILING_IS_CURRENT = 'attribute_not_exists(currentReceipt) OR currentReceipt <= :receipt';
const NO_EARLIER_FILING_WAS_ACCEPTED = 'attribute_not_exists(firstAcceptedAt) OR firstAcceptedAt > :receivedAt';

/**
 * Where units stand. A standing is a maximum (the current filing) and a minimum (the first accepted one), each kept by a
 * conditional update of its own: whatever the order and number of calls, the state is the same.
 */
export function standings(table: Table) {
  return {
    async advance(filing: Filing): Promise<'current' | 'superseded'> {
      if (filing.status !== 'accepted') throw new Error(`Attempt ${filing.attempt} is ${filing.status}, not accepted`);
      const key = { pk: tableKeys.period(filing.province, filing.period), sk: tableKeys.standing(filing.unit) };
      // First the minimum: a standing is read only once it has a current filing, and then it is whole.
      await table.update(key, recordFirst(filing));
      return (await table.update(key, moveForward(filing))) === 'done' ? 'current' : 'superseded';
    },

    async standings(province: string, period: string): Promise<readonly Standing[]> {
      const items = await table.query(tableKeys.period(province, period), tableKeys.anyStanding);
      return items.filter(hasCurrent).map((raw) => {
        const { unit, firstAcceptedAt, currentReceivedAt, currentAttempt } = item.parse(raw);
        const current = { receivedAt: currentReceivedAt, attempt: currentAttempt };
        return { unit, period, current, firstAcceptedAt };
      });
    },
  };
}

/** Without one only the first accepted filing is recorded so far; the redelivery of the event brings the rest. */
function hasCurrent(raw: RawItem): boolean {
  return raw['currentReceipt'] !== undefined;
}

function recordFirst(filing: Filing): Change {
  return {
    UpdateExpression: 'SET firstAcceptedAt = :receivedAt',
    ConditionExpression: NO_EARLIER_FILING_WAS_ACCEPTED,
    ExpressionAttributeValues: { ':receivedAt': filing.receivedAt },
  };
}

/** `currentReceipt` joins moment and attempt into one text, so that one comparison orders both. */
function moveForward(filing: Filing): Change {
  return {
    UpdateExpression:
      'SET currentReceipt = :receipt, currentReceivedAt = :receivedAt, currentAttempt = :attempt, #unit = :unit, #period = :period',
    ConditionExpression: NO_LATER_FILING_IS_CURRENT,
    // `unit` and `period` may become reserved words; a name of our own cannot.
    ExpressionAttributeNames: { '#unit': 'unit', '#period': 'period' },
    ExpressionAttributeValues: {
      ':receipt': receiptOrder(filing),
      ':receivedAt': filing.receivedAt,
      ':attempt': filing.attempt,
      ':unit': filing.unit,
      ':period': filing.period,
    },
  };
}
