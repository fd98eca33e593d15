import { gather } from '../../functions/summary/gather.ts';
import { compare } from '../../shared/summary/compare.ts';
import { summaryJson } from '../../shared/summary/json.ts';
import { say } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import { optionOf, type Command } from './command.ts';
import { writeNamed } from './file.ts';
import { periodOf, withProvince } from './system.ts';

export const summary: Command = {
  verb: 'summary',
  summary: commandTexts.summary,
  usage: '--period 2026-Q1 --out f.xlsx',
  options: { period: { type: 'string', required: true }, out: { type: 'string', required: true } },
  operands: { least: 0, most: 0 },
  run: (call) =>
    withProvince(call, async ({ province, revision, reports, results, summarise }) => {
      const period = periodOf(call, province);
      const file = optionOf(call, 'out');
      const outcome = await summarise({ province: province.code, period: period.id, trigger: 'request' });
      const run = outcome.kind === 'made' ? outcome.runs[0] : undefined;
      const workbook = run && (await results.get(run.workbookKey));
      if (!run || !workbook) throw new Error(`The summary of ${period.id} was made and cannot be found`);
      writeNamed(file, workbook.bytes, call.language);
      const material = await gather(reports, { province, revision }, period, run.madeAt);
      const comparison = compare(material);
      const units = run.filings.length;
      const text = say(commandTexts.summaryWritten, call.language, { period: period.id, units, file });
      return { exit: 0, text, json: { file, run: run.run, ...summaryJson(comparison) } };
    }),
};
