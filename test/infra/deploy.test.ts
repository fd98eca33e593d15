import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { WrongContext } from '../../infra/context.ts';
import { contextIn, nextSteps } from '../../infra/deploy-words.ts';
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

  test('ends with the address and what to do next', () => {
    const outputs = Object.fromEntries(outputNames.map((name) => [name, `the ${name}`])) as Outputs;
    const steps = nextSteps('38', outputs);
    expect(steps).toContain('the PortalAddress');
    expect(steps).toContain('--stack cchc-38');
    expect(steps).toContain('the AlarmTopic');
  });
});
