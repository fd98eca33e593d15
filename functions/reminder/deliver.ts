import type { Instant } from '../../shared/period/period.ts';
import type { Mail } from '../../shared/reminder/mail.ts';
import { deliveryOf, type Delivery, type Reminder } from '../../shared/reminder/reminder.ts';
import type { ReminderStore } from '../../shared/store/store.ts';

export interface DeliverDeps {
  readonly reminders: ReminderStore;
  /** Absent where nobody is set up as sender: messages then stay in the outbox. */
  readonly mail: Mail | undefined;
  readonly clock: () => Instant;
  /** A new id for each claim. */
  readonly newId: () => string;
}

/** A message after a run came to it. */
export interface Delivered {
  readonly delivery: Delivery;
  /** When it was written: by this run, or by an earlier one of the same name. */
  readonly writtenAt: Instant;
}

/** The mail service said no; the message waits for another try. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/**
 * Brings one message as far as it goes: into the outbox, and from there to its recipient at most once. A message of that
 * name that is there already is taken as it stands: sent, it stays sent; waiting, it is sent as it was written.
 *
 * The claim is stored before the mail is handed over and taken back only when the service certainly refused. Cut off in
 * between, nobody knows whether the mail went, and it is never sent again: a unit is told twice for one reason under no
 * circumstances, and the outbox shows what is not known (docs/decisions/0011-reminders.md).
 * @param address Where the recipient can be reached; undefined when nowhere.
 */
export async function deliver(deps: DeliverDeps, written: Reminder, address: string | undefined): Promise<Delivered> {
  const { reminders, mail, clock, newId } = deps;
  const message = await reminders.keepReminder(written);
  const as = (delivery: Delivery): Delivered => ({ delivery, writtenAt: message.at });
  if (message.sent || message.claim || !mail || address === undefined) return as(deliveryOf(message, address));

  const claim = { id: newId(), at: clock() };
  if ((await reminders.claimReminder(message, claim)) === 'refused') return as('sending');
  const outcome = await mail.send({ to: address, subject: message.subject, text: message.text });
  if (outcome.kind === 'refused') {
    await reminders.releaseReminder(message, claim.id);
    throw new MailRefused(outcome.why);
  }
  await reminders.settleReminder(message, claim.id, { at: clock(), messageId: outcome.messageId });
  return as('sent');
}
