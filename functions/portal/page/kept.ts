import type { Is } from './shape.ts';

/** What the page keeps in memory where the browser lets it keep nothing else. */
const memory = new Map<string, string>();

/**
 * Whether this tab remembers anything once the page is left. Not where the browser stops the page from storing: even naming
 * the storage throws there.
 */
export const doesKeep = ((): boolean => {
  try {
    sessionStorage.setItem('cchc.try', '1');
    sessionStorage.removeItem('cchc.try');
    return true;
  } catch {
    return false;
  }
})();

/** Keeps a value for this tab, until it is closed, or at least until the page is left. */
export function keep(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  memory.set(key, text);
  try {
    sessionStorage.setItem(key, text);
  } catch {
    // Full, or stopped: it stays known while the page is open.
  }
}

/** What was kept under a key; undefined for nothing, and for anything else than the shape: that is let go, to start again. */
export function kept<T>(key: string, is: Is<T>): T | undefined {
  const text = (doesKeep ? sessionStorage.getItem(key) : null) ?? memory.get(key);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (is(value)) return value;
  } catch {
    // No JSON: as strange as any other.
  }
  letGo(key);
  return undefined;
}

export function letGo(key: string): void {
  memory.delete(key);
  if (doesKeep) sessionStorage.removeItem(key);
}

/** Lets go of everything: another person may sign in at this computer. */
export function letGoOfAll(): void {
  memory.clear();
  if (doesKeep) sessionStorage.clear();
}
