import { keep, kept, letGo } from '../kept.ts';
import { deskKey, type Desk } from './desk.ts';

/** An attempt whose file has arrived and whose verdict the officer has not seen yet. */
export interface Awaited {
  readonly attempt: string;
  /** When its file had arrived, by this computer's clock. */
  readonly at: string;
}

/** Remembered for this tab, so that an officer who leaves while a file is checked finds the way back. */
export function awaitVerdict(desk: Desk, attempt: string): void {
  const awaited: Awaited = { attempt, at: new Date().toISOString() };
  keep(nameOf(desk), awaited);
}

export function awaitedOf(desk: Desk): Awaited | undefined {
  const found = kept(nameOf(desk));
  if (typeof found !== 'object' || found === null || !('attempt' in found) || !('at' in found)) return undefined;
  const { attempt, at } = found;
  return typeof attempt === 'string' && typeof at === 'string' ? { attempt, at } : undefined;
}

/** The verdict has been seen. */
export function verdictSeen(desk: Desk, attempt: string): void {
  if (awaitedOf(desk)?.attempt === attempt) letGo(nameOf(desk));
}

function nameOf(desk: Desk): string {
  return `awaited/${deskKey(desk)}`;
}
