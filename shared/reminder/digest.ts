import { formatInstant } from '../period/zone.ts';
import { say, type Message } from '../text/language.ts';
import { reminderTexts } from '../text/messages/reminder.ts';
import { addressOf } from './mail.ts';
import type { UnitProgress } from './progress.ts';
import type { Letter } from './reminder.ts';
import { asSubject, deadlineOf, onOneLine, paragraphs, timingOf, titleOf, type Circumstances } from './words.ts';

/** What the province is told on the days on which units are reminded: who is missing, who was late, whom no mail reaches. */
export function digestOf(units: readonly UnitProgress[], circumstances: Circumstances): Letter {
  const { province, period, portal, language } = circumstances;
  const timing = timingOf(circumstances);
  const inState = (state: UnitProgress['state']) => units.filter((each) => each.state === state);
  const accepted = inState('accepted');
  const late = accepted.filter((each) => each.late === true);
  const waiting = units.length - accepted.length;
  const counts = { accepted: accepted.length, units: units.length, waiting };
  const told = { ...counts, period: titleOf(period), when: timing.short, due: deadlineOf(circumstances) };

  const list = (heading: Message, group: readonly UnitProgress[], line: (each: UnitProgress) => string) =>
    group.length === 0 ? undefined : [say(heading, language, { count: group.length }), ...group.map(line)].join('\n');
  const waitingLine = ({ unit }: UnitProgress) => {
    const words = addressOf(unit.email) === undefined ? reminderTexts.digestUnreachable : reminderTexts.digestUnit;
    return say(words, language, { unit: onOneLine(unit.name), code: unit.code });
  };
  const lateLine = ({ unit, firstAcceptedAt = '' }: UnitProgress) =>
    say(reminderTexts.digestLateUnit, language, {
      unit: onOneLine(unit.name),
      code: unit.code,
      at: formatInstant(firstAcceptedAt, province.timeZone),
    });

  return {
    subject: asSubject(say(reminderTexts.digestSubject, language, told)),
    text: paragraphs([
      say(reminderTexts.greeting, language, { unit: onOneLine(province.name) }),
      `${say(reminderTexts.digestDeadline, language, told)} ${timing.sentence}`,
      [
        say(reminderTexts.digestAccepted, language, {
          ...told,
          onTime: accepted.length - late.length,
          late: late.length,
        }),
        say(waiting === 0 ? reminderTexts.digestComplete : reminderTexts.digestWaiting, language, told),
      ].join(' '),
      list(reminderTexts.digestNone, inState('none'), waitingLine),
      list(reminderTexts.digestRejected, inState('rejected'), waitingLine),
      list(reminderTexts.digestReturned, inState('returned'), waitingLine),
      list(reminderTexts.digestHeld, inState('held'), waitingLine),
      list(reminderTexts.digestLate, late, lateLine),
      portal === undefined ? undefined : say(reminderTexts.portal, language, { portal }),
      say(reminderTexts.digestClosing, language),
    ]),
  };
}
