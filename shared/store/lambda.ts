import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod';

/** Other functions of the system, by the names that the environment gives. */
export interface Functions {
  /** Runs one and waits for its answer. Throws `FunctionFailed` where it gave none. */
  invoke(name: string, event: object): Promise<unknown>;
  /** Hands an event over and does not wait: the platform runs it, and again if it fails. */
  start(name: string, event: object): Promise<void>;
}

/**
 * A function gave no answer. `threw`: its code failed; `died`: its process ended, or its time was over. Carries the kind of the
 * error and none of its words, which may repeat what somebody typed.
 */
export class FunctionFailed extends Error {
  override readonly name = 'FunctionFailed';
  readonly ending: 'threw' | 'died';

  constructor(functionName: string, errorType: string, ending: FunctionFailed['ending']) {
    super(`${functionName} ${ending}: ${errorType}`);
    this.ending = ending;
  }
}

const failure = z.object({ errorType: z.string().optional(), errorMessage: z.string().optional() });

export function lambdaFunctions(client: LambdaClient): Functions {
  return {
    async invoke(name, event) {
      const { FunctionError, Payload } = await client.send(
        new InvokeCommand({ FunctionName: name, InvocationType: 'RequestResponse', Payload: JSON.stringify(event) }),
      );
      const text = Payload?.transformToString() ?? 'null';
      if (FunctionError !== undefined) throw failed(name, text);
      const answer: unknown = JSON.parse(text);
      return answer;
    },

    async start(name, event) {
      await client.send(
        new InvokeCommand({ FunctionName: name, InvocationType: 'Event', Payload: JSON.stringify(event) }),
      );
    },
  };
}

/** The platform itself reports ends of processes and of time, under names that no error class of ours has. */
function failed(name: string, text: string): FunctionFailed {
  const { errorType, errorMessage = '' } = failure.safeParse(jsonOf(text)).data ?? {};
  // A time that is over comes without a type from older versions of the platform.
  const died =
    errorType === undefined ? / timed out after /.test(errorMessage) : /^(Runtime|Sandbox)\./.test(errorType);
  return new FunctionFailed(name, errorType ?? 'unknown', died ? 'died' : 'threw');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
