import type { Instant } from '../period/period.ts';

/** A place in the order in which things count: the moment of receipt, then the attempt. */
export interface Receival {
  readonly receivedAt: Instant;
  readonly attempt: string;
}

/** Compares as text. */
export function receiptOrder({ receivedAt, attempt }: Receival): string {
  return `${receivedAt}#${attempt}`;
}
