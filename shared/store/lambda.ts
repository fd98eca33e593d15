import * as z from 'zod';
import type { Account } from './aws/account.ts';
import { jsonOf, jsonRefusal } from './aws/json.ts';
import { openService, type Service, type ServiceOptions } from './aws/service.ts';
import { FunctionFailed, type Functions } from './functions.ts';

const failure = z.lazy(() => z.object({ errorType: z.string().optional(), errorMessage: z.string().optional() }));

/** Lambda in the name of an account. */
export function openLambda(account: Account, options: Omit<ServiceOptions, 'refusal'> = {}): Service {
  return openService(account, 'lambda', { refusal: jsonRefusal, ...options });
}

/** The functions on Lambda. Source: Lambda API reference, Invoke. */
export function lambdaFunctions(lambda: Service): Functions {
  const call = (name: string, type: 'RequestResponse' | 'Event', event: object) =>
    lambda.send({
      method: 'POST',
      path: `/2015-03-31/functions/${encodeURIComponent(name)}/invocations`,
      headers: { 'content-type': 'application/json', 'x-amz-invocation-type': type },
      body: JSON.stringify(event),
    });
  return {
    async invoke(name, event) {
      const { headers, bytes } = await call(name, 'RequestResponse', event);
      if (headers['x-amz-function-error'] !== undefined) throw failed(name, bytes);
      const answer: unknown = bytes.length === 0 ? null : JSON.parse(bytes.toString('utf8'));
      return answer;
    },

    async start(name, event) {
      await call(name, 'Event', event);
    },
  };
}

/** The platform itself reports ends of processes and of time, under names that no error class of ours has. */
function failed(name: string, bytes: Buffer): FunctionFailed {
  const { errorType, errorMessage = '' } = failure.safeParse(jsonOf(bytes)).data ?? {};
  // A time that is over comes without a type from older versions of the platform.
  const died =
    errorType === undefined ? / timed out after /.test(errorMessage) : /^(Runtime|Sandbox|Function)\./.test(errorType);
  return new FunctionFailed(name, errorType ?? 'unknown', died ? 'died' : 'threw');
}
