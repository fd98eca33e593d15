/**
 * Everything that somebody is told of, and what it means. Each has a section of docs/operations.md, named `alarm-<id>`, that
 * says what to do (a test holds them together).
 */
export const alarms = {
  'intake-dead-letters': 'Uploads could not be judged, however often it was tried, and wait in the dead letters.',
  'intake-waiting': 'An upload has been waiting for a quarter of an hour to be looked at.',
  'intake-faults': 'Uploads could not be judged, and it was not a slip: they are tried again for half an hour.',
  'intake-errors': 'The function that judges uploads failed.',
  'intake-throttles': 'The function that judges uploads was held back; uploads wait a little.',
  'summary-dead-letters': 'A summary run was given up: see the dead letters, then run it again.',
  'summary-errors': 'A summary failed and is tried again. The one before it can still be used.',
  'summary-throttles': 'The function that makes summaries was held back; it is tried again.',
  'summary-missing': 'No nightly summary run has gone through when it was due.',
  'reminder-dead-letters': 'A reminder run was given up: see the dead letters, then run it again.',
  'reminder-errors': 'Not every unit could be reminded; it is tried again, and nobody is told twice.',
  'reminder-throttles': 'The function that reminds units was held back; it is tried again.',
  'reminder-missing': 'No daily reminder run has gone through when it was due.',
  'portal-errors': 'The function behind the portal failed or took too long: officers saw an error.',
  'portal-throttles': 'The function behind the portal was held back: officers saw an error.',
  'portal-faults': 'The portal answered officers with errors of its own.',
  'workbook-errors': 'A form could not be written, or a province workbook not be read.',
  'workbook-throttles': 'The function that writes forms was held back: officers saw an error.',
  'sign-in-errors':
    'Several people were refused at signing in: accounts without their second factor, or without a role.',
  'sign-in-throttles': 'The function that lets people in was held back: nobody could sign in.',
  'table-throttles': 'The table held requests back.',
  'malware-found': 'GuardDuty has found malware in an uploaded file.',
} as const satisfies Record<string, string>;

export type AlarmId = keyof typeof alarms;

export const alarmIds = Object.keys(alarms) as AlarmId[];

/** Where it is written what to do. */
export function sectionOf(id: AlarmId): string {
  return `docs/operations.md#alarm-${id}`;
}
