import { earlierPeriods, findPeriod } from '../period/calendar.ts';
import type { Instant, Period } from '../period/period.ts';
import type { Province } from '../plan/province.ts';
import { countingOf, settledStatus, type Decision } from '../report/decision.ts';
import type { Filing } from '../report/filing.ts';
import { receiptOrder } from '../report/history.ts';
import type { PeriodMaterial, SummaryInput } from '../summary/input.ts';
import { inGroups, UNITS_AT_ONCE } from './groups.ts';
import type { ProvinceRevision, ReportStore } from './store.ts';

/** Reads what the summary of a period is made of: this period and the earlier ones that anybody reported for. */
export async function gather(
  reports: ReportStore,
  definition: ProvinceRevision,
  period: Period,
  now: Instant,
): Promise<SummaryInput> {
  const periods = [...earlierPeriods(definition.province.periods, period.id), period];
  const known = await readPeriods(reports, definition, periods, now);
  const definitionAt = definitionsOf(reports, definition);
  const earlier: PeriodMaterial[] = [];
  for (const { attempts: _, decidedAt: __, ...material } of known.slice(0, -1)) {
    if (material.filings.length > 0) earlier.push(await asChecked(material, definitionAt));
  }
  return { ...own(known), earlier };
}

/** What is known of a period alone: enough to say who has submitted. */
export async function gatherAlone(
  reports: ReportStore,
  definition: ProvinceRevision,
  period: Period,
  now: Instant,
): Promise<KnownPeriod> {
  return own(await readPeriods(reports, definition, [period], now));
}

interface KnownPeriod extends PeriodMaterial {
  readonly attempts: SummaryInput['attempts'];
  readonly decidedAt?: Instant;
}

function own(known: readonly KnownPeriod[]): KnownPeriod {
  const last = known.at(-1);
  if (!last) throw new Error('No period was read');
  return last;
}

/**
 * What counts follows from the attempts and the province's decisions as they were read here, not from standings read a
 * moment before them: a report judged in between counts whole or not at all. Standings only tell which units reported
 * that the province no longer lists. One query a unit brings its attempts of all periods.
 */
async function readPeriods(
  reports: ReportStore,
  { province, revision }: ProvinceRevision,
  periods: readonly Period[],
  now: Instant,
): Promise<KnownPeriod[]> {
  const { code } = province;
  const states = await Promise.all(periods.map(({ id }) => reports.periodState(code, id)));
  const decided = await Promise.all(periods.map(({ id }) => reports.decisions(code, id)));
  const stood = (await Promise.all(periods.map(({ id }) => reports.standings(code, id)))).flat();
  const units = new Set([...province.units.map((unit) => unit.code), ...stood.map(({ unit }) => unit)]);
  const [only] = periods.length === 1 ? periods : [];
  const found = await inGroups([...units].toSorted(), UNITS_AT_ONCE, (unit) => reports.filings(code, unit, only?.id));
  const byPeriod = Map.groupBy(found.flat(), (filing) => filing.period);
  return periods.map((period, index) => {
    const { lockedAt } = states[index] ?? {};
    const closed = lockedAt !== undefined && lockedAt <= now;
    const decisions = decided[index] ?? [];
    const settled = settle(byPeriod.get(period.id) ?? [], decisions);
    const decidedAt = decisions
      .map(({ at }) => at)
      .toSorted()
      .at(-1);
    return {
      province,
      revision,
      period,
      ...settled,
      ...(decidedAt !== undefined && { decidedAt }),
      ...(closed && { closedAt: lockedAt }),
    };
  });
}

/** Of each unit the filing that counts, the first accepted receipt, and how its attempts stand. */
function settle(
  filings: readonly Filing[],
  decisions: readonly Decision[],
): Pick<KnownPeriod, 'filings' | 'standings' | 'attempts'> {
  const decidedOn = Map.groupBy(decisions, ({ unit }) => unit);
  const counted: Filing[] = [];
  const standings: PeriodMaterial['standings'][number][] = [];
  for (const [unit, attempts] of Map.groupBy(filings, (filing) => filing.unit)) {
    const counting = countingOf(attempts, decidedOn.get(unit) ?? []);
    if (!counting) continue;
    counted.push(counting.current);
    standings.push({ unit, firstAcceptedAt: counting.firstAcceptedAt });
  }
  const attempts = filings.map((filing) => {
    const status = settledStatus(filing, decidedOn.get(filing.unit) ?? []);
    // To the unit a report that was returned is what a rejected one is: it must report anew.
    return { ...filing, status: status === 'returned' ? 'rejected' : status };
  });
  return { filings: counted, standings, attempts };
}

type DefinitionAt = (revision: string) => Promise<Province | undefined>;

/** Every definition is read once. */
function definitionsOf(reports: ReportStore, { province, revision }: ProvinceRevision): DefinitionAt {
  const read = new Map<string, Promise<Province | undefined>>([[revision, Promise.resolve(province)]]);
  return (name) => {
    const known = read.get(name) ?? reports.provinceAt(province.code, name);
    read.set(name, known);
    return known;
  };
}

/** An earlier period is read by the definition that its latest report was checked against, where that one is kept. */
async function asChecked(material: PeriodMaterial, definitionAt: DefinitionAt): Promise<PeriodMaterial> {
  const latest = material.filings.reduce((a, b) => (receiptOrder(a) < receiptOrder(b) ? b : a));
  const province = await definitionAt(latest.revision);
  const period = province && findPeriod(province.periods, material.period.id);
  return period ? { ...material, province, revision: latest.revision, period } : material;
}
