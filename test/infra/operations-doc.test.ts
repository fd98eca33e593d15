import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alarmIds } from '../../infra/alarms.ts';
import { commands } from '../../infra/command/index.ts';
import { outputNames } from '../../infra/outputs.ts';

const root = join(import.meta.dirname, '../..');
const guide = readFileSync(join(root, 'docs/operations.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe('docs/operations.md', () => {
  test('says what every alarm means and what to do, and tells of no other', () => {
    const sections = [...guide.matchAll(/^### alarm-(.+)$/gm)].map(([, id]) => id);
    expect(sections.toSorted()).toEqual([...alarmIds].toSorted());
    for (const section of guide.split(/^### /m).slice(1)) {
      expect(section.split('\n').slice(1).join(' ').trim().length).toBeGreaterThan(10);
    }
  });

  test('names only verbs that the command has, with options that they take', () => {
    const calls = [...guide.matchAll(/cchc -- ([^`\n]+)/g)].map(([, words = '']) => words);
    expect(calls.length).toBeGreaterThan(8);
    for (const words of calls) {
      const command = commands.find(({ verb }) => words === verb || words.startsWith(`${verb} `));
      if (words.startsWith('…')) continue;
      expect(command, words).toBeDefined();
      const options = [...words.matchAll(/--([a-z][a-z-]*)/g)].map(([, name = '']) => name);
      const known = [...Object.keys(command?.options ?? {}), 'stack', 'data', 'json', 'lang', 'help'];
      expect(known, words).toEqual(expect.arrayContaining(options));
    }
  });

  test('names only scripts that there are, and outputs that the stacks give', () => {
    for (const [, script = ''] of guide.matchAll(/npm run (?:-s )?([a-z:]+)/g)) {
      expect(Object.keys(scripts), script).toContain(script);
    }
    for (const [, output = ''] of guide.matchAll(/<([A-Z]\w+)>/g)) expect(outputNames, output).toContain(output);
  });
});
