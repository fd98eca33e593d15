import { createRemoteJWKSet } from 'jose';
import type { ApiDeps } from '../../functions/portal/api/deps.ts';
import { bearerTokens } from '../../functions/portal/api/sign-in.ts';
import { comparing } from '../../functions/portal/comparing.ts';
import { archiveForms } from '../../functions/workbook/archive.ts';
import { blankForm } from '../../functions/workbook/blank-form.ts';
import { readDefinition } from '../../functions/workbook/definition.ts';
import { writeDefinition } from '../../functions/workbook/definition-file.ts';
import { blueprint } from '../blueprint.ts';
import { signInClient } from './issuer/configuration.ts';
import type { System } from './system.ts';

/** The API's parts on one machine: the system of the data folder, and the issuer at an address. */
export function localApi(system: System, province: string, issuer: string): ApiDeps {
  const { reports, uploads, results, outbox, now, newId, summarise, remind } = system;
  const { clientId, resource, scope } = signInClient;
  return {
    province,
    reports,
    uploads,
    results,
    now,
    newId,
    upload: blueprint.upload,
    signIn: bearerTokens({ issuer, audience: resource, keys: createRemoteJWKSet(new URL('/jwks', issuer)), now }),
    signInPlace: { issuer, clientId, resource, scope, samples: true },
    blankForm: (unit, period) => blankForm(system, province, unit, period),
    blankForms: (period) => archiveForms(system, province, period),
    writeDefinition: () => writeDefinition(system, province),
    compare: comparing(reports, province, now),
    makeSummary: async (period) => {
      const outcome = await summarise({ province, period, trigger: 'request' });
      const run = outcome.kind === 'made' ? outcome.runs[0]?.run : undefined;
      if (run === undefined) throw new Error(`The summary of ${period} was refused`);
      return { state: 'made', run };
    },
    reminders: outbox,
    remind: async ({ units, ...ask }) => {
      const outcome = await remind({ province, trigger: 'asked', ...ask, units: units && [...units] });
      if (outcome.kind === 'refused') throw new Error(`Reminding of ${ask.period} was refused: ${outcome.why}`);
      const messages = outcome.messages.flatMap(({ unit, delivery, writtenAt }) =>
        unit === undefined ? [] : { unit, delivery, writtenAt },
      );
      return { state: 'done', messages };
    },
    periodClosed: async (period) => {
      const { summary } = await system.closePeriod(province, period);
      if (summary.kind === 'failed') console.error(`final summary of ${period}:`, summary.fault);
    },
    readDefinition,
    onFault: (fault) => console.error(fault),
  };
}
