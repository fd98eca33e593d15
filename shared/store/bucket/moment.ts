import type { Instant } from '../../period/period.ts';

/**
 * When an object was stored, to the second. S3 keeps whole seconds in one answer and may print milliseconds in another; cut to
 * the second, the same object has the same moment wherever it is read, and a redelivered event finds its filing again.
 */
export function storedAt(modified: string | undefined): Instant {
  const moment = modified === undefined ? Number.NaN : Date.parse(modified);
  if (Number.isNaN(moment)) throw new Error('The object came without the time it was stored');
  return new Date(Math.floor(moment / 1000) * 1000).toISOString();
}
