import * as z from 'zod';
import { unitAt } from '../../../../shared/plan/units.ts';
import { addedWords } from '../../../../shared/reminder/added-words.ts';
import { addressOf } from '../../../../shared/reminder/mail.ts';
import { deliveries, deliveryOf } from '../../../../shared/reminder/reminder.ts';
import { definitionOf, periodAt, periodNotOpen, shownUnit } from '../place.ts';
import { Refusal } from '../problem.ts';
import { route } from '../route.ts';
import { instant, ofPeriod, periodId, unitCode, unitShape, unitStateShape } from '../shapes.ts';

/** kept: no sender is set up; no-address: nor is there an address; sending: under way, or nobody knows whether it went. */
const deliveryShape = z.lazy(() => z.enum(deliveries));

/** Reminders to units, and what was written to whom. */
export const reminderRoutes = [
  route({
    id: 'remind',
    method: 'post',
    path: '/periods/:period/reminders',
    summary: 'Reminds the named units, or all, that have no accepted report; nobody twice in the same words on one day',
    who: 'province',
    params: ofPeriod,
    body: z.lazy(() =>
      z.strictObject({
        /** Without any: every unit that has no accepted report. */
        units: z.array(unitCode).min(1).max(500).optional(),
        /** Added to the message in these words. */
        text: z.string().trim().min(addedWords.least).max(addedWords.most).optional(),
      }),
    ),
    answer: () =>
      z.strictObject({
        /** started: the messages will show in the outbox. */
        state: z.enum(['done', 'started']),
        /** One for each unit that was to be reminded; units with an accepted report are not among them. */
        messages: z.array(
          z.strictObject({
            unit: unitShape(),
            delivery: deliveryShape,
            /** The unit had these very words on this day already: nothing was written or sent by this. */
            repeated: z.boolean(),
          }),
        ),
      }),
    run: async ({ deps, params, body, caller }) => {
      const place = await periodAt(deps, params.period);
      if (place instanceof Refusal) return place;
      const { province, period } = place;
      const askedAt = deps.now();
      if (askedAt < period.opensAt) return periodNotOpen(place);
      const stranger = body.units?.find((code) => !unitAt(province.units, code, period.dataTo));
      if (stranger !== undefined) return new Refusal('unit-unknown', { unit: stranger });
      const { units, text } = body;
      const outcome = await deps.remind({ period: period.id, units, text, account: caller.account, askedAt });
      const messages = outcome.state === 'started' ? [] : outcome.messages;
      return {
        state: outcome.state,
        messages: messages.flatMap(({ unit: code, delivery, writtenAt }) => {
          const unit = unitAt(province.units, code, period.dataTo);
          return unit ? [{ unit: shownUnit(unit), delivery, repeated: writtenAt < askedAt }] : [];
        }),
      };
    },
  }),

  route({
    id: 'outbox',
    method: 'get',
    path: '/outbox',
    summary: 'Every message about a period to units and to the province, latest first, and what became of it',
    who: 'province',
    query: z.object({
      /** Without one: the last period that has opened. */
      period: periodId.optional(),
    }),
    answer: () =>
      z.strictObject({
        period: z.string(),
        messages: z.array(
          z.strictObject({
            /** Absent from the digests to the province itself. */
            unit: unitShape().optional(),
            /** `before-3`, `before-1`, `due-day`, `after-1`, `after-3`, `asked-2026-03-16`, `asked-2026-03-16-9f86d081884c` */
            reason: z.string(),
            at: instant,
            /** Where the unit stood when the message was written. */
            state: unitStateShape().optional(),
            delivery: deliveryShape,
            sentAt: instant.optional(),
            subject: z.string(),
            text: z.string(),
          }),
        ),
      }),
    run: async ({ deps, query }) => {
      const definition = await definitionOf(deps);
      if (definition instanceof Refusal) return definition;
      const { periods } = definition.province;
      const now = deps.now();
      const latest = periods.findLast(({ opensAt }) => opensAt <= now) ?? periods[0];
      const place = await periodAt(deps, query.period ?? latest?.id ?? '');
      if (place instanceof Refusal) return place;
      const { province, period } = place;
      const messages = await deps.reminders.reminders(province.code, period.id);
      const shown = messages.map((message) => {
        const { to, reason, at, state, sent, subject, text } = message;
        const unit = to.kind === 'unit' ? unitAt(province.units, to.unit, period.dataTo) : undefined;
        // The province's own address is set up with the mail service: without that its digests are simply kept.
        const address = to.kind === 'unit' ? addressOf(unit?.email) : '';
        return {
          ...(unit && { unit: shownUnit(unit) }),
          reason,
          at,
          ...(state && { state }),
          delivery: deliveryOf(message, address),
          ...(sent && { sentAt: sent.at }),
          subject,
          text,
        };
      });
      return { period: period.id, messages: shown.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1)) };
    },
  }),
];
