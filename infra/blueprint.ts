import { environmentOf } from '../shared/store/environment.ts';
import { tableKeys } from '../shared/store/keys.ts';
import { uploadRules } from '../shared/store/upload.ts';

/**
 * The system's numbers and names, once: the CDK stacks (infra/stacks) and the engines of one machine (infra/local) are
 * both built from it. Seconds, minutes and bytes are said in the names.
 */

/** How long one run of a function may take. Everything that waits for a function derives from these. */
const intakeTimeoutSeconds = 60;
const summaryTimeoutSeconds = 300;
/** 170 mails one after another take some 20 seconds. */
const reminderTimeoutSeconds = 300;
/** API Gateway waits no longer than 30 seconds, and who waits here hears a refusal rather than nothing. */
const portalTimeoutSeconds = 29;
/** The portal waits for it, and has to answer itself. */
const workbookTimeoutSeconds = 28;
/** Cognito waits no longer. */
const signInTimeoutSeconds = 5;

export const blueprint = {
  /** Names on one machine. In the cloud CloudFormation gives unique ones; functions learn them by environment. */
  names: {
    table: 'cchc-reports',
    intakeBucket: 'cchc-intake',
    resultsBucket: 'cchc-results',
    intakeQueue: 'cchc-intake',
    intakeDeadLetters: 'cchc-intake-dead-letters',
    summaryDeadLetters: 'cchc-summary-dead-letters',
  },

  table: {
    partitionKey: tableKeys.partition,
    sortKey: tableKeys.sort,
  },

  upload: {
    ...uploadRules,
    /** Where uploads live; only these objects become events. */
    prefix: 'reports/',
  },

  queue: {
    /** AWS asks for at least six times the function's timeout, or a slow batch is delivered twice at once. */
    visibilitySeconds: 6 * intakeTimeoutSeconds,
    /** Deliveries before a message goes to the dead letters: with two soon after the first, 24 minutes of trying. */
    maxReceives: 7,
    /** A report that takes long, or kills its worker, keeps nobody else's waiting; and runs cost the same one by one. */
    batchSize: 1,
    retentionDays: 14,
  },

  functions: {
    intake: {
      handler: 'handler.handler',
      timeoutSeconds: intakeTimeoutSeconds,
      memoryMb: 1024,
      maxConcurrency: 10,
      environment: environmentOf.intake,
    },
    summary: {
      handler: 'handler.handler',
      timeoutSeconds: summaryTimeoutSeconds,
      memoryMb: 2048,
      environment: environmentOf.summary,
    },
    reminder: {
      handler: 'handler.handler',
      timeoutSeconds: reminderTimeoutSeconds,
      memoryMb: 512,
      environment: environmentOf.reminder,
    },
    portal: {
      handler: 'handler.handler',
      timeoutSeconds: portalTimeoutSeconds,
      memoryMb: 1024,
      environment: environmentOf.portal,
    },
    workbook: {
      handler: 'handler.handler',
      timeoutSeconds: workbookTimeoutSeconds,
      memoryMb: 1769,
      environment: environmentOf.workbook,
    },
    'sign-in': {
      handler: 'handler.handler',
      timeoutSeconds: signInTimeoutSeconds,
      memoryMb: 512,
      environment: environmentOf['sign-in'],
    },
  },

  signIn: {
    /** A province invites its officers days before the first deadline. */
    temporaryPasswordDays: 7,
  },

  api: {
    /** 170 officers who open the page in the same second ask seven hundred times. */
    requestsPerSecond: 100,
    burst: 700,
  },

  schedules: {
    /** A quarter past midnight, so that the first run after a deadline is the one that closes the period. */
    nightlySummary: {
      hour: 0,
      minute: 15,
      timeZone: 'Asia/Ho_Chi_Minh',
      /** Attempts to deliver the event to the function, and how long they may go on. */
      retries: 3,
      maxAgeMinutes: 180,
      /** Retries of a run that failed; Lambda makes no more than two. */
      runRetries: 2,
      /** After a day and the time that retries may take, a night that has not gone through is missing. */
      missingAfterHours: 24 + 180 / 60,
    },
    /** When offices open, so that a reminder lies on top and there is a day to act on it. On which days: shared/reminder. */
    dailyReminders: {
      hour: 8,
      minute: 0,
      timeZone: 'Asia/Ho_Chi_Minh',
      retries: 3,
      maxAgeMinutes: 180,
      runRetries: 2,
      missingAfterHours: 24 + 180 / 60,
    },
  },

  logs: { retentionDays: 90 },
} as const;

export type DailySchedule = (typeof blueprint.schedules)[keyof typeof blueprint.schedules];

/** What the schedules send to their functions; which periods are open is for those to decide. */
export function scheduleEvent(province: string): { readonly province: string; readonly trigger: 'schedule' } {
  return { province, trigger: 'schedule' };
}

/** The schedule in the five fields of cron, for the scheduler of one machine. */
export function cronOf(schedule: DailySchedule): string {
  return `${schedule.minute} ${schedule.hour} * * *`;
}
