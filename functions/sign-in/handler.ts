import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';

export function handler(event: PreTokenGenerationV2TriggerEvent): Promise<never> {
  return Promise.reject(new Error(`No tokens yet: ${event.triggerSource}`));
}
