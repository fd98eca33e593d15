import { randomBytes } from 'node:crypto';
import { newAttempt } from '../../shared/store/attempt.ts';
import type { Environment, environmentOf } from '../../shared/store/environment.ts';
import type { ReminderEvent, SummaryEvent, WorkbookEvent } from '../../shared/store/events.ts';
import { FunctionFailed, type Functions } from '../../shared/store/functions.ts';
import type { ObjectStore, ReminderStore, ReportStore } from '../../shared/store/store.ts';
import { workbookAnswers, type WorkbookAnswer } from '../../shared/store/workbook-answers.ts';
import type { ApiDeps } from './api/deps.ts';
import { gatewayClaims } from './api/sign-in.ts';
import { comparing } from './comparing.ts';

export interface CloudParts extends Pick<ApiDeps, 'upload' | 'now' | 'onFault' | 'onAnswered'> {
  readonly environment: Environment<(typeof environmentOf.portal)[number]>;
  readonly reports: ReportStore;
  readonly reminders: ReminderStore;
  readonly uploads: ObjectStore;
  readonly results: ObjectStore;
  readonly functions: Functions;
}

/**
 * The API's parts in the cloud. What needs workbooks is asked of the workbook function, which answers while the officer waits;
 * summaries and reminders take longer than a request may, so those functions are started and their work is looked up.
 */
export function cloudApi(parts: CloudParts): ApiDeps {
  const { environment, reports, reminders, uploads, results, functions, upload, now, onFault, onAnswered } = parts;
  const { PROVINCE: province, SUMMARY_FUNCTION, REMINDER_FUNCTION, WORKBOOK_FUNCTION } = environment;
  const { SIGN_IN_ISSUER: issuer, SIGN_IN_CLIENT: clientId, SIGN_IN_DOMAIN: signInPages } = environment;

  const summarise = (event: Omit<SummaryEvent, 'province'>) =>
    functions.start(SUMMARY_FUNCTION, { province, ...event } satisfies SummaryEvent);
  const ask = async <Kind extends WorkbookEvent['kind']>(
    event: Extract<WorkbookEvent, { readonly kind: Kind }>,
  ): Promise<WorkbookAnswer<Kind>> => {
    const answer = await functions.invoke(WORKBOOK_FUNCTION, event);
    // The compiler does not tie the schema that a kind picks to the type that it picks.
    return workbookAnswers[event.kind].parse(answer) as WorkbookAnswer<Kind>;
  };

  return {
    province,
    reports,
    uploads,
    results,
    now,
    newId: () => newAttempt(now(), randomBytes(10)),
    upload,
    signIn: gatewayClaims,
    signInPlace: {
      issuer,
      clientId,
      scope: '',
      samples: false,
      signOut: { kind: 'cognito', address: `${signInPages}/logout` },
    },
    blankForm: async (unit, period) => {
      const { form } = await ask<'blank-form'>({ kind: 'blank-form', province, unit, period });
      return form === undefined ? undefined : new Uint8Array(Buffer.from(form, 'base64'));
    },
    blankForms: async (period) => (await ask<'blank-forms'>({ kind: 'blank-forms', province, period })).key,
    writeDefinition: () => ask<'write-definition'>({ kind: 'write-definition', province }),
    readDefinition: async (bytes) => {
      const workbook = Buffer.from(bytes).toString('base64');
      try {
        return await ask<'read-definition'>({ kind: 'read-definition', province, workbook });
      } catch (fault) {
        // Each request has a process of its own there, so it is this file that ended it.
        if (fault instanceof FunctionFailed && fault.ending === 'died') return 'exhausted';
        throw fault;
      }
    },
    compare: comparing(reports, province, now),
    makeSummary: async (period) => {
      await summarise({ period, trigger: 'request' });
      return { state: 'started' };
    },
    periodClosed: async (period) => {
      // The lock holds; a summary that cannot be started is made up at night.
      await summarise({ period, trigger: 'close' }).catch(onFault);
    },
    reminders,
    remind: async ({ units, text, ...asked }) => {
      const event: ReminderEvent = {
        province,
        trigger: 'asked',
        ...asked,
        ...(units && { units: [...units] }),
        ...(text !== undefined && { text }),
      };
      await functions.start(REMINDER_FUNCTION, event);
      return { state: 'started' };
    },
    onFault,
    ...(onAnswered && { onAnswered }),
  };
}
