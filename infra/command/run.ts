import { say, type Language } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import { provinceOfSystem } from '../cloud/deployment.ts';
import { Refused, WrongUse, type Command } from './command.ts';
import { helpText, usageText } from './help.ts';
import { commands } from './index.ts';
import { parseCall } from './parse.ts';

/** Where a command speaks: its result goes `out`, everything else is told. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly tell: (text: string) => void;
}

/** Exit codes of the contract: 0 done, 1 refused or findings with errors, 2 wrong use (docs/architecture.md). */
export type ExitCode = 0 | 1 | 2;

/** Carries out one call of `cchc`. With `--json` exactly one JSON document goes out, whatever the outcome. */
export async function runCommand(words: readonly string[], { out, tell }: Terminal): Promise<ExitCode> {
  const language: Language = /(^| )--lang[= ]en\b/.test(words.join(' ')) ? 'en' : 'vi';
  const json = words.includes('--json');
  const called = findCommand(words);
  if (!called) return withoutCommand(words, language, { out, tell });
  const { command, args } = called;
  try {
    const { options, operands } = parseCall(command, args, language);
    if (options.help === true) {
      out(usageText(command, language));
      return 0;
    }
    const dataDir = typeof options.data === 'string' ? options.data : '.data';
    const deployed = typeof options.stack === 'string' ? provinceOfSystem(options.stack) : undefined;
    const answer = await command.run({ operands, options, language, dataDir, deployed, tell });
    out(json ? JSON.stringify(answer.json) : answer.text);
    return answer.exit;
  } catch (error) {
    if (!(error instanceof WrongUse || error instanceof Refused)) throw error;
    tell(error.message);
    if (error instanceof WrongUse) tell(usageText(command, language));
    if (json) out(JSON.stringify({ [error instanceof WrongUse ? 'wrongUse' : 'refused']: error.message }));
    return error instanceof WrongUse ? 2 : 1;
  }
}

/** The longest verb that the words begin with, `province load` before `province`; common options may stand before it. */
function findCommand(words: readonly string[]): { readonly command: Command; readonly args: string[] } | undefined {
  const start = firstWord(words);
  for (const length of [2, 1]) {
    const verb = words.slice(start, start + length).join(' ');
    const command = commands.find((each) => each.verb === verb);
    if (command) return { command, args: [...words.slice(0, start), ...words.slice(start + length)] };
  }
  return undefined;
}

/** Common options that are followed by their value. */
const VALUED: ReadonlySet<string> = new Set(['--data', '--lang', '--stack']);

/** Place of the first word that is neither a common option nor the value of one. */
function firstWord(words: readonly string[]): number {
  let place = 0;
  while (words[place]?.startsWith('--')) place += VALUED.has(words[place] ?? '') ? 2 : 1;
  return place;
}

/** No verb is wrong use unless help was asked for; a wrong one is wrong use, and half a one is told how it may go on. */
function withoutCommand(typed: readonly string[], language: Language, { out, tell }: Terminal): ExitCode {
  const rest = typed.slice(firstWord(typed));
  const option = rest.findIndex((word) => word.startsWith('-'));
  const verb = option === -1 ? rest : rest.slice(0, option);
  if (verb.length === 0 || verb[0] === 'help') {
    out(helpText(commands, language));
    return verb[0] === 'help' || typed.includes('--help') || typed.includes('-h') ? 0 : 2;
  }
  const family = commands.filter((each) => each.verb.startsWith(`${verb[0]} `));
  const isHalf = family.length > 0 && verb.length === 1;
  const words = isHalf ? commandTexts.halfVerb : commandTexts.unknownVerb;
  const unknown = say(words, language, { verb: verb.slice(0, 2).join(' ') });
  tell(unknown);
  tell(helpText(family.length > 0 ? family : commands, language));
  if (typed.includes('--json')) out(JSON.stringify({ wrongUse: unknown }));
  return 2;
}
