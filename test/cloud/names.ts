import { describe, expect, test } from 'vitest';
import type { DeployedFunction } from './deployment.ts';
import type { World } from './rights-proof.ts';
import { startSandbox } from './sandbox.ts';

/** Variables that a function may do without, each with what holds its name all the same. */
const optional: Readonly<Record<string, string>> = {
  MAIL_SENDER: 'nothing would be mailed, and the quarter counts the mails',
  PROVINCE_MAIL: 'the digest would go nowhere, and the quarter looks for it',
  PORTAL_ADDRESS: 'the mails would not say where to report, and the quarter reads them',
};

/** Starts every function as it is deployed, with the template's variables under other names. */
export function proveNames(world: () => World): void {
  describe('variables under other names', () => {
    test('keep every function from starting, which says each one that is missing', async () => {
      const told = world().deployment.functions.filter(({ environment }) => Object.keys(environment).length > 0);
      expect(told.length).toBeGreaterThan(4);
      for (const deployed of told) {
        const required = Object.keys(deployed.environment).filter((name) => !(name in optional));
        expect(await startMisnamed(deployed)).toContain(`variables are missing: ${required.join(', ')}`);
      }
    });
  });
}

/** What a function says that is told everything by a slightly different name. */
async function startMisnamed(deployed: DeployedFunction): Promise<string> {
  const misnamed = Object.entries(deployed.environment).map(([name, value]) => [`${name}S`, value]);
  const environment = { PATH: '/usr/bin', AWS_REGION: 'ap-southeast-1', ...Object.fromEntries(misnamed) };
  const sandbox = await startSandbox(deployed, environment, () => undefined);
  const said = await sandbox.started.then(
    () => 'started',
    (fault: unknown) => String(fault),
  );
  await sandbox.close();
  return said;
}
