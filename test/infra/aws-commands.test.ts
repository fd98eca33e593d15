import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const told = ['docs/operations.md', 'infra/deploy-advice.ts'].map((file) => readFileSync(join(root, file), 'utf8'));

/** Services of the `aws` command line whose client is installed here, by the package that knows their operations. */
const packages: Readonly<Record<string, string>> = {
  cloudformation: 'client-cloudformation',
  'cognito-idp': 'client-cognito-identity-provider',
  dynamodb: 'client-dynamodb',
  lambda: 'client-lambda',
  s3api: 'client-s3',
  sqs: 'client-sqs',
};
/** Of the command line itself, not of an operation. */
const ofTheCommandLine = new Set(['query', 'output', 'region', 'max-items']);

const pascal = (words: string) => words.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

interface AwsCall {
  readonly service: string;
  readonly operation: string;
  readonly options: readonly string[];
}

/** Calls of `aws`, on one line or several, up to the end of the code that they stand in. */
const calls: readonly AwsCall[] = told
  .flatMap((text) =>
    text.replaceAll(/\\?\n\s*/g, (end) => (end.startsWith('\\') ? ' ' : '\n')).split(/(?=\baws [a-z0-9-]+ [a-z])/),
  )
  .flatMap((words) => {
    const [, service = '', operation = '', rest = ''] = /^aws ([a-z0-9-]+) ([a-z0-9-]+)([^\n`)]*)/.exec(words) ?? [];
    const options = [...rest.matchAll(/ --([a-z0-9-]+)/g)].map(([, name = '']) => name);
    return service in packages ? [{ service, operation, options }] : [];
  });

/** What is wrong with a call, in words. */
function wrongIn({ service, operation, options }: AwsCall): readonly string[] {
  // The wait is of the command line; what it waits for is an operation's waiter.
  if (operation === 'wait') return [];
  const types = `node_modules/@aws-sdk/${packages[service]}/dist-types/commands/${pascal(operation)}Command.d.ts`;
  if (!existsSync(join(root, types))) return [`aws ${service} ${operation}: no such operation`];
  const input = readFileSync(join(root, types), 'utf8').toLowerCase();
  return options
    .filter((name) => !ofTheCommandLine.has(name))
    .filter((name) => !input.includes(` ${pascal(name.replace(/^no-/, '')).toLowerCase()}:`))
    .map((name) => `aws ${service} ${operation}: no option --${name}`);
}

test('every call of aws that the engineer is told to type is an operation of that service, with options that it takes', () => {
  expect(calls.length).toBeGreaterThan(20);
  expect(calls.flatMap(({ options }) => options).length).toBeGreaterThan(25);
  expect(calls.flatMap(wrongIn)).toEqual([]);
});

test('a call that is none is noticed', () => {
  const call = { service: 'dynamodb', operation: 'restore-table', options: [] };
  expect(wrongIn(call)).toEqual(['aws dynamodb restore-table: no such operation']);
  expect(wrongIn({ service: 's3api', operation: 'delete-bucket', options: ['bucket', 'force', 'region'] })).toEqual([
    'aws s3api delete-bucket: no option --force',
  ]);
});
