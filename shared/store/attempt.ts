import type { Instant } from '../period/period.ts';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Id of an attempt or a run: 10 characters of time (milliseconds) and 16 of randomness in Crockford's base 32, so that ids
 * sort by time as text and can be read out on the phone (no I, L, O, U). The layout is that of a ULID.
 * @param random 10 random bytes, from the caller.
 */
export function newAttempt(at: Instant, random: Uint8Array): string {
  let time = Date.parse(at);
  let head = '';
  for (let place = 0; place < 10; place += 1) {
    head = (DIGITS[time % 32] ?? '0') + head;
    time = Math.floor(time / 32);
  }
  let bits = 0n;
  for (const byte of random.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let tail = '';
  for (let place = 0; place < 16; place += 1) {
    tail = (DIGITS[Number(bits & 31n)] ?? '0') + tail;
    bits >>= 5n;
  }
  return head + tail;
}
