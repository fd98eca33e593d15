import { GetItemCommand, paginateScan, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { inGroups } from '../../shared/store/groups.ts';
import { tableKeys } from '../../shared/store/keys.ts';
import { kindOf, type ItemKind } from './item-kind.ts';
import { putUnlessChanged, type Item } from './put-unless-changed.ts';
import { sameItem } from './same-item.ts';

/** What is to be brought back; of nothing, the two tables are only compared. */
export interface Wish {
  readonly missing: boolean;
  /** Kinds of which the restored item takes the place of one that differs. */
  readonly overwritten: ReadonlySet<ItemKind>;
}

/** How one item of the restored table stood to the table in use, and what became of that. */
type Outcome = 'same' | 'missing' | 'different' | 'restored' | 'replaced' | 'busy';

/** Items of one kind by what became of them. `busy`: somebody wrote it at the same moment, so it stays. */
export type Tally = { readonly kind: ItemKind } & Readonly<Record<Outcome, number>>;

export interface Restored {
  readonly read: number;
  readonly kinds: readonly Tally[];
  /**
   * Standings that are now as they were in the backup: filings that were accepted later have to move them forward again. Those
   * that an earlier run brought back and did not live to move forward are among them, so it does not matter where one breaks off.
   */
  readonly standings: readonly StandingName[];
}

/** Whose standing it is. */
export interface StandingName {
  readonly province: string;
  readonly period: string;
  readonly unit: string;
}

const AT_ONCE = 16;

/** What leaves an item as the restored table has it. */
const AS_RESTORED: ReadonlySet<Outcome> = new Set(['same', 'restored', 'replaced']);

function bringsBack({ missing, overwritten }: Wish, kind: ItemKind): boolean {
  return missing || overwritten.has(kind);
}

/**
 * Holds a table that was restored from a backup against the one in use, item by item, and brings back what is wished. What the
 * restored table does not have stays as it is: nothing is ever deleted. May be repeated, broken off, and run beside a working system.
 */
export async function restoreItems(
  client: DynamoDBClient,
  { from, to }: { readonly from: string; readonly to: string },
  wish: Wish,
  onRead: (items: number) => void = () => {},
): Promise<Restored> {
  const tallies = new Map<ItemKind, Record<Outcome, number>>();
  const standings: StandingName[] = [];
  let read = 0;

  async function settle(item: Item): Promise<void> {
    const [partition, sort] = [textOf(item, tableKeys.partition), textOf(item, tableKeys.sort)];
    const kind = kindOf(partition, sort);
    const outcome = await settleItem(client, to, item, {
      missing: wish.missing,
      overwritten: wish.overwritten.has(kind),
    });
    const tally = tallies.get(kind) ?? { same: 0, missing: 0, different: 0, restored: 0, replaced: 0, busy: 0 };
    tally[outcome] += 1;
    tallies.set(kind, tally);
    if (kind === 'standing' && bringsBack(wish, kind) && AS_RESTORED.has(outcome)) {
      standings.push(readStandingKey(partition, sort));
    }
  }

  for await (const { Items = [] } of paginateScan({ client }, { TableName: from, ConsistentRead: true })) {
    await inGroups(Items, AT_ONCE, settle);
    read += Items.length;
    onRead(read);
  }
  return { read, kinds: [...tallies].map(([kind, tally]) => ({ kind, ...tally })), standings };
}

async function settleItem(
  client: DynamoDBClient,
  table: string,
  item: Item,
  wish: { readonly missing: boolean; readonly overwritten: boolean },
): Promise<Outcome> {
  const names = [tableKeys.partition, tableKeys.sort];
  const Key = Object.fromEntries(names.map((name) => [name, item[name] ?? { S: '' }]));
  const { Item: now } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
  if (now === undefined) {
    if (!wish.missing) return 'missing';
    return (await putUnlessChanged(client, table, item, {})) ? 'restored' : 'busy';
  }
  if (sameItem(now, item)) return 'same';
  if (!wish.overwritten) return 'different';
  return (await putUnlessChanged(client, table, item, now)) ? 'replaced' : 'busy';
}

/** Codes and periods hold no `#`. */
function readStandingKey(partition: string, sort: string): StandingName {
  const [, province = '', period = ''] = partition.split('#');
  return { province, period, unit: sort.slice(tableKeys.anyStanding.length) };
}

function textOf(item: Item, name: string): string {
  return item[name]?.S ?? '';
}
