import * as z from 'zod';
import type { RunningFunction } from './functions.ts';
import { ofType, type Resource } from './template.ts';

/** Lambda's own queue, for functions that nobody waits for. */
export interface Later {
  /** Runs a function, again as often as is set up where it fails, then gives the event up. */
  readonly run: (run: RunningFunction, event: string) => void;
  /** Events that were given up, by the ARN of where they are kept. */
  readonly givenUp: ReadonlyMap<string, readonly string[]>;
  /** Resolves when everything that was set off has ended, and what that set off. */
  readonly drain: () => Promise<void>;
}

const retrying = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.number().default(2),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).default({}),
});

export function openLater(resources: readonly Resource[]): Later {
  const givenUp = new Map<string, string[]>();
  const underWay = new Set<Promise<unknown>>();
  const configured = ofType(resources, 'AWS::Lambda::EventInvokeConfig').map(({ properties }) =>
    retrying.parse(properties),
  );

  async function attempt(run: RunningFunction, event: string): Promise<void> {
    const config = configured.find(({ FunctionName }) => FunctionName === run.deployed.name);
    for (let left = config?.MaximumRetryAttempts ?? 2; left >= 0; left -= 1) {
      const outcome = await run.invoke(event);
      if (outcome.kind === 'answered') return;
    }
    const destination = config?.DestinationConfig.OnFailure?.Destination;
    if (destination === undefined) return;
    run.inName('sqs:SendMessage', destination);
    givenUp.set(destination, [...(givenUp.get(destination) ?? []), event]);
  }

  return {
    givenUp,
    run(run, event) {
      const running = attempt(run, event).finally(() => underWay.delete(running));
      underWay.add(running);
    },
    async drain() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
