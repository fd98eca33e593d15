import { say, type Language } from '../text/language.ts';
import { reminderSteps, reminderTexts } from '../text/messages/reminder.ts';
import type { Waiting } from './progress.ts';
import type { Letter } from './reminder.ts';
import {
  asSubject,
  deadlineOf,
  inLines,
  onOneLine,
  paragraphs,
  timingOf,
  titleOf,
  type Circumstances,
} from './words.ts';

/**
 * The reminder to one unit that has no accepted report: the deadline, where it stands, what to do in three lines.
 * @param provinceSays What the officer who asked for it adds, if anything.
 */
export function letterTo(progress: Waiting, circumstances: Circumstances, provinceSays?: string): Letter {
  const { province, period, locked, portal, language } = circumstances;
  const timing = timingOf(circumstances);
  const deadline = say(reminderTexts.deadline, language, { period: titleOf(period), due: deadlineOf(circumstances) });
  return {
    subject: asSubject(say(reminderTexts.subject, language, { period: titleOf(period), when: timing.short })),
    text: paragraphs([
      say(reminderTexts.greeting, language, { unit: onOneLine(progress.unit.name) }),
      [deadline, timing.sentence, ...(locked ? [say(reminderTexts.locked, language)] : [])].join(' '),
      standing(progress, language),
      steps(progress, language),
      provinceSays === undefined
        ? undefined
        : say(reminderTexts.provinceSays, language, { text: inLines(provinceSays) }),
      portal === undefined ? undefined : say(reminderTexts.portal, language, { portal }),
      say(reminderTexts.closing, language, { province: onOneLine(province.name) }),
    ]),
  };
}

function standing({ state, rejected, returnedFor }: Waiting, language: Language): string {
  switch (state) {
    case 'held':
      return say(reminderTexts.stateHeld, language);
    case 'returned':
      return returnedFor === undefined
        ? say(reminderTexts.stateReturnedSilently, language)
        : say(reminderTexts.stateReturned, language, { reason: inLines(returnedFor) });
    case 'rejected': {
      if (!rejected) return say(reminderTexts.stateNone, language);
      const { number, readable, errors, queries } = rejected;
      if (!readable) return say(reminderTexts.stateUnreadable, language, { number });
      const left = [
        ...(errors > 0 ? [say(reminderTexts.errorsLeft, language, { errors })] : []),
        ...(queries > 0 ? [say(reminderTexts.queriesLeft, language, { queries })] : []),
      ].join(', ');
      return say(reminderTexts.stateRejected, language, { number, left });
    }
    case 'none':
      return say(reminderTexts.stateNone, language);
  }
}

function steps({ state, rejected }: Waiting, language: Language): string {
  const kind = state === 'rejected' && rejected?.readable === false ? 'unreadable' : state;
  const lines = reminderSteps[kind].map((step, index) => `${index + 1}. ${say(step, language)}`);
  return [say(reminderTexts.asked, language), ...lines].join('\n');
}
