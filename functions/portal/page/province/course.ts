import { dayOf } from '../../../../shared/period/zone.ts';
import type { Answer } from '../../api/client-types.ts';

type Overview = Answer<'overview'>;

/** How the first accepted reports of a period came in. */
export interface Course {
  readonly from: string;
  readonly to: string;
  readonly dueAt: string;
  readonly units: number;
  readonly steps: Overview['progress'];
  /** Units that had reported at the deadline. */
  readonly atDue: number;
  readonly now: number;
}

/** The stretch shown: from the opening, or a little before the first report came, to the deadline or the last report. */
export function courseOf({ period, completeness, progress }: Overview): Course {
  const first = progress[0]?.at;
  const last = progress.at(-1)?.at ?? period.dueAt;
  const to = last > period.dueAt ? last : period.dueAt;
  return {
    from: first !== undefined && first < period.opensAt ? first : period.opensAt,
    to,
    dueAt: period.dueAt,
    units: completeness.units,
    steps: progress,
    atDue: progress.findLast(({ at }) => at <= period.dueAt)?.accepted ?? 0,
    now: completeness.accepted,
  };
}

/**
 * The same by the province's days: how many units had reported at the end of each on which one did.
 * @param zone Time zone of the province.
 */
export function byDay(
  { steps }: Course,
  zone: string,
): readonly { readonly date: string; readonly accepted: number }[] {
  const days = new Map<string, number>();
  for (const { at, accepted } of steps) days.set(dayOf(at, zone), accepted);
  return [...days].map(([date, accepted]) => ({ date, accepted }));
}
