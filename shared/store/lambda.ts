import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import { FunctionFailed, type Functions } from './functions.ts';

const failure = z.object({ errorType: z.string().optional(), errorMessage: z.string().optional() });

/** The functions on Lambda. */
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
    errorType === undefined ? / timed out after /.test(errorMessage) : /^(Runtime|Sandbox|Function)\./.test(errorType);
  return new FunctionFailed(name, errorType ?? 'unknown', died ? 'died' : 'threw');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
