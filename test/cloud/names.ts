import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { blueprint } from '../../infra/blueprint.ts';
import { sdkClientsFor } from '../fixtures/sdk-clients.ts';
import { openCloud } from './cloud.ts';
import type { DeployedFunction, Deployment } from './deployment.ts';
import { policyFor, resourcePoliciesOf } from './resource-policies.ts';
import type { World } from './rights-proof.ts';
import { rolesOf } from './rights.ts';
import { isAllowed } from './simulation.ts';
import { restoreClock } from './world-clock.ts';

const run = promisify(execFile);

/** Variables that a function may do without, each with what holds its name all the same. */
const optional: Readonly<Record<string, string>> = {
  MAIL_SENDER: 'nothing would be mailed, and the quarter counts the mails',
  PROVINCE_MAIL: 'the digest would go nowhere, and the quarter looks for it',
  PORTAL_ADDRESS: 'the mails would not say where to report, and the quarter reads them',
};

/** Starts every function as it is deployed, with one of the template's variables under another name or with the value of another. */
export function proveNames(world: () => World): void {
  describe('a variable', () => {
    test('under another name keeps its function from starting, which says which one is missing', async () => {
      const told = world().deployment.functions.filter(({ environment }) => Object.keys(environment).length > 0);
      const said = await Promise.all(told.map(startMisnamed));
      const missing = told.map((deployed) =>
        requiredOf(deployed).map((name) => [name, `Error: Environment variables are missing: ${name}`]),
      );
      expect(said.map(Object.entries)).toEqual(missing);
      expect(said.flatMap(Object.keys).length).toBeGreaterThan(15);
    });

    test('that names a function names the one that is meant', () => {
      const { functions } = world().deployment;
      const named = functions.flatMap(({ environment }) =>
        Object.entries(environment).filter(([name]) => name.endsWith('_FUNCTION')),
      );
      expect(named).toHaveLength(3);
      expect(named.map(([, value]) => functions.find(({ name }) => name === value)?.bundle)).toEqual(
        named.map(([name]) => name.replace('_FUNCTION', '').toLowerCase()),
      );
    });

    test('with the value of another is found out: what the function then does, it may not', async () => {
      const { deployment } = world();
      expect(await deniedInIntake(deployment, {})).toEqual([]);
      const { INTAKE_BUCKET = '', RESULTS_BUCKET = '' } = environmentOf(deployment);
      const exchanged = { INTAKE_BUCKET: RESULTS_BUCKET, RESULTS_BUCKET: INTAKE_BUCKET };
      expect(await deniedInIntake(deployment, exchanged)).toContain('s3:ListBucketVersions');
    });
  });
}

const requiredOf = ({ environment }: DeployedFunction) =>
  Object.keys(environment).filter((name) => !(name in optional));

const sayings = z.record(z.string(), z.string());

/** What a function says to each of its variables, if that one alone comes by a slightly different name. */
async function startMisnamed(deployed: DeployedFunction): Promise<Readonly<Record<string, string>>> {
  const worker = join(import.meta.dirname, 'misnamed-worker.ts');
  const bundle = join(deployed.folder, 'handler.mjs');
  const env = { PATH: '/usr/bin', AWS_REGION: 'ap-southeast-1', ...deployed.environment };
  const { stdout } = await run(process.execPath, [worker, bundle, ...requiredOf(deployed)], { env });
  return sayings.parse(JSON.parse(stdout));
}

const environmentOf = ({ functions }: Deployment) =>
  functions.find(({ bundle }) => bundle === 'intake')?.environment ?? {};

/** What the intake does when a report is uploaded, and may not, if it is told other things than it is deployed with. */
async function deniedInIntake(deployment: Deployment, told: DeployedFunction['environment']): Promise<string[]> {
  const functions = deployment.functions
    .filter(({ bundle }) => bundle === 'intake')
    .map((intake) => ({ ...intake, environment: { ...intake.environment, ...told } }));
  // The quarter has ended some months ahead, and engines open at no other time than that of their machine.
  restoreClock();
  const cloud = await openCloud({ ...deployment, functions }, []);
  const { s3 } = sdkClientsFor(cloud.engines);
  const Bucket = environmentOf(deployment)['INTAKE_BUCKET'];
  const Key = `${blueprint.upload.prefix}${environmentOf(deployment)['PROVINCE'] ?? ''}/2026-Q1/a/01KJQ0000000000000000000/a.xlsx`;
  await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'no workbook' }));
  await cloud.settle();
  s3.destroy();
  await cloud.close();
  const roles = new Map(rolesOf(deployment.resources).map(({ arn, statements }) => [arn, statements]));
  const policies = resourcePoliciesOf(deployment.resources);
  const denied = new Set<string>();
  for (const call of cloud.calls) {
    const [, resourcePolicy] = policyFor(policies, call.resource);
    const statements = roles.get(call.role) ?? [];
    if (!(await isAllowed({ ...call, principal: call.role, statements, resourcePolicy }))) denied.add(call.action);
  }
  return [...denied];
}
