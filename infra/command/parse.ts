import { parseArgs } from 'node:util';
import type { Language } from '../../shared/text/language.ts';
import { say } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import { provinceOfSystem } from '../cloud/deployment.ts';
import { WrongUse, type Command } from './command.ts';

/** Options every verb understands. */
const COMMON = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  data: { type: 'string' },
  stack: { type: 'string' },
  help: { type: 'boolean' },
} as const;

export interface ParsedCall {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly operands: readonly string[];
}

/** What the front door must know of a command to read its words. */
export type Callable = Pick<Command, 'options' | 'operands' | 'where'>;

/** Reads the words after the verb; says in the person's language what is wrong with them. */
export function parseCall(command: Callable, args: string[], language: Language): ParsedCall {
  const known: Record<string, { type: 'string' | 'boolean' }> = { ...COMMON };
  for (const [name, { type }] of Object.entries(command.options)) known[name] = { type };
  // Not strict: the parser's own complaints are English only, so the words are checked here.
  const { tokens, positionals } = parseArgs({
    args,
    options: known,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = known[token.name];
    if (!option) throw new WrongUse(say(commandTexts.unknownOption, language, { option: token.rawName }));
    if (option.type === 'boolean' && token.value !== undefined) {
      throw new WrongUse(say(commandTexts.optionTakesNoValue, language, { option: token.rawName }));
    }
    if (option.type === 'string' && (!token.value || token.value.startsWith('--'))) {
      throw new WrongUse(say(commandTexts.optionNeedsValue, language, { option: token.rawName }));
    }
    options[token.name] = option.type === 'string' ? (token.value ?? '') : true;
  }
  if (options.help !== true) checkComplete(command, options, positionals.length, language);
  return { options, operands: positionals };
}

function checkComplete(
  command: Callable,
  options: Readonly<Record<string, string | boolean>>,
  operands: number,
  language: Language,
): void {
  if (options.lang !== undefined && options.lang !== 'vi' && options.lang !== 'en') {
    throw new WrongUse(say(commandTexts.badLanguage, language));
  }
  checkPlace(command, options, language);
  for (const [name, { required }] of Object.entries(command.options)) {
    if (required && options[name] === undefined) {
      throw new WrongUse(say(commandTexts.missingOption, language, { option: `--${name}` }));
    }
  }
  const { least, most } = command.operands;
  if (operands < least) throw new WrongUse(say(commandTexts.tooFewOperands, language));
  if (operands > most) throw new WrongUse(say(commandTexts.tooManyOperands, language));
}

function checkPlace(
  { where }: Callable,
  { stack, data }: Readonly<Record<string, string | boolean>>,
  language: Language,
): void {
  if (stack === undefined) {
    if (where === 'deployed') throw new WrongUse(say(commandTexts.deployedOnly, language));
    return;
  }
  if (where === 'this-machine') throw new WrongUse(say(commandTexts.localOnly, language));
  if (data !== undefined) throw new WrongUse(say(commandTexts.stackOrData, language));
  if (typeof stack !== 'string' || provinceOfSystem(stack) === undefined) {
    throw new WrongUse(say(commandTexts.badStack, language, { stack: String(stack) }));
  }
}
