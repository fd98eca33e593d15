const RealDate = Date;
/** Milliseconds that the world of the tests is ahead of this machine. */
let ahead = 0;

/**
 * From now on it is another time in this process, and it goes on from there. Processes of one machine that are given the same
 * number agree on every moment.
 */
export function moveClock(milliseconds: number): void {
  ahead = milliseconds;
  globalThis.Date = shifted;
}

/** How far the clock was moved. */
export const clockAhead = (): number => ahead;

export function restoreClock(): void {
  ahead = 0;
  globalThis.Date = RealDate;
}

const shifted = new Proxy(RealDate, {
  construct: (target, given, self) =>
    Reflect.construct(target, given.length === 0 ? [target.now() + ahead] : given, self),
  get: (target, name) => (name === 'now' ? () => target.now() + ahead : Reflect.get(target, name)),
});
