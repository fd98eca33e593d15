import { formatInstant } from '../../shared/period/zone.ts';
import { say } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import type { Command } from './command.ts';
import { periodOf, withProvince } from './system.ts';

const options = { period: { type: 'string', required: true } } as const;

export const lock: Command = {
  verb: 'lock',
  summary: commandTexts.lock,
  usage: '--period 2026-Q1',
  options,
  operands: { least: 0, most: 0 },
  run: (call) =>
    withProvince(call, async ({ province, reports, now, newId }) => {
      const period = periodOf(call, province).id;
      const state = await reports.periodState(province.code, period);
      // A second lock keeps the first moment: what was held stays held.
      const lockedAt = state.lockedAt ?? now();
      if (state.lockedAt === undefined) {
        await reports.setLock(province.code, period, lockedAt);
        const detail = { period };
        await reports.audit({ province: province.code, at: lockedAt, id: newId(), action: 'period-locked', detail });
      }
      const at = formatInstant(lockedAt, province.timeZone);
      return { exit: 0, text: say(commandTexts.locked, call.language, { period, at }), json: { period, lockedAt } };
    }),
};

export const unlock: Command = {
  verb: 'unlock',
  summary: commandTexts.unlock,
  usage: '--period 2026-Q1',
  options,
  operands: { least: 0, most: 0 },
  run: (call) =>
    withProvince(call, async ({ province, reports, now, newId }) => {
      const period = periodOf(call, province).id;
      await reports.setLock(province.code, period, undefined);
      const at = now();
      const detail = { period };
      await reports.audit({ province: province.code, at, id: newId(), action: 'period-unlocked', detail });
      return { exit: 0, text: say(commandTexts.unlocked, call.language, { period }), json: { period } };
    }),
};
