import { say, type Language } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import type { Command } from './command.ts';

const CALL = 'npm run -s cchc --';

/** All verbs, a line each. */
export function helpText(commands: readonly Command[], language: Language): string {
  const calls = commands.map((command) => `${command.verb} ${command.usage}`.trim());
  const width = Math.max(...calls.map((call) => call.length));
  const lines = commands.map(
    (command, index) => `  ${(calls[index] ?? '').padEnd(width)}  ${say(command.summary, language)}`,
  );
  return [say(commandTexts.helpHead, language, { call: CALL }), ...lines, say(commandTexts.helpFoot, language)].join(
    '\n',
  );
}

/** One verb: how it is called and what it does. */
export function usageText(command: Command, language: Language): string {
  const call = `${CALL} ${command.verb} ${command.usage}`.trim();
  return `${say(commandTexts.usage, language, { call })}\n${say(command.summary, language)}\n${say(commandTexts.helpFoot, language)}`;
}
