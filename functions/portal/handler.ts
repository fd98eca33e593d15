import { environmentOf, readEnvironment } from '../../shared/store/environment.ts';

readEnvironment(process.env, environmentOf.portal);

export function handler(): Promise<never> {
  return Promise.reject(new Error('No portal yet'));
}
