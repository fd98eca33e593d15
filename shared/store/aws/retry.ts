import { isServerError, isThrottlingError, isTransientError, StandardRetryStrategy } from '@smithy/core/retry';
import type { RetryErrorType, SdkError } from '@smithy/types';
import { ServiceRefusal } from './refusal.ts';

/**
 * Tries again as every SDK of AWS does in its standard mode: after longer and longer pauses, each cut short by chance, and
 * only while not too much of what is sent has to be repeated. Throws the last error.
 * Source: "Retry behavior", AWS SDKs and Tools reference guide.
 * @param attempts In all; 1 for what must not be said twice.
 */
export function withRetries(attempts: number): <T>(attempt: () => Promise<T>) => Promise<T> {
  const strategy = new StandardRetryStrategy(attempts);
  return async (attempt) => {
    let token = await strategy.acquireInitialRetryToken('');
    for (;;) {
      try {
        const answer = await attempt();
        strategy.recordSuccess(token);
        return answer;
      } catch (error) {
        try {
          // Waits before it gives the token.
          token = await strategy.refreshRetryTokenForRetry(token, { errorType: kindOf(error) });
        } catch {
          throw error;
        }
      }
    }
  };
}

function kindOf(error: unknown): RetryErrorType {
  if (!(error instanceof Error)) return 'CLIENT_ERROR';
  const { name, message } = error;
  const status = error instanceof ServiceRefusal ? { httpStatusCode: error.status } : {};
  const code = 'code' in error ? { code: error.code } : {};
  const known: SdkError = { name, message, $fault: 'server', $metadata: status, ...code };
  if (isThrottlingError(known)) return 'THROTTLING';
  if (isTransientError(known)) return 'TRANSIENT';
  return isServerError(known) ? 'SERVER_ERROR' : 'CLIENT_ERROR';
}
