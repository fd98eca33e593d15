import { keep, kept, letGo } from '../kept.ts';
import { isText, isTime, shapeOf } from '../shape.ts';
import { deskKey, type Desk } from './desk.ts';

/** An attempt whose file has arrived and whose verdict the officer has not seen yet. */
export interface Awaited {
  readonly attempt: string;
  /** When its file had arrived, by this computer's clock. */
  readonly at: string;
}

const isAwaited = shapeOf<Awaited>({ attempt: isText, at: isTime });

/** Remembered for this tab, so that an officer who leaves while a file is checked finds the way back. */
export function awaitVerdict(desk: Desk, attempt: string): void {
  const awaited: Awaited = { attempt, at: new Date().toISOString() };
  keep(nameOf(desk), awaited);
}

export function awaitedOf(desk: Desk): Awaited | undefined {
  return kept(nameOf(desk), isAwaited);
}

/** The verdict has been seen. */
export function verdictSeen(desk: Desk, attempt: string): void {
  if (awaitedOf(desk)?.attempt === attempt) letGo(nameOf(desk));
}

function nameOf(desk: Desk): string {
  return `awaited/${deskKey(desk)}`;
}
