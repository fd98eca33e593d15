import { keep, kept, letGo } from '../kept.ts';
import { session } from '../session.ts';
import { isText, shapeOf } from '../shape.ts';

/** Only one dialog opens by itself after a page was loaded. */
let hasReopened = false;

const isDraft = shapeOf<{ readonly account: string; readonly words: string }>({ account: isText, words: isText });

/** Keeps what an officer has written in a dialog: the session may end, and signing in leaves the page. */
export function keepDraft(deed: string, words: string): void {
  if (words.trim() === '') dropDraft(deed);
  else keep(keyOf(deed), { account: account(), words });
}

/** The words that the same person left in the same dialog of the same screen; undefined where the dialog was not left open. */
export function draftOf(deed: string): string | undefined {
  const draft = kept(keyOf(deed), isDraft);
  return draft?.account === account() ? draft.words : undefined;
}

/** It was sent, or given up. */
export function dropDraft(deed: string): void {
  letGo(keyOf(deed));
}

/** Whether a dialog was left open when the page was left, so that it has to come back: true once. */
export function isLeftOpen(deed: string): boolean {
  if (hasReopened || draftOf(deed) === undefined) return false;
  hasReopened = true;
  return true;
}

/** What is done and on which screen. */
function keyOf(deed: string): string {
  return `draft/${location.pathname}/${deed}`;
}

function account(): string {
  return typeof session.value === 'object' ? session.value.account : '';
}
