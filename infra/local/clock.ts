import type { Instant } from '../../shared/period/period.ts';

/** The present moment. Everything that the system records is dated by one of these. */
export type Clock = () => Instant;

export const systemClock: Clock = () => new Date().toISOString();

/** A clock that stands where it is put: the sample quarter lives through three months in seconds. */
export interface SettableClock {
  readonly now: Clock;
  /** Throws on text that is no instant. */
  set(instant: Instant): void;
}

export function settableClock(start: Instant): SettableClock {
  let current = normalise(start);
  return {
    now: () => current,
    set: (instant) => {
      current = normalise(instant);
    },
  };
}

/** In the one form in which instants compare as text. */
function normalise(instant: Instant): Instant {
  return new Date(instant).toISOString();
}
