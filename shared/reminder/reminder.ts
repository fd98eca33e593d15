import type { Instant } from '../period/period.ts';
import type { UnitState } from '../report/decision.ts';
import type { Reason } from './occasion.ts';

/** A message in words: one line of subject, plain text below. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** To whom a message goes: a unit by its code, or the province itself. Addresses are looked up when it is sent. */
type Recipient = { readonly kind: 'unit'; readonly unit: string } | { readonly kind: 'province' };

/** What names a message: there is one for each recipient, period and reason, ever. */
export interface ReminderName {
  readonly province: string;
  readonly period: string;
  readonly to: Recipient;
  readonly reason: Reason;
}

/** A message of the outbox. Its words are those of the first run that came to it. */
export interface Reminder extends ReminderName, Letter {
  /** When it was written, by the system's clock. */
  readonly at: Instant;
  /** Where the unit stood then; absent from messages to the province. */
  readonly state?: UnitState;
  /**
   * Somebody set about sending it: written before the mail is handed over, taken back when it was certainly refused. With
   * a claim and no `sentAt` it may or may not have gone, and is not sent again.
   */
  readonly claim?: { readonly id: string; readonly at: Instant };
  /** Handed over to the mail service under this id. */
  readonly sent?: { readonly at: Instant; readonly messageId: string };
}

/**
 * What became of a message. kept: nobody has tried to send it (no sender is set up); no-address: nor can anybody; sending: a
 * run is at it, or was cut off while the mail was handed over, so that nobody knows.
 */
export const deliveries = ['sent', 'sending', 'no-address', 'kept'] as const;
export type Delivery = (typeof deliveries)[number];

/** @param address Where its recipient can be reached now. */
export function deliveryOf({ claim, sent }: Reminder, address: string | undefined): Delivery {
  if (sent) return 'sent';
  if (claim) return 'sending';
  return address === undefined ? 'no-address' : 'kept';
}
