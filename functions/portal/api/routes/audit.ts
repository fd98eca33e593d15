import * as z from 'zod';
import { auditedIn, monthOf } from '../audited.ts';
import { definitionOf } from '../place.ts';
import { Refusal } from '../problem.ts';
import { route } from '../route.ts';
import { instant } from '../shapes.ts';

export const auditRoutes = [
  route({
    id: 'audit',
    method: 'get',
    path: '/audit',
    summary: 'What was done to the reports of the province in a month by its clock, latest first',
    who: 'province',
    query: z.object({
      month: z
        .string()
        .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
        .optional(),
    }),
    answer: () =>
      z.strictObject({
        month: z.string(),
        entries: z.array(
          z.strictObject({
            at: instant,
            id: z.string(),
            action: z.string(),
            detail: z.record(z.string(), z.string()),
            /** Name of the unit that the detail tells of, as it is called now; absent where there is none any more. */
            unitName: z.string().optional(),
          }),
        ),
      }),
    run: async ({ deps, query }) => {
      const definition = await definitionOf(deps);
      // Before the province is loaded there are entries already, and no names.
      const { units, timeZone } =
        definition instanceof Refusal ? { units: [], timeZone: undefined } : definition.province;
      const month = query.month ?? monthOf(deps.now(), timeZone);
      const entries = await auditedIn(deps.reports, deps.province, month, timeZone);
      const names = new Map(units.map(({ code, name }) => [code, name]));
      return {
        month,
        entries: entries.toReversed().map(({ at, id, action, detail }) => {
          const unitName = names.get(detail['unit'] ?? '');
          return { at, id, action, detail: { ...detail }, ...(unitName !== undefined && { unitName }) };
        }),
      };
    },
  }),
];
