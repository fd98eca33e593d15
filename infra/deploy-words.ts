import { WrongContext, type contextNames } from './context.ts';
import { systemName, type Outputs } from './outputs.ts';
import { quoted } from './shell-word.ts';

/** What was said by `-c name=value` or `--context name=value`; the last of a name counts. Throws `WrongContext`. */
export function contextIn(words: readonly string[]): Readonly<Partial<Record<(typeof contextNames)[number], string>>> {
  const said: Record<string, string> = {};
  for (const [index, word] of words.entries()) {
    if (word !== '-c' && word !== '--context') continue;
    const [, name, value] = /^([^=]+)=(.*)$/.exec(words[index + 1] ?? '') ?? [];
    if (name === undefined || value === undefined) {
      throw new WrongContext(`After ${word} comes name=value, such as: -c province=38`);
    }
    said[name] = value;
  }
  return said;
}

/** Whose credentials `--profile` names, apart or behind `=`. */
export function profileIn(words: readonly string[]): string | undefined {
  const at = words.indexOf('--profile');
  const joined = words.find((word) => word.startsWith('--profile='));
  return joined?.slice('--profile='.length) ?? (at === -1 ? undefined : words[at + 1]);
}

/** What the engineer does next, in the order in which it helps. */
export function nextSteps(province: string, outputs: Outputs): string {
  const stack = `--stack ${systemName(province)}`;
  return [
    `The portal of province ${province}: ${outputs.PortalAddress}`,
    '',
    'Next, as docs/operations.md tells:',
    `1. Load the province:         npm run cchc -- province load <workbook> ${stack}`,
    `2. Make accounts:             npm run cchc -- account <e-mail> --unit <code> ${stack}`,
    `3. Hear of failures:          subscribe to ${outputs.AlarmTopic}`,
    `4. Look whether all is well:  ${outputs.Dashboard}`,
  ].join('\n');
}

/** What to do where functions work with what another stack had before. */
export function strayWords(stray: readonly string[], typed: readonly string[]): string {
  return [
    `The stacks stand, but these functions work with what another stack had before: ${stray.join('; ')}.`,
    'Stacks whose templates have not changed were left out. Change them too:',
    withForce(typed),
  ].join('\n');
}

/** What is said where nobody may look whether functions work with what another stack had before. */
export function notLookedWords(typed: readonly string[]): string {
  return [
    '',
    'The deployment is done. One look was left out, for these credentials may not do lambda:GetFunctionConfiguration: it would',
    'have told whether every function works with the table, the buckets and the address that the stacks have now. They do, unless',
    'a stack was removed and made again. If one was, or if you do not know, take all of them along:',
    withForce(typed),
  ].join('\n');
}

/** The deployment that was typed, to be pasted, with stacks taken along that have not changed. */
function withForce(typed: readonly string[]): string {
  return ['npm run deploy --', ...typed.map(quoted), '--force'].join(' ');
}
