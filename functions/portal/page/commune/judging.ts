import { signal, type ReadonlySignal } from '@preact/signals';
import type { Answer } from '../../api/client-types.ts';
import { ask, Problem } from '../server.ts';
import { verdictSeen } from './awaited.ts';
import type { Desk } from './desk.ts';

/** What is known of an attempt. slow: given up on for now; the verdict will come all the same. */
export type Judging =
  | { readonly at: 'asking' }
  | { readonly at: 'checking'; readonly seconds: number }
  | { readonly at: 'slow' }
  | { readonly at: 'failed'; readonly problem: Problem }
  | { readonly at: 'judged'; readonly receipt: ReceiptAnswer };

export type ReceiptAnswer = Extract<Answer<'attempt'>, { readonly state: 'judged' }>['receipt'];

/** Milliseconds between questions grow by half each time, within these bounds. */
const FIRST_MS = 600;
const LONGEST_MS = 5000;
/** Nobody should watch longer than this. */
const PATIENCE_MS = 180_000;
/** How many questions in a row may stay without an answer before the officer is told. */
const SILENT = 3;

export interface Watch {
  readonly state: ReadonlySignal<Judging>;
  readonly again: () => void;
  readonly stop: () => void;
}

/** Asks for the verdict on an attempt until it is there. */
export function watchJudging(desk: Desk, attempt: string): Watch {
  const state = signal<Judging>({ at: 'asking' });
  let turn = 0;

  const look = async () => {
    turn += 1;
    const own = turn;
    const began = Date.now();
    let silent = 0;
    for (let wait = FIRST_MS; ; wait = Math.min(LONGEST_MS, wait * 1.5)) {
      const next = await askOnce(desk, attempt);
      if (turn !== own) return;
      silent = next instanceof Problem ? silent + 1 : 0;
      if (next instanceof Problem && (next.id !== 'unreachable' || silent === SILENT)) {
        state.value = { at: 'failed', problem: next };
        return;
      }
      if (!(next instanceof Problem) && next.state === 'judged') {
        verdictSeen(desk, attempt);
        state.value = { at: 'judged', receipt: next.receipt };
        return;
      }
      const passed = Date.now() - began;
      if (passed > PATIENCE_MS) {
        state.value = { at: 'slow' };
        return;
      }
      state.value = { at: 'checking', seconds: Math.floor(passed / 1000) };
      await new Promise((resume) => setTimeout(resume, wait));
      if (turn !== own) return;
    }
  };

  void look();
  return {
    state,
    again: () => void look(),
    stop: () => {
      turn += 1;
    },
  };
}

async function askOnce(desk: Desk, attempt: string): Promise<Answer<'attempt'> | Problem> {
  try {
    return await ask('attempt', { params: { ...desk, attempt } });
  } catch (reason) {
    return reason instanceof Problem ? reason : new Problem('fault');
  }
}
