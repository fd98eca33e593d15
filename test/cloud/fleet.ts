import type { Credentials } from '../../infra/local/credentials.ts';
import { localRegion } from '../../infra/local/queue/event.ts';
import type { DeployedFunction } from './deployment.ts';
import { startSandbox, type Outcome, type Sandbox } from './sandbox.ts';

/** A deployed function: as many sandboxes as are needed at once, each used again and again. */
export interface Fleet {
  readonly deployed: DeployedFunction;
  invoke(payload: string): Promise<Outcome>;
  close(): Promise<void>;
}

/**
 * What Lambda adds to a function's own environment. Everything of AWS lies at one address; the session's token is there
 * because Lambda's credentials always have one, and whatever is signed with them carries it.
 */
export function platformEnvironment({ accessKeyId, secretAccessKey }: Credentials, front: string) {
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    AWS_REGION: localRegion,
    AWS_DEFAULT_REGION: localRegion,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: 'a-session-of-the-function',
    AWS_ENDPOINT_URL: front,
  };
}

/** What a function's log is told. */
export interface Log {
  /** A sandbox begins a stream of its own. */
  readonly begin: () => void;
  readonly write: (line: string) => void;
}

export function openFleet(deployed: DeployedFunction, platform: Readonly<Record<string, string>>, log: Log): Fleet {
  const idle: Sandbox[] = [];
  const all = new Set<Sandbox>();

  async function take(): Promise<Sandbox> {
    const free = idle.pop();
    if (free) return free;
    log.begin();
    const sandbox = await startSandbox(deployed, { ...platform, ...deployed.environment }, log.write);
    all.add(sandbox);
    await sandbox.started;
    return sandbox;
  }

  return {
    deployed,
    async invoke(payload) {
      const sandbox = await take();
      const outcome = await sandbox.invoke(payload);
      if (outcome.kind === 'answered' || outcome.kind === 'failed') idle.push(sandbox);
      return outcome;
    },
    async close() {
      await Promise.all([...all].map((sandbox) => sandbox.close()));
    },
  };
}
