import { signal } from '@preact/signals';
import { placeOf, type Place } from './places.ts';

/** Where the reader is now; undefined at an address that there is not. */
export const here = signal<Place | undefined>(placeOf(location.pathname));

let shown = location.pathname;

// Also told of when a link within the screen is followed (`#main`): that is no other screen, and its focus is its own.
addEventListener('popstate', () => {
  if (location.pathname === shown) return;
  shown = location.pathname;
  here.value = placeOf(shown);
  startAtHeading();
});

/** Goes to a screen, as a new entry of the browser's history or in place of the present one. */
export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
  shown = location.pathname;
  here.value = placeOf(shown);
  scrollTo(0, 0);
  startAtHeading();
}

/** Whoever hears the page rather than seeing it starts at the screen's heading; where it is scrolled to stays. */
export function startAtHeading(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true }));
}
