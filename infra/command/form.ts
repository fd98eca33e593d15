import { join } from 'node:path';
import { blankForm } from '../../functions/workbook/blank-form.ts';
import { formName } from '../../shared/plan/form-name.ts';
import { unitsAt } from '../../shared/plan/units.ts';
import { say } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import { advise } from './advice.ts';
import { Refused, WrongUse, optionOf, type Answer, type Call, type Command } from './command.ts';
import { writeNamed } from './file.ts';
import { startProgress } from './progress.ts';
import { periodOf, withProvince, type Loaded } from './system.ts';

export const form: Command = {
  verb: 'form',
  summary: commandTexts.form,
  usage: '(--unit 15091 | --all) --period 2026-Q1 --out f.xlsx|DIR',
  options: {
    unit: { type: 'string' },
    all: { type: 'boolean' },
    period: { type: 'string', required: true },
    out: { type: 'string', required: true },
  },
  operands: { least: 0, most: 0 },
  run: async (call) => {
    const one = typeof call.options.unit === 'string';
    if (one === (call.options.all === true)) throw new WrongUse(say(commandTexts.formChoice, call.language));
    return withProvince(call, (loaded) => (one ? writeOne(call, loaded) : writeAll(call, loaded)));
  },
};

async function writeOne(call: Call, loaded: Loaded): Promise<Answer> {
  const file = optionOf(call, 'out');
  writeNamed(file, await formOf(call, loaded, optionOf(call, 'unit')), call.language);
  return { exit: 0, text: say(commandTexts.written, call.language, { file }), json: { files: [file] } };
}

async function writeAll(call: Call, loaded: Loaded): Promise<Answer> {
  const dir = optionOf(call, 'out');
  const period = periodOf(call, loaded.province);
  const units = unitsAt(loaded.province.units, period.dataTo);
  const progress = startProgress(say(commandTexts.formsProgress, call.language), units.length);
  const files: string[] = [];
  for (const unit of units) {
    const file = join(dir, formName(unit.code, period.id));
    writeNamed(file, await formOf(call, loaded, unit.code), call.language);
    files.push(file);
    progress.step(files.length);
  }
  progress.end();
  return {
    exit: 0,
    text: say(commandTexts.formsWritten, call.language, { count: files.length, dir }),
    json: { files },
  };
}

async function formOf(call: Call, loaded: Loaded, unit: string): Promise<Uint8Array> {
  const period = periodOf(call, loaded.province).id;
  const form = await blankForm(loaded, loaded.province.code, unit, period);
  if (!form) throw new Refused(advise(call, commandTexts.noUnit, { unit, period }));
  return form;
}
