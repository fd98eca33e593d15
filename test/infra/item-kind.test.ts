import { expect, test } from 'vitest';
import { kindOf } from '../../infra/cloud/item-kind.ts';
import { tableKeys } from '../../shared/store/keys.ts';

const [province, period, unit, at] = ['38', '2026-Q1', '15091', '2026-03-16T02:00:00.000Z'] as const;
const ofProvince = tableKeys.province(province);
const ofPeriod = tableKeys.period(province, period);

test.each([
  ['filing', tableKeys.filings(province, unit), tableKeys.filing(period, at, 'A')],
  ['standing', ofPeriod, tableKeys.standing(unit)],
  ['decision', ofPeriod, tableKeys.decision(unit, at, 'A')],
  ['definition', ofProvince, tableKeys.catalogue('r1')],
  ['definition', ofProvince, tableKeys.cataloguePart('r1', 2)],
  ['definition-in-force', ofProvince, tableKeys.currentCatalogue],
  ['period', ofProvince, tableKeys.periodState(period)],
  ['summary', ofProvince, tableKeys.summary(period, 'A')],
  ['message', tableKeys.reminders(province, period), tableKeys.reminderTo(unit, 'due')],
  ['message', tableKeys.reminders(province, period), tableKeys.digest('due')],
  ['audit', tableKeys.audit(province, '2026-03'), tableKeys.auditEntry(at, 'A')],
  ['other', 'PROVINCE#38', 'SOMETHING#NEW'],
  ['other', 'NOTE', '1'],
] as const)('%s is the kind of %s %s', (kind, partition, sort) => {
  expect(kindOf(partition, sort)).toBe(kind);
});
