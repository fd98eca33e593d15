import { basename } from 'node:path';
import { checkReport } from '../../shared/form/check.ts';
import { readForm } from '../../shared/form/read.ts';
import { askOf } from '../../shared/plan/asking.ts';
import { findPeriod } from '../../shared/period/calendar.ts';
import { formatInstant } from '../../shared/period/zone.ts';
import type { Province } from '../../shared/plan/province.ts';
import type { Receipt } from '../../shared/report/filing.ts';
import { historyOf } from '../../shared/report/history.ts';
import { receiptOf } from '../../shared/report/receipt.ts';
import { statusOf } from '../../shared/report/status.ts';
import { describe, type Finding } from '../../shared/text/finding.ts';
import { say, type Language, type Message } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import { openWorkbook } from '../../shared/workbook/open.ts';
import { blueprint } from '../blueprint.ts';
import { submitFiles, type SubmissionOutcome } from '../local/submit.ts';
import { Refused, type Call, type Command } from './command.ts';
import { readNamed } from './file.ts';
import { findingLines } from './findings.ts';
import { startProgress } from './progress.ts';
import { withProvince, type Loaded } from './system.ts';

const options = { unit: { type: 'string' }, period: { type: 'string' } } as const;
const usage = 'FILE… [--unit MÃ --period KỲ]';
const operands = { least: 1, most: Number.POSITIVE_INFINITY };

/** A named file and whose report it is. */
interface Owned {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly unit: string;
  readonly period: string;
}

export const check: Command = {
  verb: 'check',
  summary: commandTexts.check,
  usage,
  options,
  operands,
  run: (call) =>
    withProvince(call, async (loaded) => {
      const results = [];
      for (const owned of ownedFiles(call, loaded)) results.push(await checkOne(owned, loaded, call.language));
      const lines = results.flatMap(({ file, status, unit, period, findings }) => [
        say(commandTexts.checkHead, call.language, {
          file,
          unit,
          period,
          status: say(status === 'accepted' ? commandTexts.good : commandTexts[status], call.language),
        }),
        ...findingLines(findings, call.language),
      ]);
      const exit = results.every(({ status }) => status === 'accepted') ? 0 : 1;
      return { exit, text: lines.join('\n'), json: { files: results } };
    }),
};

export const submit: Command = {
  verb: 'submit',
  summary: commandTexts.submit,
  usage,
  options,
  operands,
  run: (call) =>
    withProvince(call, async (loaded) => {
      const owned = ownedFiles(call, loaded);
      const progress = startProgress(say(commandTexts.submitProgress, call.language), owned.length);
      const outcomes = await submitFiles(loaded, loaded.province.code, owned, progress.step);
      progress.end();
      const results = outcomes.map((outcome) => resultOf(outcome, loaded, call.language));
      const accepted = results.every(({ receipt }) => receipt?.status === 'accepted');
      return {
        exit: accepted ? 0 : 1,
        text: results.flatMap(({ lines }) => lines).join('\n'),
        json: { receipts: results.map(({ file, receipt, refused }) => ({ file, receipt, refused })) },
      };
    }),
};

/** What became of one file, for people and for programs. */
function resultOf(outcome: SubmissionOutcome, { province }: Loaded, language: Language) {
  const { file } = outcome;
  if (outcome.kind === 'refused') {
    const max = blueprint.upload.maxBytes / 1024 / 1024;
    const lines = [say(commandTexts.uploadRefused, language, { file, detail: outcome.detail, max })];
    return { file, lines, refused: outcome.detail };
  }
  if (outcome.kind === 'waiting') return { file, lines: [say(commandTexts.noReceipt, language, { file })] };
  const { filing } = outcome;
  const receipt = receiptOf(filing, findPeriod(province.periods, filing.period), language);
  return { file, lines: receiptLines(file, receipt, province, language), receipt };
}

/** Whose report each file is: what the form says about itself, unless the person says otherwise. */
function ownedFiles(call: Call, { province }: Loaded): readonly Owned[] {
  return call.operands.map((file) => {
    const bytes = readNamed(file, call.language);
    const opened = openWorkbook(bytes);
    const identity = opened.ok ? readForm(opened.workbook, undefined).identity : undefined;
    const unit = typeof call.options.unit === 'string' ? call.options.unit : identity?.unit;
    const period = typeof call.options.period === 'string' ? call.options.period : identity?.period;
    if (unit === undefined || period === undefined) {
      throw new Refused(say(commandTexts.unknownOwner, call.language, { file }));
    }
    if (!askOf(province, unit, period)) {
      throw new Refused(`${file}: ${say(commandTexts.noUnit, call.language, { unit, period })}`);
    }
    return { file, bytes, unit, period };
  });
}

async function checkOne({ file, bytes, unit, period }: Owned, loaded: Loaded, language: Language) {
  const { province, reports, now, newId } = loaded;
  const filings = await reports.filings(province.code, unit);
  const history = historyOf(filings, province.periods, period, { receivedAt: now(), attempt: newId() });
  const { observations, report } = checkReport(bytes, { province, unit, period }, history);
  const findings: readonly Finding[] = observations.map((observation) => describe(observation, language));
  const status = report ? statusOf(observations) : ('failed' as const);
  return { file: basename(file), unit, period, status, findings };
}

function receiptLines(file: string, receipt: Receipt, province: Province, language: Language): string[] {
  const status: Message = commandTexts[receipt.status];
  const head = say(commandTexts.receiptHead, language, {
    file,
    status: say(status, language),
    number: receipt.number,
    unit: receipt.unit,
    period: receipt.period,
    received: formatInstant(receipt.receivedAt, province.timeZone),
  });
  return [head, ...findingLines(receipt.findings, language)];
}
