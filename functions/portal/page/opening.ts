import { signal } from '@preact/signals';
import { startAtHeading } from './navigation.ts';
import { ask, Problem } from './server.ts';
import { openSession, session } from './session.ts';

/** Why the page could not open at all; undefined while it can. */
export const closed = signal<Problem | undefined>(undefined);

/** Looks who is signed in. While it looks once more the page stays as it is, and with it whoever pressed the button there. */
export async function openPage(): Promise<void> {
  try {
    await openSession(
      () => ask('signInPlace', {}),
      () => ask('session', {}),
    );
  } catch (reason) {
    // A token that the API refuses leaves nobody signed in; that is no fault of the page.
    if (session.value !== 'nobody') {
      closed.value = reason instanceof Problem ? reason : new Problem('fault');
      return;
    }
  }
  if (!closed.value) return;
  closed.value = undefined;
  startAtHeading();
}
