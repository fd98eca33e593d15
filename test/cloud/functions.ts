import type { BundledFunction } from '../../infra/bundle.ts';
import type { Credentials } from '../../infra/local/credentials.ts';
import type { RecordedCall } from './cloud.ts';
import type { Deployment } from './deployment.ts';
import { openFleet, platformEnvironment, type Fleet } from './fleet.ts';
import { openFront, type Services } from './front.ts';
import { ofType } from './template.ts';

/** A deployed function with the one address at which it finds AWS. */
export interface RunningFunction extends Fleet {
  /** AWS does something in the name of the function's role. */
  readonly inName: (action: string, resource: string) => void;
}

export interface RunningFunctions {
  /** Throws where there is no function of this name or ARN. */
  readonly named: (nameOrArn: string) => RunningFunction;
  readonly bundled: (bundle: BundledFunction) => RunningFunction;
  readonly close: () => Promise<void>;
}

/** Where is written down what the functions do. */
export interface Ledgers {
  readonly calls: RecordedCall[];
  readonly logs: string[];
  readonly refused: string[];
}

/** All functions of a deployment. Processes start when they are needed. */
export async function runFunctions(
  { functions, resources }: Deployment,
  services: Services,
  credentials: Credentials,
  { calls, logs, refused }: Ledgers,
): Promise<RunningFunctions> {
  const running = await Promise.all(
    functions.map(async (deployed) => {
      const { role, logGroup } = deployed;
      const front = await openFront(services, {
        record: (call, by) => calls.push({ ...call, role, by }),
        refused: (why) => refused.push(why),
      });
      const inName = (action: string, resource: string) =>
        void calls.push({ action, resource, context: {}, role, by: 'platform' });
      const group = ofType(resources, 'AWS::Logs::LogGroup').find(({ name }) => name === logGroup)?.arn ?? logGroup;
      // The streams of a group lie below it.
      const stream = group.replace(/\*$/, 'log-stream:sandbox');
      const fleet = openFleet(deployed, platformEnvironment(credentials, front.address), {
        begin: () => inName('logs:CreateLogStream', stream),
        write: (line) => {
          inName('logs:PutLogEvents', stream);
          logs.push(line);
        },
      });
      const close = async () => {
        await fleet.close();
        await front.close();
      };
      return { ...fleet, inName, close };
    }),
  );

  return {
    named(nameOrArn) {
      const found = running.find(({ deployed: { name, arn } }) => name === nameOrArn || arn === nameOrArn);
      if (!found) throw new Error(`There is no function ${nameOrArn}`);
      return found;
    },
    bundled(bundle) {
      const found = running.find(({ deployed }) => deployed.bundle === bundle);
      if (!found) throw new Error(`No stack deploys ${bundle}`);
      return found;
    },
    async close() {
      await Promise.all(running.map((run) => run.close()));
    },
  };
}
