import { freshnessOf, type Freshness } from '../../functions/summary/freshness.ts';
import { gatherAlone } from '../../shared/store/gather.ts';
import { formatInstant } from '../../shared/period/zone.ts';
import { unitsAt } from '../../shared/plan/units.ts';
import { completenessOf, submissionsOf, timelinessOf } from '../../shared/summary/submissions.ts';
import type { SubmissionState } from '../../shared/summary/comparison.ts';
import type { SummaryRun } from '../../shared/store/store.ts';
import { say, type Language, type Message } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import { runTexts } from '../../shared/text/messages/runs.ts';
import type { Command } from './command.ts';
import { periodOf, withProvince } from './system.ts';

const states: Readonly<Record<SubmissionState, Message>> = {
  accepted: commandTexts.accepted,
  held: commandTexts.held,
  rejected: commandTexts.rejected,
  none: commandTexts.notIn,
};

/** The question every provincial officer opens with: which unit has not reported yet? */
export const status: Command = {
  verb: 'status',
  summary: commandTexts.status,
  usage: '--period 2026-Q1',
  options: { period: { type: 'string', required: true } },
  operands: { least: 0, most: 0 },
  run: (call) =>
    withProvince(call, async ({ province, revision, reports, now }) => {
      const period = periodOf(call, province);
      const material = await gatherAlone(reports, { province, revision }, period, now());
      const units = unitsAt(province.units, period.dataTo);
      const codes = units.map((unit) => unit.code);
      const submissions = submissionsOf(material, codes);
      const completeness = completenessOf(submissions);
      const timeliness = timelinessOf(submissions, period.dueAt);
      const lines = submissions.map(({ unit, state, attempts, firstAcceptedAt, onTime, last }) => {
        const name = units.find((each) => each.code === unit)?.name ?? '';
        const at = firstAcceptedAt === undefined ? '' : formatInstant(firstAcceptedAt, province.timeZone);
        const late = onTime === false ? say(commandTexts.lateMark, call.language) : '';
        const tries = attempts > 1 ? say(commandTexts.attempts, call.language, { attempts }) : '';
        const after =
          state === 'accepted' && last?.status !== 'accepted' ? say(commandTexts.lastRejected, call.language) : '';
        const words = [say(states[state], call.language), at, late, tries, after].filter((word) => word !== '');
        return `  ${unit.padEnd(8)} ${name.padEnd(28)} ${words.join(' ')}`;
      });
      const head = say(commandTexts.statusLine, call.language, {
        period: period.id,
        units: completeness.units,
        reported: completeness.accepted,
        onTime: timeliness.onTime,
        late: timeliness.late,
        missing: timeliness.outstanding,
      });
      const locked =
        material.closedAt === undefined
          ? []
          : [say(commandTexts.lockedLine, call.language, { at: formatInstant(material.closedAt, province.timeZone) })];
      const run = await reports.latestSummary(province.code, period.id);
      const freshness = run && freshnessOf(run, material);
      const made = run && freshness ? latestLine(run, freshness, province.timeZone, call.language) : undefined;
      const summary = run && {
        run: run.run,
        madeAt: run.madeAt,
        edition: run.edition,
        final: run.final,
        ...freshness,
      };
      return {
        exit: 0,
        text: [...lines, ...locked, head, made ?? say(runTexts.noSummary, call.language)].join('\n'),
        json: {
          period: period.id,
          lockedAt: material.closedAt,
          completeness,
          timeliness,
          submissions,
          summary: summary ?? null,
        },
      };
    }),
};

/** When the last good summary was made, and what is not in it. */
function latestLine(run: SummaryRun, { newer, lock }: Freshness, timeZone: string, language: Language): string {
  const state = say(run.final === true ? runTexts.final : runTexts.provisional, language);
  const { edition = run.run } = run;
  const words = [say(runTexts.latest, language, { edition, state, at: formatInstant(run.madeAt, timeZone) })];
  if (newer > 0) words.push(say(runTexts.behind, language, { newer }));
  if (lock === 'closed-since') words.push(say(runTexts.closedSince, language));
  if (lock === 'opened-since') words.push(say(runTexts.openedSince, language));
  if (words.length === 1) words.push(say(runTexts.upToDate, language));
  return words.join(' ');
}
