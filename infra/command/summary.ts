import * as z from 'zod';
import { DOCUMENT } from '../../functions/summary/products.ts';
import type { Period } from '../../shared/period/period.ts';
import { say } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import { runTexts } from '../../shared/text/messages/runs.ts';
import { optionOf, type Answer, type Call, type Command } from './command.ts';
import { writeProducts } from './products.ts';
import { summariseAgain } from './remake.ts';
import { periodOf, withProvince, type Loaded } from './system.ts';

export const summary: Command = {
  verb: 'summary',
  summary: commandTexts.summary,
  usage: '--period 2026-Q1 --out f.xlsx [--also DIR] [--run R]',
  options: {
    period: { type: 'string', required: true },
    out: { type: 'string', required: true },
    also: { type: 'string' },
    run: { type: 'string' },
  },
  operands: { least: 0, most: 0 },
  run: (call) =>
    withProvince(call, async (loaded) => {
      const period = periodOf(call, loaded.province);
      const run = optionOf(call, 'run');
      return run === '' ? summariseNow(call, loaded, period) : summariseAgain(call, loaded, period, run);
    }),
};

const document = z.record(z.string(), z.unknown());

async function summariseNow(call: Call, loaded: Loaded, period: Period): Promise<Answer> {
  const { province, results, summarise } = loaded;
  const outcome = await summarise({ province: province.code, period: period.id, trigger: 'request' });
  const run = outcome.kind === 'made' ? outcome.runs[0] : undefined;
  if (!run?.files) throw new Error(`The summary of ${period.id} was not made`);
  const products: { name: string; bytes: Uint8Array }[] = [];
  for (const { name, key } of run.files) {
    const stored = await results.get(key);
    if (!stored) throw new Error(`${name} of the summary of ${period.id} was made and cannot be found`);
    products.push({ name, bytes: stored.bytes });
  }
  const { file, lines } = writeProducts(call, products);
  const units = run.filings.length;
  const state = say(run.final === true ? runTexts.final : runTexts.provisional, call.language);
  const told = [
    say(commandTexts.summaryWritten, call.language, { period: period.id, units, file }),
    ...(units === 0 ? [say(commandTexts.nobodyReported, call.language, { period: period.id })] : []),
    say(runTexts.edition, call.language, { edition: run.edition ?? '', state, run: run.run }),
    ...lines,
  ];
  const json = new TextDecoder().decode(products.find(({ name }) => name === DOCUMENT)?.bytes);
  const { edition, final } = run;
  return {
    exit: 0,
    text: told.join('\n'),
    json: { file, run: run.run, edition, final, ...document.parse(JSON.parse(json)) },
  };
}
