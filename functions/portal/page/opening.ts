import { signal } from '@preact/signals';
import { ask, Problem } from './server.ts';
import { openSession, session } from './session.ts';

/** Why the page could not open at all; undefined while it can. */
export const closed = signal<Problem | undefined>(undefined);

/** Looks who is signed in. */
export async function openPage(): Promise<void> {
  closed.value = undefined;
  try {
    await openSession(
      () => ask('signInPlace', {}),
      () => ask('session', {}),
    );
  } catch (reason) {
    // A token that the API refuses leaves nobody signed in; that is no fault of the page.
    if (session.value === 'nobody') return;
    closed.value = reason instanceof Problem ? reason : new Problem('fault');
  }
}
