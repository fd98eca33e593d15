import { effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { ask, Problem } from '../server.ts';
import { awaitVerdict } from './awaited.ts';
import { deskKey, type Desk } from './desk.ts';
import { openTransfer, type Transfer } from './transfer.ts';

/** Why a file did not get through, where the API had no say in it. */
type Mishap = 'offline' | 'refused' | 'changed' | 'cancelled';

/** Where a file stands on its way to the store. */
export type Sending =
  | { readonly at: 'idle' }
  | { readonly at: 'preparing' }
  | { readonly at: 'going'; readonly percent: number }
  | { readonly at: 'arrived'; readonly attempt: string }
  | { readonly at: 'stopped'; readonly why: Mishap }
  | { readonly at: 'declined'; readonly problem: Problem };

/** The way of a unit's files; goes on while the officer looks at another screen. */
export interface Dispatch {
  readonly state: ReadonlySignal<Sending>;
  /** The file that the officer has chosen, to be sent or sent again. */
  readonly chosen: Signal<File | undefined>;
  /** Sends a file, as a new attempt each time. */
  readonly send: (file: File) => Promise<void>;
  readonly cancel: () => void;
  readonly reset: () => void;
}

const dispatches = new Map<string, Dispatch>();

/** One for each unit and period, kept as long as the page is open. */
export function dispatchOf(desk: Desk): Dispatch {
  const known = dispatches.get(deskKey(desk));
  if (known) return known;
  const made = makeDispatch(desk);
  dispatches.set(deskKey(desk), made);
  return made;
}

function makeDispatch(desk: Desk): Dispatch {
  const state = signal<Sending>({ at: 'idle' });
  let transfer: Transfer | undefined;
  /** Counts what was begun: what an earlier, cancelled sending still has to say is not listened to. */
  let turn = 0;

  effect(() => guard(isUnderWay(state.value)));

  const send = async (file: File) => {
    turn += 1;
    const own = turn;
    const tell = (next: Sending) => {
      if (turn === own) state.value = next;
    };
    tell({ at: 'preparing' });
    const content = await snapshot(file);
    if (!content) return tell({ at: 'stopped', why: 'changed' });
    try {
      const body = { fileName: file.name, size: content.size };
      const { attempt, url, fields } = await ask('prepareUpload', { params: { ...desk }, body });
      if (turn !== own) return;
      transfer = openTransfer({ url, fields, content, name: file.name }, (percent) => tell({ at: 'going', percent }));
      tell({ at: 'going', percent: 0 });
      const outcome = await transfer.done;
      if (outcome !== 'arrived') return tell({ at: 'stopped', why: outcome });
      awaitVerdict(desk, attempt);
      tell({ at: 'arrived', attempt });
    } catch (reason) {
      const problem = reason instanceof Problem ? reason : new Problem('fault');
      tell(problem.id === 'unreachable' ? { at: 'stopped', why: 'offline' } : { at: 'declined', problem });
    } finally {
      if (turn === own) transfer = undefined;
    }
  };

  return {
    state,
    chosen: signal<File | undefined>(undefined),
    send,
    cancel: () => {
      turn += 1;
      transfer?.cancel();
      transfer = undefined;
      state.value = { at: 'stopped', why: 'cancelled' };
    },
    reset: () => {
      state.value = { at: 'idle' };
    },
  };
}

/** A file is on its way, or has just arrived. */
export function isUnderWay({ at }: Sending): boolean {
  return at === 'preparing' || at === 'going' || at === 'arrived';
}

/** Closing the tab while a file is on its way loses it: the browser asks first, on whatever screen the officer is. */
function guard(needed: boolean): (() => void) | undefined {
  if (!needed) return undefined;
  const hold = (event: BeforeUnloadEvent) => event.preventDefault();
  addEventListener('beforeunload', hold);
  return () => removeEventListener('beforeunload', hold);
}

/**
 * The file as it is now. A file that is saved again after it was chosen can no longer be read, and would break off half-way
 * without a word; undefined then.
 */
async function snapshot(file: File): Promise<Blob | undefined> {
  try {
    return new Blob([await file.arrayBuffer()], { type: file.type });
  } catch {
    return undefined;
  }
}
