import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { decidedBefore } from '../../functions/intake/history.ts';
import { checkReport } from '../../shared/form/check.ts';
import { markedCopy } from '../../shared/form/mark.ts';
import { askOf } from '../../shared/plan/asking.ts';
import { historyOf, reportBefore } from '../../shared/report/history.ts';
import { describeBesideCopy } from '../../shared/report/beside-copy.ts';
import { isCarried, isMarked } from '../../shared/report/marked.ts';
import { statusOf } from '../../shared/report/status.ts';
import { describe } from '../../shared/text/describe.ts';
import type { Finding } from '../../shared/text/finding.ts';
import { say, type Language } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import type { Command } from './command.ts';
import { findingLines } from './findings.ts';
import { keepMarked, type KeepMarked } from './marked.ts';
import { ownerOf, reportCall, type Owned, type Ownerless } from './owner.ts';
import { withProvince, type Loaded } from './system.ts';

export const check: Command = {
  verb: 'check',
  summary: commandTexts.check,
  ...reportCall,
  run: (call) =>
    withProvince(call, async (loaded) => {
      const keep = keepMarked(call);
      const results: CheckResult[] = [];
      for (const file of call.operands) {
        const owner = await ownerOf(call, loaded.province, file);
        results.push(
          'unit' in owner ? await checkOne(owner, loaded, call.language, keep) : unreadable(owner, call.language),
        );
      }
      const lines = results.flatMap((result) => [
        headOf(result, call.language),
        ...findingLines(result.findings, call.language),
        ...(result.marked === undefined ? [] : [say(commandTexts.markedLine, call.language, { file: result.marked })]),
      ]);
      const exit = results.every(({ status }) => status === 'accepted') ? 0 : 1;
      return { exit, text: lines.join('\n'), json: { files: results } };
    }),
};

/** What a check found in one file; without a unit in a file that is no form. */
interface CheckResult {
  readonly file: string;
  readonly unit?: string;
  readonly period?: string;
  readonly status: 'accepted' | 'rejected' | 'failed';
  readonly findings: readonly Finding[];
  /** Where the marked copy was written. */
  readonly marked?: string;
}

async function checkOne(
  { file, bytes, unit, period }: Owned,
  { province, reports, now, newId }: Loaded,
  language: Language,
  keep: KeepMarked | undefined,
): Promise<CheckResult> {
  const filings = await reports.filings(province.code, unit);
  const arrival = { receivedAt: now(), attempt: newId() };
  const place = { province: province.code, period, unit, attempt: arrival.attempt, fileName: basename(file) };
  const decisions = await decidedBefore({ place, receivedAt: arrival.receivedAt }, province.periods, reports);
  const history = historyOf(filings, province.periods, period, arrival, decisions);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { observations, report } = await checkReport(
    bytes,
    { province, unit, period, sha256, receivedAt: arrival.receivedAt },
    history,
  );
  const tried = { unit, period, observations, report, fileName: basename(file), receivedAt: arrival.receivedAt };
  const ask = isMarked(tried, province) ? askOf(province, unit, period) : undefined;
  const tell = keep && ask && isCarried(tried, tried) ? describeBesideCopy : describe;
  const findings = observations.map((observation) => tell(observation, language));
  const result = { file, unit, period, status: report ? statusOf(observations) : 'failed', findings } as const;
  if (!keep || !ask) return result;
  const previous = reportBefore(history, province.periods, period);
  return { ...result, marked: keep(file, await markedCopy({ ask, previous, filing: tried })) };
}

function unreadable({ file, observation }: Ownerless, language: Language): CheckResult {
  return { file, status: 'failed', findings: [describe(observation, language)] };
}

function headOf({ file, unit, period, status: verdict }: CheckResult, language: Language): string {
  const status = say(verdict === 'accepted' ? commandTexts.good : commandTexts[verdict], language);
  return unit === undefined || period === undefined
    ? say(commandTexts.checkHeadUnknown, language, { file, status })
    : say(commandTexts.checkHead, language, { file, status, unit, period });
}
