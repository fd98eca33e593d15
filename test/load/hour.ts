import { between, type Random } from '../../infra/sample/random.ts';
import type { Instant } from '../../shared/period/period.ts';

/** One file that an officer hands in during the last hour before a deadline. */
export interface Send {
  readonly unit: string;
  readonly at: Instant;
  /** Has a slip that the check finds; the same unit sends again later. */
  readonly faulty: boolean;
}

const HOUR = 3_600_000;
/** Of ten units three have to send twice, and two of the others send again for no good reason. */
const FAULTY_FIRST = 0.3;
const ONCE_MORE = 0.3;

/**
 * The worst hour: every unit of the province has waited for the last one. Half of them come in its last quarter, a tenth
 * within its last 36 seconds; whoever was rejected has mended the file within some minutes, deadline or not.
 */
export function lastHour(units: readonly string[], dueAt: Instant, random: Random): readonly Send[] {
  const due = Date.parse(dueAt);
  const sends = units.flatMap((unit) => {
    const first = due - HOUR * random() ** 2;
    const faulty = random() < FAULTY_FIRST;
    const again = faulty || random() < ONCE_MORE;
    const second = first + between(random, 2, 12) * 60_000;
    return [{ unit, at: first, faulty }, ...(again ? [{ unit, at: second, faulty: false }] : [])];
  });
  return sends.toSorted((a, b) => a.at - b.at).map((send) => ({ ...send, at: new Date(send.at).toISOString() }));
}
