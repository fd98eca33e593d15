import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alarmIds } from '../../infra/alarms.ts';
import { blueprint } from '../../infra/blueprint.ts';
import { commands } from '../../infra/command/index.ts';
import { outputNames } from '../../infra/outputs.ts';

const root = join(import.meta.dirname, '../..');
const guide = readFileSync(join(root, 'docs/operations.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe('docs/operations.md', () => {
  test('says what every alarm means and what to do, and tells of no other', () => {
    const sections = [...guide.matchAll(/^### alarm-(.+)$/gm)].map(([, id]) => id);
    expect(new Set(sections)).toEqual(new Set<string | undefined>(alarmIds));
    for (const section of guide.split(/^### /m).slice(1)) {
      expect(section.split('\n').slice(1).join(' ').trim().length).toBeGreaterThan(10);
    }
  });

  test('names only verbs that the command has, with options that they take', () => {
    // `… lock` continues a call that the sentence before has spelled out.
    const calls = [...guide.matchAll(/cchc -- ([^`\n…]+)/g)].map(([, words = '']) => words);
    expect(calls.length).toBeGreaterThan(8);
    expect(calls.flatMap(wrongIn)).toEqual([]);
  });

  test('says as many days for a temporary password as the pool gives', () => {
    expect(guide).toContain(`good for ${blueprint.signIn.temporaryPasswordDays} days`);
  });

  test('says how often an upload is tried, and for how long where the function itself ends', () => {
    const { maxReceives, visibilitySeconds } = blueprint.queue;
    expect(guide).toContain(`tried ${maxReceives} times`);
    expect(guide).toContain(`for ${((maxReceives - 1) * visibilitySeconds) / 60} minutes`);
  });

  test('names only scripts that there are, and outputs that the stacks give', () => {
    const named = [...guide.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, script]) => script);
    expect(named.filter((script) => script === undefined || !(script in scripts))).toEqual([]);
    const told = [...guide.matchAll(/<([A-Z]\w+)>/g)].map(([, output]) => output);
    expect(told.length).toBeGreaterThan(3);
    expect(outputNames).toEqual(expect.arrayContaining(told));
  });
});

const common = ['stack', 'data', 'json', 'lang', 'help'];

/** What is wrong with one call of the command, in words; nothing for a good one. */
function wrongIn(words: string): readonly string[] {
  const command = commands.find(({ verb }) => words === verb || words.startsWith(`${verb} `));
  if (!command) return [`no verb: ${words}`];
  const known = new Set([...Object.keys(command.options), ...common]);
  const options = [...words.matchAll(/--([a-z][a-z-]*)/g)].map(([, name = '']) => name);
  return options.filter((name) => !known.has(name)).map((name) => `no option --${name}: ${words}`);
}
