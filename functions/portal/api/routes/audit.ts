import * as z from 'zod';
import { route } from '../route.ts';
import { instant } from '../shapes.ts';

export const auditRoutes = [
  route({
    id: 'audit',
    method: 'get',
    path: '/audit',
    summary: 'What was done to the reports of the province in a month of UTC, latest first',
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
          }),
        ),
      }),
    run: async ({ deps, query }) => {
      const month = query.month ?? deps.now().slice(0, 7);
      const entries = await deps.reports.audited(deps.province, month);
      return {
        month,
        entries: entries.toReversed().map(({ at, id, action, detail }) => ({ at, id, action, detail: { ...detail } })),
      };
    },
  }),
];
