import * as z from 'zod';
import type { SummaryRun } from '../../../../shared/store/store.ts';
import { linkShape, linkTo } from '../link.ts';
import { periodAt } from '../place.ts';
import { Refusal } from '../problem.ts';
import { route } from '../route.ts';
import { count, instant, ofPeriod } from '../shapes.ts';
import { XLSX } from '../../../../shared/text/media-type.ts';

const ofFile = ofPeriod.extend({
  run: z.string().regex(/^[\w-]{1,40}$/),
  file: z.string().regex(/^[\w.-]{1,60}$/),
});

/** Summaries that were made, and making one now. */
export const summaryRoutes = [
  route({
    id: 'summaries',
    method: 'get',
    path: '/periods/:period/summaries',
    summary: 'Every summary of a period with its files, latest first',
    who: 'province',
    params: ofPeriod,
    answer: () =>
      z.strictObject({
        summaries: z.array(
          z.strictObject({
            run: z.string(),
            madeAt: instant,
            /** Names the content; absent from summaries of the first version, like whatever else may be absent. */
            edition: z.string().optional(),
            trigger: z.enum(['schedule', 'close', 'request']).optional(),
            final: z.boolean().optional(),
            /** How many reports it used. */
            reports: count,
            files: z.array(z.strictObject({ name: z.string(), type: z.string() })),
          }),
        ),
      }),
    run: async ({ deps, params }) => {
      const place = await periodAt(deps, params.period);
      if (place instanceof Refusal) return place;
      const runs = await deps.reports.summariesOf(deps.province, place.period.id);
      return {
        summaries: runs.toReversed().map((made) => {
          const { run, madeAt, edition, trigger, final, filings } = made;
          return {
            run,
            madeAt,
            ...(edition !== undefined && { edition }),
            ...(trigger && { trigger }),
            ...(final !== undefined && { final }),
            reports: filings.length,
            files: filesOf(made).map(({ name, contentType: type }) => ({ name, type })),
          };
        }),
      };
    },
  }),

  route({
    id: 'summaryFile',
    method: 'get',
    path: '/periods/:period/summaries/:run/:file',
    summary: 'One file of a summary',
    who: 'province',
    params: ofFile,
    answer: () => linkShape,
    run: async ({ deps, params: { period, run, file } }) => {
      const made = await deps.reports.summaryOf(deps.province, period, run);
      const wanted = made && filesOf(made).find(({ name }) => name === file);
      if (!wanted) return new Refusal('summary-unknown');
      return linkTo(deps.results, wanted.key, { name: `${period}_${file}`, type: wanted.contentType });
    },
  }),

  route({
    id: 'makeSummary',
    method: 'post',
    path: '/periods/:period/summaries',
    summary: 'Makes the summary of a period now',
    who: 'province',
    params: ofPeriod,
    answer: () =>
      z.discriminatedUnion('state', [
        z.strictObject({ state: z.literal('made'), run: z.string() }),
        z.strictObject({ state: z.literal('started') }),
      ]),
    run: async ({ deps, params, caller }) => {
      const place = await periodAt(deps, params.period);
      if (place instanceof Refusal) return place;
      await deps.reports.audit({
        province: deps.province,
        at: deps.now(),
        id: deps.newId(),
        action: 'summary-requested',
        detail: { period: params.period, account: caller.account },
      });
      return deps.makeSummary(params.period);
    },
  }),
];

/** The first version made a workbook and kept no list. */
function filesOf({ files, workbookKey }: SummaryRun): readonly { name: string; key: string; contentType: string }[] {
  return files ?? [{ name: 'tong-hop.xlsx', key: workbookKey, contentType: XLSX }];
}
