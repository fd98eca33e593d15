import * as z from 'zod';
import type { Province } from '../../../../shared/plan/province.ts';
import { figureChanges } from '../../../../shared/report/changes.ts';
import { countingOf, decisionOn, settledStatus, unitState } from '../../../../shared/report/decision.ts';
import type { Filing } from '../../../../shared/report/filing.ts';
import { uploadKey } from '../../../../shared/store/keys.ts';
import { attemptsOf, shownAttempt, shownDecision } from '../attempts.ts';
import { periodNotOpen, shownPeriod, shownUnit, unitPlace } from '../place.ts';
import { Refusal } from '../problem.ts';
import { route } from '../route.ts';
import {
  attemptShape,
  count,
  decisionShape,
  instant,
  ofUnit,
  periodShape,
  unitShape,
  unitStateShape,
} from '../shapes.ts';

const amount = z.union([z.number(), z.literal('not-applicable')]);

/** One unit in one period: the card, and everything it sent. */
export const unitRoutes = [
  route({
    id: 'unitCard',
    method: 'get',
    path: '/periods/:period/units/:unit',
    summary: 'Where a unit stands in a period: deadline, state, what counts, the last attempt',
    who: 'unit',
    params: ofUnit,
    answer: () =>
      z.strictObject({
        unit: unitShape(),
        period: periodShape(),
        state: unitStateShape(),
        attempts: count,
        /** Largest file that is taken. */
        maxBytes: count,
        /** Whether the unit is on time; absent without an accepted report. */
        onTime: z.boolean().optional(),
        firstAcceptedAt: instant.optional(),
        counting: attemptShape().optional(),
        last: attemptShape().optional(),
        /** Why the unit has to report anew. */
        returned: decisionShape().optional(),
      }),
    run: async ({ deps, params }) => {
      const place = await unitPlace(deps, params);
      if (place instanceof Refusal) return place;
      const { province, period, unit } = place;
      const [attempts, locked] = await Promise.all([
        attemptsOf(deps, place),
        deps.reports.periodState(province.code, period.id),
      ]);
      const { filings, decisions } = attempts;
      const counting = countingOf(filings, decisions);
      const state = unitState(filings, decisions);
      const returned = filings.findLast((filing) => settledStatus(filing, decisions) === 'returned');
      const decision = state === 'returned' && returned ? decisionOn(returned, decisions) : undefined;
      const last = filings.at(-1);
      return {
        unit: shownUnit(unit),
        period: shownPeriod(period, locked, deps.now(), province.timeZone),
        state,
        attempts: filings.length,
        maxBytes: deps.upload.maxBytes,
        ...(counting && {
          onTime: counting.firstAcceptedAt <= period.dueAt,
          firstAcceptedAt: counting.firstAcceptedAt,
          counting: shownAttempt(counting.current, attempts, place),
        }),
        ...(last && { last: shownAttempt(last, attempts, place) }),
        ...(decision && { returned: shownDecision(decision) }),
      };
    },
  }),

  route({
    id: 'attempts',
    method: 'get',
    path: '/periods/:period/units/:unit/attempts',
    summary: 'Every attempt of a unit, latest first, with the figures that changed since the one before it',
    who: 'unit',
    params: ofUnit,
    answer: () =>
      z.strictObject({
        attempts: z.array(
          attemptShape().extend({
            /** Since the last attempt before it that could be read; absent for the first. */
            changes: z
              .strictObject({
                since: z.string(),
                figures: z.array(
                  z.strictObject({
                    measure: z.string(),
                    title: z.string(),
                    kind: z.enum(['added', 'changed', 'removed']),
                    before: amount.optional(),
                    after: amount.optional(),
                    cell: z.string(),
                  }),
                ),
              })
              .optional(),
          }),
        ),
      }),
    run: async ({ deps, params }) => {
      const place = await unitPlace(deps, params);
      if (place instanceof Refusal) return place;
      const attempts = await attemptsOf(deps, place);
      const shown = attempts.filings.map((filing, index) => {
        const changes = changesSince(filing, attempts.filings.slice(0, index), place.province);
        return { ...shownAttempt(filing, attempts, place), ...(changes && { changes }) };
      });
      return { attempts: shown.toReversed() };
    },
  }),

  route({
    id: 'prepareUpload',
    method: 'post',
    path: '/periods/:period/units/:unit/uploads',
    summary: 'Prepares one upload: a form for the store, bound to one key, for ten minutes',
    who: 'unit',
    params: ofUnit,
    body: z.lazy(() => z.strictObject({ fileName: z.string().min(1).max(255), size: z.int().min(1) })),
    answer: () =>
      z.strictObject({
        attempt: z.string(),
        url: z.string(),
        /** To be sent before the file, all of them, as they are. */
        fields: z.record(z.string(), z.string()),
        maxBytes: count,
        expiresAt: instant,
      }),
    run: async ({ deps, params, body }) => {
      const place = await unitPlace(deps, params);
      if (place instanceof Refusal) return place;
      const { maxBytes, seconds } = deps.upload;
      if (body.size > maxBytes) return new Refusal('file-too-large', { max: maxBytes / 1024 / 1024 });
      if (!/\.(xlsx|xls|ods)$/i.test(body.fileName)) return new Refusal('file-kind-unknown');
      const now = deps.now();
      const { province, period, unit } = place;
      if (now < period.opensAt) return periodNotOpen(place);
      const attempt = deps.newId();
      const upload = { province: province.code, period: period.id, unit: unit.code, attempt, fileName: body.fileName };
      const { url, fields } = await deps.uploads.presignUpload(uploadKey(upload), maxBytes, seconds);
      const expiresAt = new Date(Date.parse(now) + seconds * 1000).toISOString();
      return { attempt, url, fields: { ...fields }, maxBytes, expiresAt };
    },
  }),
];

function changesSince(filing: Filing, earlier: readonly Filing[], province: Province) {
  const before = earlier.findLast(({ report }) => report !== undefined);
  if (!before?.report || !filing.report) return undefined;
  const titles = new Map(province.measures.map(({ code, title }) => [code, title]));
  const figures = figureChanges(before.report, filing.report).map((change) => ({
    ...change,
    title: titles.get(change.measure) ?? change.measure,
  }));
  return { since: before.attempt, figures };
}
