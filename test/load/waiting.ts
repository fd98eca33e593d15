import type { Random } from '../../infra/sample/random.ts';

/** How one province's intake works off its queue; milliseconds. */
export interface Intake {
  /** Uploads judged at once: `maxConcurrency` of the event source. */
  readonly lanes: number;
  /** From the upload to the function: event, rule, queue, poller. */
  readonly deliveryMs: number;
  /** Median of one judgement; single ones spread around it by a factor of up to two either way. */
  readonly serviceMs: number;
  /** What the first judgement of each lane takes longer. */
  readonly coldStartMs: number;
  /** Share of deliveries that fail and come again after the queue's visibility timeout. */
  readonly failing: number;
  readonly visibilityMs: number;
}

/** How long officers waited from the end of the upload to the receipt; milliseconds. */
export interface Waits {
  readonly median: number;
  readonly p99: number;
  readonly longest: number;
  /** Most uploads that waited or were being judged at one time. */
  readonly deepest: number;
}

/**
 * A queue on paper: uploads come at these moments, each takes the lane that is free first. Delivered again, an upload queues
 * behind what has come meanwhile.
 */
export function waitingFor(arrivals: readonly number[], intake: Intake, random: Random): Waits {
  const due = arrivals.map((at) => ({ at, ready: at + intake.deliveryMs })).toSorted((a, b) => b.ready - a.ready);
  const lanes = Array.from({ length: intake.lanes }, () => ({ freeAt: -Infinity, warm: false }));
  const done: { readonly at: number; readonly end: number }[] = [];
  for (let next = due.pop(); next; next = due.pop()) {
    // Of the lanes that are free the warm one works; a new one starts only while all others are busy.
    const ready = next.ready;
    const free = lanes.filter(({ freeAt }) => freeAt <= ready);
    const lane = free.find(({ warm }) => warm) ?? free[0] ?? lanes.reduce((a, b) => (a.freeAt <= b.freeAt ? a : b));
    const start = Math.max(ready, lane.freeAt);
    const service = intake.serviceMs * 2 ** (2 * random() - 1) + (lane.warm ? 0 : intake.coldStartMs);
    lane.freeAt = start + service;
    lane.warm = true;
    if (random() < intake.failing) {
      const again = { at: next.at, ready: start + intake.visibilityMs };
      const place = due.findLastIndex((other) => other.ready >= again.ready);
      due.splice(place + 1, 0, again);
    } else {
      done.push({ at: next.at, end: lane.freeAt });
    }
  }
  const waits = done.map(({ at, end }) => end - at).toSorted((a, b) => a - b);
  const quantile = (share: number) => waits[Math.min(waits.length - 1, Math.floor(share * waits.length))] ?? 0;
  return { median: quantile(0.5), p99: quantile(0.99), longest: waits.at(-1) ?? 0, deepest: deepestOf(done) };
}

function deepestOf(stays: readonly { readonly at: number; readonly end: number }[]): number {
  const steps = stays.flatMap(({ at, end }) => [
    { moment: at, by: 1 },
    { moment: end, by: -1 },
  ]);
  let [depth, deepest] = [0, 0];
  for (const { by } of steps.toSorted((a, b) => a.moment - b.moment || a.by - b.by)) {
    depth += by;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
