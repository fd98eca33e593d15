import type { Answer } from '../../api/client-types.ts';
import { periodName } from '../calendar.ts';
import { t } from '../words.ts';

type Entry = Answer<'audit'>['entries'][number];

const words: Readonly<Record<string, Parameters<typeof t>[0]>> = {
  'report-returned': 'auditReturned',
  'report-admitted': 'auditAdmitted',
  'period-locked': 'auditLocked',
  'period-unlocked': 'auditUnlocked',
  'summary-requested': 'auditSummaryAsked',
  'summary-made': 'auditSummaryMade',
  'reminders-asked': 'auditReminded',
  'province-loaded': 'auditLoaded',
  'access-refused': 'auditRefused',
  'table-restored': 'auditRestored',
};

/** What was done, in words; what the page has no words for yet keeps its name. */
export function wordsOf({ action, detail, unitName }: Entry): string {
  const known = Object.hasOwn(words, action) ? words[action] : undefined;
  const period = periodName(detail['period'] ?? '');
  const code = detail['unit'] ?? '';
  const unit = unitName === undefined ? code : t('auditUnit', { name: unitName, code });
  return known ? t(known, { ...detail, period, unit }) : t('auditOther', { action });
}

/** Who did it; undefined for what the system does by itself. */
export function accountOf({ detail }: Entry): string | undefined {
  return detail['account'];
}
