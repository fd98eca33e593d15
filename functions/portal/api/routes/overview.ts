import * as z from 'zod';
import { unitsAt } from '../../../../shared/plan/units.ts';
import { countingOf, settledStatus, unitState } from '../../../../shared/report/decision.ts';
import { inGroups, UNITS_AT_ONCE } from '../../../../shared/store/groups.ts';
import { explanationsOf } from '../../../../shared/summary/explanations.ts';
import type { ApiDeps } from '../deps.ts';
import { periodAt, shownPeriod, shownUnit, type PeriodPlace } from '../place.ts';
import { Refusal } from '../problem.ts';
import { findingWords } from '../words.ts';
import { route } from '../route.ts';
import { count, findingShape, instant, ofPeriod, periodShape, unitShape, unitStateShape } from '../shapes.ts';

const rowShape = () =>
  unitShape().extend({
    state: unitStateShape(),
    attempts: count,
    firstAcceptedAt: instant.optional(),
    onTime: z.boolean().optional(),
    /** Receipt of the last attempt. */
    lastAt: instant.optional(),
    /** The attempt that the state speaks of: what counts, what waits, else the last; an action is about this one. */
    attempt: z.string().optional(),
  });
type Row = z.infer<ReturnType<typeof rowShape>>;

/** The province at a glance, and what it has to look through. */
export const overviewRoutes = [
  route({
    id: 'overview',
    method: 'get',
    path: '/periods/:period/overview',
    summary: 'Who has not submitted, how complete and how punctual a period is, and how it came in over time',
    who: 'province',
    params: ofPeriod,
    answer: () =>
      z.strictObject({
        period: periodShape(),
        completeness: z.strictObject({
          units: count,
          accepted: count,
          held: count,
          returned: count,
          rejected: count,
          none: count,
        }),
        timeliness: z.strictObject({ onTime: count, late: count, outstanding: count }),
        /** Units without a report that counts, those that sent nothing first. */
        waiting: z.array(rowShape()),
        accepted: z.array(rowShape()),
        /** How many units had their first accepted report at a moment; grows. */
        progress: z.array(z.strictObject({ at: instant, accepted: count })),
      }),
    run: async ({ deps, params }) => {
      const place = await periodAt(deps, params.period);
      if (place instanceof Refusal) return place;
      const { province, period } = place;
      const rows = await rowsOf(deps, place);
      const inState = (state: Row['state']) => rows.filter((row) => row.state === state);
      const [none, rejected, returned, held] = (['none', 'rejected', 'returned', 'held'] as const).map(inState);
      const accepted = inState('accepted');
      const late = accepted.filter(({ onTime }) => onTime === false).length;
      const waiting = [none, rejected, returned, held].flatMap((group) => group ?? []);
      const moments = accepted.flatMap(({ firstAcceptedAt }) => firstAcceptedAt ?? []).toSorted();
      return {
        period: shownPeriod(
          period,
          await deps.reports.periodState(province.code, period.id),
          deps.now(),
          province.timeZone,
        ),
        completeness: {
          units: rows.length,
          accepted: accepted.length,
          held: held?.length ?? 0,
          returned: returned?.length ?? 0,
          rejected: rejected?.length ?? 0,
          none: none?.length ?? 0,
        },
        timeliness: { onTime: accepted.length - late, late, outstanding: waiting.length },
        waiting,
        accepted,
        progress: [...Map.groupBy(moments, (at) => at).keys()].map((at) => ({
          at,
          accepted: moments.lastIndexOf(at) + 1,
        })),
      };
    },
  }),

  route({
    id: 'explanations',
    method: 'get',
    path: '/periods/:period/explanations',
    summary: 'What units answered where the check asked them, in the reports that count',
    who: 'province',
    params: ofPeriod,
    answer: () =>
      z.strictObject({
        explanations: z.array(z.strictObject({ unit: unitShape(), query: findingShape(), explanation: z.string() })),
      }),
    run: async ({ deps, params, language }) => {
      const place = await periodAt(deps, params.period);
      if (place instanceof Refusal) return place;
      const { province, period } = place;
      const filings = await deps.reports.currentFilings(province.code, period.id);
      const units = unitsAt(province.units, period.dataTo);
      const inOrder = units.flatMap(({ code }) => filings.filter((filing) => filing.unit === code));
      const { describe } = await findingWords();
      const explanations = explanationsOf(inOrder).flatMap(({ unit: code, query, explanation }) => {
        const unit = units.find((each) => each.code === code);
        return unit ? [{ unit: shownUnit(unit), query: describe(query, language), explanation }] : [];
      });
      return { explanations };
    },
  }),
];

async function rowsOf({ reports }: ApiDeps, { province, period }: PeriodPlace): Promise<Row[]> {
  const units = unitsAt(province.units, period.dataTo);
  const decided = Map.groupBy(await reports.decisions(province.code, period.id), ({ unit }) => unit);
  const attempts = await inGroups(units, UNITS_AT_ONCE, ({ code }) => reports.attempts(province.code, code, period.id));
  return units.map((unit, index) => {
    const filings = attempts[index] ?? [];
    const decisions = decided.get(unit.code) ?? [];
    const counting = countingOf(filings, decisions);
    const state = unitState(filings, decisions);
    const held = filings.findLast((filing) => settledStatus(filing, decisions) === 'held');
    const last = filings.at(-1);
    const about = counting?.current ?? (state === 'held' ? held : last);
    return {
      ...shownUnit(unit),
      state,
      attempts: filings.length,
      ...(counting && {
        firstAcceptedAt: counting.firstAcceptedAt,
        onTime: counting.firstAcceptedAt <= period.dueAt,
      }),
      ...(last && { lastAt: last.receivedAt }),
      ...(about && { attempt: about.attempt }),
    };
  });
}
