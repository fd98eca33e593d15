import type { ReminderOutcome } from '../../functions/reminder/remind.ts';
import type { Period } from '../../shared/period/period.ts';
import { formatInstant } from '../../shared/period/zone.ts';
import { unitAt } from '../../shared/plan/units.ts';
import { addedWords } from '../../shared/reminder/added-words.ts';
import { say } from '../../shared/text/language.ts';
import { deliveryTexts, remindTexts } from '../../shared/text/messages/remind-command.ts';
import { optionOf, Refused, type Answer, type Call, type Command } from './command.ts';
import { periodOf, withProvince, type Loaded } from './system.ts';

/** Who asks, in the audit trail: an operator has no account. */
const OPERATOR = 'operator';

export const remind: Command = {
  verb: 'remind',
  summary: remindTexts.summary,
  usage: '--period 2026-Q1 [--unit 15091,19363] [--text "…"]',
  options: { period: { type: 'string', required: true }, unit: { type: 'string' }, text: { type: 'string' } },
  operands: { least: 0, most: 0 },
  run: (call) =>
    withProvince(call, async (loaded) => {
      const period = periodOf(call, loaded.province);
      const units = unitsOf(call, loaded, period);
      const text = optionOf(call, 'text').trim();
      if (text !== '' && text.length < addedWords.least) {
        throw refused(call, remindTexts.textTooShort, { least: addedWords.least });
      }
      if (text.length > addedWords.most) throw refused(call, remindTexts.textTooLong, { most: addedWords.most });
      const askedAt = loaded.now();
      const ask = { province: loaded.province.code, period: period.id, account: OPERATOR, askedAt };
      const outcome = await loaded.remind({
        ...ask,
        trigger: 'asked',
        ...(units && { units }),
        ...(text !== '' && { text }),
      });
      if (outcome.kind === 'refused') {
        const opens = formatInstant(period.opensAt, loaded.province.timeZone);
        throw refused(call, remindTexts.notOpen, { period: period.id, opens });
      }
      return answerOf(call, period, askedAt, outcome.messages);
    }),
};

function refused({ language }: Call, message: Parameters<typeof say>[0], params: Parameters<typeof say>[2]): Refused {
  return new Refused(say(message, language, params));
}

/** Units that `--unit` names, apart by commas; undefined for all. */
function unitsOf(call: Call, { province }: Loaded, period: Period): string[] | undefined {
  const named = optionOf(call, 'unit');
  if (named === '') return undefined;
  const units = named.split(/[\s,]+/).filter((code) => code !== '');
  const strangers = units.filter((code) => !unitAt(province.units, code, period.dataTo));
  if (strangers.length === 0 && units.length > 0) return units;
  throw refused(call, remindTexts.unitUnknown, { period: period.id, units: strangers.join(', ') || named });
}

type Messages = Extract<ReminderOutcome, { readonly kind: 'done' }>['messages'];

function answerOf({ language }: Call, { id: period }: Period, askedAt: string, messages: Messages): Answer {
  const told = messages.flatMap(({ unit, delivery, writtenAt }) =>
    unit === undefined ? [] : { unit, delivery, repeated: writtenAt < askedAt },
  );
  const listed = (some: typeof told) => ({ count: some.length, units: some.map(({ unit }) => unit).join(', ') });
  const repeated = told.filter((each) => each.repeated);
  const fresh = [
    ...Map.groupBy(
      told.filter((each) => !each.repeated),
      ({ delivery }) => delivery,
    ),
  ];
  const lines = [
    ...fresh.map(([delivery, some]) => say(deliveryTexts[delivery], language, listed(some))),
    ...(repeated.length > 0 ? [say(remindTexts.repeated, language, listed(repeated))] : []),
  ];
  const text = lines.length === 0 ? say(remindTexts.nobody, language) : lines.join('\n');
  return { exit: 0, text, json: { period, messages: told } };
}
