import * as z from 'zod';
import { unitAt } from '../../../../shared/plan/units.ts';
import { definitionOf, shownPeriod, shownUnit } from '../place.ts';
import { Refusal } from '../problem.ts';
import { route } from '../route.ts';
import { instant, periodShape, unitShape } from '../shapes.ts';
import { dayOf } from '../../../../shared/period/zone.ts';

const personShape = () =>
  z.strictObject({
    account: z.string(),
    name: z.string(),
    role: z.enum(['commune', 'province']),
    now: instant,
  });

/** Where to sign in, and who is signed in. */
export const sessionRoutes = [
  route({
    id: 'signInPlace',
    method: 'get',
    path: '/sign-in',
    summary: 'Where people sign in, by authorization code with PKCE',
    who: 'anyone',
    answer: () =>
      z.strictObject({
        issuer: z.string(),
        clientId: z.string(),
        /** Absent where the issuer is not told what a token is for. */
        resource: z.string().optional(),
        scope: z.string(),
        samples: z.boolean(),
        /** Absent where the issuer itself says how to sign out. */
        signOut: z.strictObject({ kind: z.literal('cognito'), address: z.string() }).optional(),
      }),
    run: ({ deps }) => Promise.resolve({ ...deps.signInPlace }),
  }),

  route({
    id: 'session',
    method: 'get',
    path: '/session',
    summary: 'Who is signed in, for which unit, and which period is current',
    who: 'signed-in',
    answer: () =>
      z.discriminatedUnion('loaded', [
        personShape().extend({
          loaded: z.literal(true),
          province: z.strictObject({ code: z.string(), name: z.string(), timeZone: z.string(), year: z.int() }),
          /** Absent for officers of the province, and for a unit that is none any more. */
          unit: unitShape().optional(),
          /** The last period that has opened, else the first. */
          period: z.string().optional(),
        }),
        /** The first day of a system: the province has loaded no definition yet. */
        personShape().extend({ loaded: z.literal(false) }),
      ]),
    run: async ({ deps, caller }) => {
      const definition = await definitionOf(deps);
      const now = deps.now();
      const { account, name, role } = caller;
      if (definition instanceof Refusal) return { loaded: false as const, account, name, role, now };
      const { province } = definition;
      const period = province.periods.filter(({ opensAt }) => opensAt <= now).at(-1) ?? province.periods[0];
      const unit =
        caller.role === 'commune' ? unitAt(province.units, caller.unit, dayOf(now, province.timeZone)) : undefined;
      const { code, timeZone, year } = province;
      return {
        loaded: true as const,
        account,
        name,
        role,
        province: { code, name: province.name, timeZone, year },
        ...(unit && { unit: shownUnit(unit) }),
        ...(period && { period: period.id }),
        now,
      };
    },
  }),

  route({
    id: 'periods',
    method: 'get',
    path: '/periods',
    summary: 'The calendar of the province with the state of every period',
    who: 'signed-in',
    answer: () => z.strictObject({ periods: z.array(periodShape()) }),
    run: async ({ deps }) => {
      const definition = await definitionOf(deps);
      if (definition instanceof Refusal) return definition;
      const { province } = definition;
      const now = deps.now();
      const periods = await Promise.all(
        province.periods.map(async (period) =>
          shownPeriod(period, await deps.reports.periodState(province.code, period.id), now, province.timeZone),
        ),
      );
      return { periods };
    },
  }),
];
