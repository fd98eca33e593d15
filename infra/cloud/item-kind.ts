import { tableKeys } from '../../shared/store/keys.ts';

/**
 * Kinds of items of the table, by what work does to them (docs/architecture.md, Keys). `fixed`: written once, so one that says
 * something else (same-item.ts) was damaged. `moving`: changes in the course of work, so one that differs may be right. `sent`: says
 * that a mail went out; an earlier one would send it again.
 */
export const itemKinds = {
  filing: 'fixed',
  decision: 'fixed',
  definition: 'fixed',
  summary: 'fixed',
  audit: 'fixed',
  standing: 'moving',
  'definition-in-force': 'moving',
  period: 'moving',
  message: 'sent',
  other: 'moving',
} as const;

export type ItemKind = keyof typeof itemKinds;

export const itemKindNames = Object.keys(itemKinds) as ItemKind[];

/** The kind of the item under a key; `other` for what this version does not know. */
export function kindOf(partition: string, sort: string): ItemKind {
  if (sort === tableKeys.currentCatalogue) return 'definition-in-force';
  return kinds.get(beginnings(partition, sort)) ?? kinds.get(beginnings(partition, '')) ?? 'other';
}

/** Every key says what it is before its first `#`. */
function beginnings(partition: string, sort: string): string {
  return `${partition.split('#')[0]} ${sort.split('#')[0]}`;
}

const province = tableKeys.province('');
const kinds = new Map<string, ItemKind>([
  [beginnings(tableKeys.filings('', ''), tableKeys.anyFiling), 'filing'],
  [beginnings(tableKeys.period('', ''), tableKeys.anyStanding), 'standing'],
  [beginnings(tableKeys.period('', ''), tableKeys.anyDecision), 'decision'],
  [beginnings(province, tableKeys.catalogue('')), 'definition'],
  [beginnings(province, tableKeys.periodState('')), 'period'],
  [beginnings(province, tableKeys.summariesOf('')), 'summary'],
  [beginnings(tableKeys.reminders('', ''), tableKeys.anyReminder), 'message'],
  // Entries are named by their moment.
  [beginnings(tableKeys.audit('', ''), ''), 'audit'],
]);
