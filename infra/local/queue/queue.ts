import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { countOf, transaction } from '../database.ts';
import { type DeadLetter, type Message, deadLetterSchema, messageSchema } from './message.ts';

/**
 * A durable queue with SQS' promise: every message is delivered at least once, in no promised order, until a handler
 * succeeds or `maxReceives` deliveries have failed; then it is kept as a dead letter with the reason. Times are real
 * ones in milliseconds, never those of a settable clock, which would stop redelivery.
 */
export interface Queue {
  /** Takes a waiting message that is visible now; `pick` says which of so many (default the oldest). */
  claim(now: number, pick?: (visible: number) => number): Message | undefined;
  acknowledge(message: Message, now: number): void;
  /** Gives a message back: visible again at `visibleAt`, or a dead letter after its last delivery. */
  fail(message: Message, reason: string, visibleAt: number, now: number): void;
  /** Adds another delivery of the same message, as SQS may do at any time. */
  duplicate(message: Message): void;
  /** When the next waiting message becomes visible. */
  nextVisibleAt(): number | undefined;
  /** How many messages wait or run. */
  pending(): number;
  /** Oldest first. */
  deadLetters(): readonly DeadLetter[];
  /** Lets dead letters be delivered again, all or those named; returns how many. */
  redrive(ids?: readonly string[]): number;
}

/** How many visible messages `pick` chooses from. */
const choice = 100;
/**
 * How long acknowledged messages are kept, in milliseconds. The table of reports and the acknowledgements reach the disk
 * within about half a minute, not at once; after a power cut the deliveries of that time are made again.
 */
const replayWindow = 40_000;

const insertion =
  "INSERT INTO message (id, body, sentAt, state, visibleAt, receives, copy) VALUES (?, ?, ?, 'waiting', 0, 0, ?)";

/** A way to add messages inside the transactions of another connection to the same database. */
export function outbox(database: DatabaseSync): (body: string, sentAt: number) => void {
  const insert = database.prepare(insertion);
  return (body, sentAt) => {
    insert.run(randomUUID(), body, sentAt, 0);
  };
}

/**
 * What a new owner of the folder does first. Deliveries that a crash interrupted are due again, unless they were the
 * last allowed: a message may be what kills the process. After an unclean end the latest acknowledged ones are repeated.
 */
export function recoverQueue(database: DatabaseSync, maxReceives: number, cleanEnd: boolean, now: number): void {
  transaction(database, () => {
    database
      .prepare("UPDATE message SET state = 'dead', settledAt = ?, reason = ? WHERE state = 'running' AND receives >= ?")
      .run(now, 'the process ended during the last delivery', maxReceives);
    database.exec("UPDATE message SET state = 'waiting', visibleAt = 0 WHERE state = 'running'");
    if (!cleanEnd) {
      database
        .prepare(
          `UPDATE message SET state = 'waiting', visibleAt = 0, receives = 0 WHERE state = 'done'
            AND settledAt >= (SELECT max(settledAt) FROM message WHERE state = 'done') - ?`,
        )
        .run(replayWindow);
    }
    database.exec("DELETE FROM message WHERE state = 'done'");
  });
}

/** Opens the queue in a database whose tables exist. */
export function openQueue(database: DatabaseSync, maxReceives: number): Queue {
  const insert = database.prepare(insertion);
  const visible = database.prepare(
    "SELECT * FROM message WHERE state = 'waiting' AND visibleAt <= ? ORDER BY sequence LIMIT ?",
  );
  const run = database.prepare("UPDATE message SET state = 'running', receives = ? WHERE sequence = ?");
  const settle = database.prepare('UPDATE message SET state = ?, settledAt = ?, reason = ? WHERE sequence = ?');
  const postpone = database.prepare(
    "UPDATE message SET state = 'waiting', visibleAt = ?, reason = ? WHERE sequence = ?",
  );
  const forget = database.prepare("DELETE FROM message WHERE state = 'done' AND settledAt < ?");
  const next = database.prepare("SELECT min(visibleAt) AS visibleAt FROM message WHERE state = 'waiting'");
  const count = database.prepare("SELECT count(*) AS count FROM message WHERE state IN ('waiting', 'running')");
  const dead = database.prepare("SELECT * FROM message WHERE state = 'dead' ORDER BY sequence");
  const revive = database.prepare(
    "UPDATE message SET state = 'waiting', visibleAt = 0, receives = 0 WHERE state = 'dead' AND id = ?",
  );
  const deadLetters = () => dead.all().map((row) => deadLetterSchema.parse(row));
  let lastForgotten = 0;

  return {
    claim(now, pick) {
      const rows = visible.all(now, pick ? choice : 1);
      const row = rows[pick && rows.length > 0 ? pick(rows.length) : 0];
      if (!row) return undefined;
      const waiting = messageSchema.parse(row);
      const message = { ...waiting, receives: waiting.receives + 1 };
      run.run(message.receives, message.sequence);
      return message;
    },
    acknowledge(message, now) {
      settle.run('done', now, null, message.sequence);
      if (now - lastForgotten < replayWindow) return;
      forget.run(now - replayWindow);
      lastForgotten = now;
    },
    fail(message, reason, visibleAt, now) {
      if (message.receives >= maxReceives) settle.run('dead', now, reason, message.sequence);
      else postpone.run(visibleAt, reason, message.sequence);
    },
    duplicate(message) {
      insert.run(message.id, message.body, message.sentAt, 1);
    },
    nextVisibleAt: () => nextSchema.parse(next.get()).visibleAt ?? undefined,
    pending: () => countOf(count.get()),
    deadLetters,
    redrive(ids) {
      const wanted = deadLetters().filter(({ id }) => ids === undefined || ids.includes(id));
      transaction(database, () => {
        for (const { id } of wanted) revive.run(id);
      });
      return wanted.length;
    },
  };
}

const nextSchema = z.object({ visibleAt: z.number().nullable() });
