import { say, type Message, type MessageParams } from '../../shared/text/language.ts';
import { quoted } from '../shell-word.ts';
import type { Call } from './command.ts';

/**
 * Says what to type next. `{where}` in the message stands behind the verb it names and becomes what this call said of its
 * place, for without it the next one would go to another folder than the person is working on.
 */
export function advise(
  { options, language }: Pick<Call, 'options' | 'language'>,
  message: Message,
  params: MessageParams = {},
): string {
  return say(message, language, { ...params, where: placeOf(options) });
}

/** ` --data DIR` or ` --stack cchc-38` as it was given, to be pasted; nothing where nothing was. */
export function placeOf({ data, stack }: Call['options']): string {
  if (typeof stack === 'string') return ` --stack ${quoted(stack)}`;
  return typeof data === 'string' ? ` --data ${quoted(data)}` : '';
}
