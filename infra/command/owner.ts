import { readForm } from '../../shared/form/read.ts';
import { findPeriod } from '../../shared/period/calendar.ts';
import { askOf } from '../../shared/plan/asking.ts';
import type { Province } from '../../shared/plan/province.ts';
import type { Observation } from '../../shared/text/finding.ts';
import { say } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import { openAnyWorkbook } from '../../shared/workbook/open.ts';
import { advise } from './advice.ts';
import { Refused, type Call, type Command } from './command.ts';
import { readNamed } from './file.ts';
import { noPeriod } from './system.ts';

/** How a verb that takes reports is called. */
export const reportCall = {
  usage: 'FILE… [--unit 15091 --period 2026-Q1] [--marked DIR]',
  options: { unit: { type: 'string' }, period: { type: 'string' }, marked: { type: 'string' } },
  operands: { least: 1, most: Number.POSITIVE_INFINITY },
} as const satisfies Pick<Command, 'usage' | 'options' | 'operands'>;

/** A named file and whose report it is. */
export interface Owned {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly unit: string;
  readonly period: string;
}

/** A file that is no report form and therefore says of nobody that it is theirs. */
export interface Ownerless {
  readonly file: string;
  readonly observation: Observation;
}

/**
 * Whose report a file is: what the person says (`--unit`, `--period`), else what the form says about itself, on its hidden
 * sheet or on its cover. Refuses what the province does not ask for.
 */
export async function ownerOf(call: Call, province: Province, file: string): Promise<Owned | Ownerless> {
  const bytes = readNamed(file, call.language);
  if (bytes.length === 0) return { file, observation: { id: 'workbook-empty', sheet: '', cell: '' } };
  const opened = await openAnyWorkbook(bytes);
  const { report, observations } = opened.ok
    ? readForm(opened.workbook, undefined)
    : { report: undefined, observations: [opened.observation] };
  const unit = named(call, 'unit') ?? report?.unit ?? '';
  const period = named(call, 'period') ?? report?.period ?? '';
  if (unit === '' || period === '') {
    const [observation] = observations;
    if (!report && observation) return { file, observation };
    throw new Refused(say(commandTexts.unknownOwner, call.language, { file }));
  }
  if (!findPeriod(province.periods, period)) throw new Refused(`${file}: ${noPeriod(call, province, period)}`);
  if (!askOf(province, unit, period)) {
    throw new Refused(`${file}: ${advise(call, commandTexts.noUnit, { unit, period })}`);
  }
  return { file, bytes, unit, period };
}

function named(call: Call, option: 'unit' | 'period'): string | undefined {
  const value = call.options[option];
  return typeof value === 'string' ? value : undefined;
}
