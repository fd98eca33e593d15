import { findPeriod } from '../../shared/period/calendar.ts';
import { formatInstant } from '../../shared/period/zone.ts';
import type { Province } from '../../shared/plan/province.ts';
import type { Receipt } from '../../shared/report/filing.ts';
import { isMarked } from '../../shared/report/marked.ts';
import { receiptOf } from '../../shared/report/receipt.ts';
import { markedKey } from '../../shared/store/keys.ts';
import { describe } from '../../shared/text/describe.ts';
import { say, type Language, type Message } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import { blueprint } from '../blueprint.ts';
import { submitFiles, type SubmissionOutcome } from '../local/submit.ts';
import { Refused, type Call, type Command } from './command.ts';
import { findingLines } from './findings.ts';
import { fetchMarked, keepMarked, type KeepMarked } from './marked.ts';
import { ownerOf, reportCall, type Owned } from './owner.ts';
import { startProgress } from './progress.ts';
import { withProvince, type Loaded } from './system.ts';

export const submit: Command = {
  verb: 'submit',
  summary: commandTexts.submit,
  ...reportCall,
  run: (call) =>
    withProvince(call, async (loaded) => {
      const owned = await ownersOf(call, loaded);
      const progress = startProgress(say(commandTexts.submitProgress, call.language), owned.length);
      const outcomes = await submitFiles(loaded, loaded.province.code, owned, progress.step);
      progress.end();
      const keep = keepMarked(call);
      const results = [];
      for (const outcome of outcomes) results.push(await resultOf(outcome, loaded, call.language, keep));
      const accepted = results.every(({ receipt }) => receipt?.status === 'accepted');
      return {
        exit: accepted ? 0 : 1,
        text: results.flatMap(({ lines }) => lines).join('\n'),
        json: { receipts: results.map(({ file, receipt, refused, marked }) => ({ file, receipt, refused, marked })) },
      };
    }),
};

/** All or nothing: a slip in the command should not leave half of the files submitted. */
async function ownersOf(call: Call, { province }: Loaded): Promise<readonly Owned[]> {
  const owners: Owned[] = [];
  for (const file of call.operands) {
    const owner = await ownerOf(call, province, file);
    if (!('unit' in owner)) {
      const { message, hint = '' } = describe(owner.observation, call.language);
      throw new Refused(`${file}: ${message} ${hint}`.trimEnd());
    }
    owners.push(owner);
  }
  return owners;
}

/** What became of one file, for people and for programs. */
interface SubmitResult {
  readonly file: string;
  readonly lines: readonly string[];
  readonly receipt?: Receipt;
  /** Why the store did not take it. */
  readonly refused?: string;
  /** Where the marked copy was written. */
  readonly marked?: string;
}

async function resultOf(
  outcome: SubmissionOutcome,
  { province, results }: Loaded,
  language: Language,
  keep: KeepMarked | undefined,
): Promise<SubmitResult> {
  const { file } = outcome;
  if (outcome.kind === 'refused') {
    const max = blueprint.upload.maxBytes / 1024 / 1024;
    const lines = [say(commandTexts.uploadRefused, language, { file, detail: outcome.detail, max })];
    return { file, lines, refused: outcome.detail };
  }
  if (outcome.kind === 'waiting') return { file, lines: [say(commandTexts.noReceipt, language, { file })] };
  const { filing } = outcome;
  const isDue = isMarked(filing, province);
  const period = findPeriod(province.periods, filing.period);
  const receipt = receiptOf(filing, period, language, isDue ? markedKey(filing) : undefined);
  const lines = receiptLines(file, receipt, province, language);
  const copy = keep && isDue ? await fetchMarked(results, filing) : undefined;
  if (!keep || !copy) return { file, lines, receipt };
  const marked = keep(file, copy);
  return { file, lines: [...lines, say(commandTexts.markedLine, language, { file: marked })], receipt, marked };
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
  const due = findPeriod(province.periods, receipt.period)?.dueAt;
  const late =
    receipt.onTime || due === undefined
      ? []
      : [say(commandTexts.receivedLate, language, { due: formatInstant(due, province.timeZone) })];
  return [head, ...late, ...findingLines(receipt.findings, language)];
}
