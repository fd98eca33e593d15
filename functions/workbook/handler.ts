import { environmentOf, readEnvironment } from '../../shared/store/environment.ts';
import { workbookEvent } from './event.ts';

readEnvironment(process.env, environmentOf.workbook);

export function handler(event: unknown): Promise<never> {
  const { kind } = workbookEvent.parse(event);
  return Promise.reject(new Error(`Nothing is made yet: ${kind}`));
}
