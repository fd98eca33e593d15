import { formatInstant } from '../../shared/period/zone.ts';
import { changeLock } from '../../shared/store/lock.ts';
import { say } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import { runTexts } from '../../shared/text/messages/runs.ts';
import { advise } from './advice.ts';
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
    withProvince(call, async ({ province, closePeriod }) => {
      const period = periodOf(call, province).id;
      const { lockedAt, summary } = await closePeriod(province.code, period);
      const at = formatInstant(lockedAt, province.timeZone);
      const locked = say(commandTexts.locked, call.language, { period, at });
      const run = summary.kind === 'made' ? (summary.runs[0] ?? summary.unchanged[0]) : undefined;
      if (!run) {
        const why = summary.kind === 'failed' ? String(summary.fault) : summary.kind;
        const text = `${locked}\n${advise(call, runTexts.closedWithout, { why, period })}`;
        return { exit: 1, text, json: { period, lockedAt, summary: null, why } };
      }
      const { edition = '', final } = run;
      const text = `${locked}\n${say(runTexts.closedWith, call.language, { edition, run: run.run })}`;
      return { exit: 0, text, json: { period, lockedAt, summary: { run: run.run, edition, final } } };
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
      await changeLock(reports, province.code, period, { kind: 'unlocked', at: now(), id: newId() });
      return { exit: 0, text: say(commandTexts.unlocked, call.language, { period }), json: { period } };
    }),
};
