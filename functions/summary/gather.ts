import type { Instant, Period } from '../../shared/period/period.ts';
import type { Filing } from '../../shared/report/filing.ts';
import type { ProvinceRevision, ReportStore, Standing } from '../../shared/store/store.ts';
import type { SummaryInput } from '../../shared/summary/input.ts';

/** Units whose attempts are read at once. */
const AT_ONCE = 16;

/** Reads what the summary of a period is made of. Standings come first: the filings they name are stored by then. */
export async function gather(
  reports: ReportStore,
  { province, revision }: ProvinceRevision,
  period: Period,
  now: Instant,
): Promise<SummaryInput> {
  const standings = await reports.standings(province.code, period.id);
  const { lockedAt } = await reports.periodState(province.code, period.id);
  const units = new Set([...province.units.map(({ code }) => code), ...standings.map(({ unit }) => unit)]);

  const attempts: Filing[] = [];
  for (const group of groupsOf([...units].toSorted(), AT_ONCE)) {
    const found = await Promise.all(group.map((unit) => reports.filings(province.code, unit, period.id)));
    attempts.push(...found.flat());
  }
  const filings = standings.map((standing) => currentOf(standing, attempts));
  const closed = lockedAt !== undefined && lockedAt <= now;
  return {
    province,
    revision,
    period,
    filings,
    standings,
    attempts,
    earlier: [],
    ...(closed && { closedAt: lockedAt }),
  };
}

function currentOf({ unit, current }: Standing, attempts: readonly Filing[]): Filing {
  const filing = attempts.find(
    (other) => other.unit === unit && other.attempt === current.attempt && other.receivedAt === current.receivedAt,
  );
  if (!filing) throw new Error(`The current filing of unit ${unit} is not stored`);
  return filing;
}

function groupsOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, group) =>
    items.slice(group * size, (group + 1) * size),
  );
}
