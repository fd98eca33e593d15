import { spawnSync } from 'node:child_process';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { describe, expect, test } from 'vitest';
import { bundledFunctions } from '../../infra/bundle.ts';
import { WrongContext } from '../../infra/context.ts';
import { strayFunctions } from '../../infra/deploy-whole.ts';
import { contextIn, nextSteps, profileIn, strayWords } from '../../infra/deploy-words.ts';
import { outputNames, type Outputs } from '../../infra/outputs.ts';

/** `npm run deploy -- …` on a machine without an account. */
const deploy = (...words: string[]) =>
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'infra/deploy.ts', ...words], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: '/nonexistent', AWS_EC2_METADATA_DISABLED: 'true' },
  });

describe('deploying', () => {
  test('without saying for which province says how to say it', () => {
    const { status, stderr } = deploy();
    expect(status).toBe(1);
    expect(stderr).toContain('-c province=38');
    expect(stderr).not.toContain('    at ');
  });

  test('without an account says how to sign in, before anything is built', () => {
    const { status, stderr } = deploy('-c', 'province=38');
    expect(status).toBe(1);
    expect(stderr).toContain('No valid AWS credentials');
    expect(stderr).not.toContain('    at ');
  });

  test('reads what is said of the deployment, and leaves the rest to the CDK', () => {
    const words = ['-c', 'province=44', '--profile', 'so', '--context', 'province=38', '-c', 'alarmEmail=a@b.example'];
    expect(contextIn(words)).toEqual({ province: '38', alarmEmail: 'a@b.example' });
    expect(() => contextIn(['-c'])).toThrow(WrongContext);
    expect(() => contextIn(['-c', 'province'])).toThrow('name=value');
  });

  test('takes the credentials of the profile that is named for all that it does', () => {
    expect(profileIn(['-c', 'province=38', '--profile', 'so'])).toBe('so');
    expect(profileIn(['--profile=so', '-c', 'province=38'])).toBe('so');
    expect(profileIn(['-c', 'province=38'])).toBeUndefined();
  });

  test('names functions that work with what a stack had before it was made again, and how to take them along', async () => {
    const outputs = Object.fromEntries(outputNames.map((name) => [name, `the ${name}`])) as Outputs;
    const whole = { TABLE_NAME: 'the TableName', INTAKE_BUCKET: 'the IntakeBucket', PROVINCE: '38' };
    const asked: string[] = [];
    const lambda = new LambdaClient({
      region: 'ap-southeast-1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    });
    const environments: Readonly<Record<string, Record<string, string>>> = {
      'cchc-38-intake': { ...whole, TABLE_NAME: 'the table before' },
      'cchc-38-sign-in': {},
    };
    lambda.middlewareStack.add(
      () =>
        ({ input }) => {
          const { FunctionName = '' } = input as { readonly FunctionName?: string };
          asked.push(FunctionName);
          const Environment = { Variables: environments[FunctionName] ?? whole };
          return Promise.resolve({ output: { $metadata: {}, Environment }, response: {} });
        },
      { step: 'initialize' },
    );
    const stray = await strayFunctions(lambda, '38', outputs);
    expect(asked.toSorted()).toEqual(bundledFunctions.map((name) => `cchc-38-${name}`).toSorted());
    expect(stray).toEqual(['cchc-38-intake (TABLE_NAME)']);
    expect(strayWords(stray, ['-c', 'province=38'])).toContain('npm run deploy -- -c province=38 --force');
  });

  test('repeats what was typed so that a shell reads it as it was meant', () => {
    const typed = [
      '-c',
      'province=38',
      '-c',
      'mailSender=Sở Nội vụ <a@b.example>',
      '--profile',
      "the province's",
      '',
      '$HOME',
    ];
    const line = strayWords(['cchc-38-intake (TABLE_NAME)'], typed).split('\n').at(-1) ?? '';
    expect(line).toMatch(/^npm run deploy -- -c province=38 .* --force$/);
    const read = spawnSync('sh', ['-c', line.replace('npm run deploy --', `printf '%s\\n'`)], { encoding: 'utf8' });
    expect(read.stdout.split('\n')).toEqual([...typed, '--force', '']);
  });

  test('ends with the address and what to do next', () => {
    const outputs = Object.fromEntries(outputNames.map((name) => [name, `the ${name}`])) as Outputs;
    const steps = nextSteps('38', outputs);
    expect(steps).toContain('the PortalAddress');
    expect(steps).toContain('--stack cchc-38');
    expect(steps).toContain('the AlarmTopic');
  });
});
