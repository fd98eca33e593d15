/** What the function counts, once for it and for the alarms (infra/stacks/reminder.ts). */
export const reminderMetrics = {
  namespace: 'cchc',
  service: 'reminder',
  /** Messages by what became of them. */
  sent: 'sent',
  kept: 'kept',
  noAddress: 'noAddress',
  /** Nobody knows whether they went: a run was cut off while a mail was handed over. */
  unknown: 'unknown',
  refused: 'refused',
  /** A daily run that went through, whether or not anybody was due a reminder. */
  dayCompleted: 'dayCompleted',
} as const;
