import { say } from '../../shared/text/language.ts';
import { restoreTexts } from '../../shared/text/messages/restore.ts';
import { inGroups, UNITS_AT_ONCE } from '../../shared/store/groups.ts';
import type { ReportStore } from '../../shared/store/store.ts';
import { itemKindNames, itemKinds, type ItemKind } from '../cloud/item-kind.ts';
import type { Restored, StandingName, Tally, Wish } from '../cloud/restore.ts';
import type { CloudSystem } from '../cloud/system.ts';
import { Refused, WrongUse, optionOf, type Answer, type Call, type Command } from './command.ts';
import { withDeployed } from './deployed.ts';

/**
 * Holds a table that Amazon restored against the one in use, and brings back what is asked for (docs/operations.md). Asked for
 * nothing it only looks: what would change is told by kind and count, never what stands in it.
 */
export const restore: Command = {
  verb: 'restore',
  summary: restoreTexts.summary,
  usage: '--from TABLE [--missing] [--overwritten filing,standing,…]',
  options: {
    from: { type: 'string', required: true },
    missing: { type: 'boolean' },
    overwritten: { type: 'string' },
  },
  operands: { least: 0, most: 0 },
  where: 'deployed',
  run: async (call) => {
    const { language, tell } = call;
    const from = optionOf(call, 'from');
    const wish = wishOf(call);
    const [{ DynamoDBClient, ScanCommand }, { restoreItems }] = await Promise.all([
      import('@aws-sdk/client-dynamodb'),
      import('../cloud/restore.ts'),
    ]);
    return withDeployed(call, async (system) => {
      const { deployment, reports } = system;
      const to = deployment.outputs.TableName;
      if (from === to) throw new Refused(say(restoreTexts.sameTable, language, { table: to }));
      const client = new DynamoDBClient();
      try {
        // A table that is not there is heard of before anybody is told that it was used.
        await client.send(new ScanCommand({ TableName: from, Limit: 1 }));
        if (changes(wish)) await audit(system, from, wish);
        const found = await restoreItems(client, { from, to }, wish, (items) =>
          tell(say(restoreTexts.reading, language, { items })),
        );
        await moveForward(reports, found);
        return answerOf(call, wish, { from, to }, found);
      } catch (error) {
        if (!(error instanceof Error && error.name === 'ResourceNotFoundException')) throw error;
        throw new Refused(say(restoreTexts.noTable, language, { table: from }));
      } finally {
        client.destroy();
      }
    });
  },
};

function wishOf(call: Call): Wish {
  const named = optionOf(call, 'overwritten')
    .split(/[\s,]+/)
    .filter((name) => name !== '');
  const known = itemKindNames.filter((kind) => itemKinds[kind] !== 'sent' && kind !== 'other');
  const strangers = named.filter((name) => !known.some((kind) => kind === name));
  if (strangers.length > 0) {
    const words = strangers.includes('message') ? restoreTexts.neverMessages : restoreTexts.unknownKind;
    throw new WrongUse(say(words, call.language, { kinds: strangers.join(', '), known: known.join(', ') }));
  }
  const overwritten: ReadonlySet<ItemKind> = new Set(known.filter((kind) => named.includes(kind)));
  return { missing: call.options['missing'] === true, overwritten };
}

function changes({ missing, overwritten }: Wish): boolean {
  return missing || overwritten.size > 0;
}

/** Before anything is changed, so that one that breaks off is known of too. */
async function audit({ deployment, reports, now, newId }: CloudSystem, from: string, wish: Wish): Promise<void> {
  const kinds = [...(wish.missing ? ['missing'] : []), ...wish.overwritten].join(', ');
  const { province } = deployment;
  await reports.audit({ province, at: now(), id: newId(), action: 'table-restored', detail: { from, kinds } });
}

/** A standing that came back is as old as the backup: the filings that are there move it on, as they did when they came. */
async function moveForward(reports: ReportStore, { standings }: Restored): Promise<void> {
  await inGroups(standings, UNITS_AT_ONCE, (standing) => moveOn(reports, standing));
}

async function moveOn(reports: ReportStore, { province, period, unit }: StandingName): Promise<void> {
  for (const filing of await reports.filings(province, unit, period)) {
    if (filing.status === 'accepted') await reports.advance(filing);
  }
}

function answerOf(
  { language }: Call,
  wish: Wish,
  tables: { readonly from: string; readonly to: string },
  { read, kinds }: Restored,
): Answer {
  const lines = kinds.map((tally) => say(restoreTexts.tally, language, countsOf(tally)));
  const moved = kinds.some((tally) => itemKinds[tally.kind] === 'moving' && tally.different > 0);
  const text = [
    say(restoreTexts.read, language, { read }),
    ...lines,
    ...(moved ? [say(restoreTexts.mayBeRight, language)] : []),
    ...(kinds.some(({ busy }) => busy > 0) ? [say(restoreTexts.wasBusy, language)] : []),
    ...(changes(wish) ? [] : [say(restoreTexts.onlyLooked, language)]),
  ];
  return { exit: 0, text: text.join('\n'), json: { ...tables, read, kinds } };
}

/** `kind` as it is typed after `--overwritten`. */
function countsOf({ kind, same, missing, different, restored, replaced, busy }: Tally) {
  return { kind, same, missing, different, restored, replaced, busy };
}
