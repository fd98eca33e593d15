import * as z from 'zod';
import { unitAt } from '../../../../shared/plan/units.ts';
import { definitionOf, shownPeriod, shownUnit } from '../place.ts';
import { route } from '../route.ts';
import { instant, periodShape, unitShape } from '../shapes.ts';
import { dayOf } from '../../../../shared/period/zone.ts';

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
      z.strictObject({
        account: z.string(),
        name: z.string(),
        role: z.enum(['commune', 'province']),
        province: z.strictObject({ code: z.string(), name: z.string(), timeZone: z.string(), year: z.int() }),
        /** Absent for officers of the province, and for a unit that is none any more. */
        unit: unitShape().optional(),
        /** The last period that has opened, else the first. */
        period: z.string().optional(),
        now: instant,
      }),
    run: async ({ deps, caller }) => {
      const { province } = await definitionOf(deps);
      const now = deps.now();
      const period = province.periods.filter(({ opensAt }) => opensAt <= now).at(-1) ?? province.periods[0];
      const { account, name, role } = caller;
      const unit =
        caller.role === 'commune' ? unitAt(province.units, caller.unit, dayOf(now, province.timeZone)) : undefined;
      const { code, timeZone, year } = province;
      return {
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
      const { province } = await definitionOf(deps);
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
