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
  try {
    sessionStorage.setItem(nameOf(desk), JSON.stringify(awaited));
  } catch {
    // A browser that keeps nothing: the address of the receipt is the only way back.
  }
}

export function awaitedOf(desk: Desk): Awaited | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(desk)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('attempt' in kept) || !('at' in kept)) return undefined;
    const { attempt, at } = kept;
    return typeof attempt === 'string' && typeof at === 'string' ? { attempt, at } : undefined;
  } catch {
    return undefined;
  }
}

/** The verdict has been seen. */
export function verdictSeen(desk: Desk, attempt: string): void {
  if (awaitedOf(desk)?.attempt === attempt) sessionStorage.removeItem(nameOf(desk));
}

function nameOf(desk: Desk): string {
  return `awaited/${deskKey(desk)}`;
}
