import type { Language } from '../shared/text/language.ts';
import { say } from '../shared/text/language.ts';
import { commandTexts } from '../shared/text/messages/command.ts';
import { Refused, WrongUse, type Command } from './command/command.ts';
import { helpText, usageText } from './command/help.ts';
import { commands } from './command/index.ts';
import { parseCall } from './command/parse.ts';

/** The command `cchc`. Exit 0 done, 1 refused or findings with errors, 2 wrong use (docs/architecture.md, Contracts). */
async function main(words: readonly string[]): Promise<number> {
  const language: Language = /(^| )--lang[= ]en\b/.test(words.join(' ')) ? 'en' : 'vi';
  const command = findCommand(words);
  if (!command) return withoutCommand(words, language);
  try {
    const { options, operands } = parseCall(command, words.slice(command.verb.split(' ').length), language);
    if (options.help === true) {
      process.stdout.write(`${usageText(command, language)}\n`);
      return 0;
    }
    const dataDir = typeof options.data === 'string' ? options.data : '.data';
    const answer = await command.run({ operands, options, language, dataDir, tell });
    process.stdout.write(options.json === true ? `${JSON.stringify(answer.json)}\n` : `${answer.text}\n`);
    return answer.exit;
  } catch (error) {
    if (error instanceof WrongUse) {
      tell(error.message);
      tell(usageText(command, language));
      return 2;
    }
    if (error instanceof Refused) {
      tell(error.message);
      return 1;
    }
    throw error;
  }
}

const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** The longest verb that the words begin with: `province load` before `province`. */
function findCommand(words: readonly string[]): Command | undefined {
  return [2, 1]
    .map((length) => words.slice(0, length).join(' '))
    .map((verb) => commands.find((command) => command.verb === verb))
    .find((command) => command !== undefined);
}

/** No verb is a wish for help; a wrong one is wrong use. */
function withoutCommand(words: readonly string[], language: Language): 0 | 2 {
  const asked = words.filter((word) => !word.startsWith('-') && word !== 'en' && word !== 'vi');
  if (asked.length === 0 || asked[0] === 'help') {
    process.stdout.write(`${helpText(commands, language)}\n`);
    return words.length === 0 ? 2 : 0;
  }
  tell(say(commandTexts.unknownVerb, language, { verb: asked.slice(0, 2).join(' ') }));
  tell(helpText(commands, language));
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
