import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { describe, expect, test } from 'vitest';
import { bundledFunctions } from '../../infra/bundle.ts';
import { WrongContext } from '../../infra/context.ts';
import { conclude, NotWhole } from '../../infra/deploy-whole.ts';
import { contextIn, profileIn, strayWords } from '../../infra/deploy-words.ts';
import { hangUp, listenOnLoopback } from '../../infra/local/endpoint.ts';
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
});

describe('a deployment that stands', () => {
  const outputs = Object.fromEntries(outputNames.map((name) => [name, `the ${name}`])) as Outputs;
  const whole = { TABLE_NAME: 'the TableName', INTAKE_BUCKET: 'the IntakeBucket', PROVINCE: '38' };
  const typed = ['-c', 'province=38', '--profile', 'so'];
  const again = 'npm run deploy -- -c province=38 --profile so --force';

  /** `refused`: the fault by which Lambda refuses. */
  interface Answer {
    readonly status: number;
    readonly refused?: string;
    readonly said: unknown;
  }

  /** What is said at the end, where Lambda answers so for a function, and how it ends. */
  async function concluded(answer: (name: string) => Answer) {
    const asked: string[] = [];
    const server = createServer(({ url = '' }, response) => {
      const name = /\/functions\/([^/]+)\/configuration$/.exec(url)?.[1] ?? '';
      asked.push(name);
      const { status, refused, said } = answer(name);
      const type = refused === undefined ? {} : { 'x-amzn-errortype': refused };
      response.writeHead(status, { 'content-type': 'application/json', ...type }).end(JSON.stringify(said));
    });
    const lambda = new LambdaClient({
      endpoint: await listenOnLoopback(server),
      region: 'ap-southeast-1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      maxAttempts: 1,
    });
    const [out, told]: [string[], string[]] = [[], []];
    const terminal = { out: (text: string) => void out.push(text), tell: (text: string) => void told.push(text) };
    const fault: unknown = await conclude(lambda, { province: '38', outputs, typed }, terminal).catch((error) => error);
    lambda.destroy();
    await hangUp(server);
    return { asked: asked.toSorted(), out: out.join('\n'), told: told.join('\n'), fault };
  }
  const works = (Variables: Readonly<Record<string, string>>) => ({
    status: 200,
    said: { Environment: { Variables } },
  });

  test('ends with the address and what to do next', async () => {
    const { out, told, fault } = await concluded((name) => works(name === 'cchc-38-sign-in' ? {} : whole));
    expect(out).toContain('the PortalAddress');
    expect(out).toContain('--stack cchc-38');
    expect(out).toContain('the AlarmTopic');
    expect([told, fault]).toEqual(['', undefined]);
  });

  test('names functions that work with what a stack had before it was made again, and how to take them along', async () => {
    const before = { ...whole, TABLE_NAME: 'the table before' };
    const { asked, out, fault } = await concluded((name) => works(name === 'cchc-38-intake' ? before : whole));
    expect(asked).toEqual(bundledFunctions.map((name) => `cchc-38-${name}`).toSorted());
    expect(fault).toBeInstanceOf(NotWhole);
    expect(String(fault)).toContain('had before: cchc-38-intake (TABLE_NAME).');
    expect(String(fault)).toContain(again);
    expect(out).toContain('the PortalAddress');
  });

  test('has not failed where the deployer may not look at functions: that is told, and what it leaves open', async () => {
    const Message =
      'User: arn:aws:iam::123456789012:user/truc is not authorized to perform: lambda:GetFunctionConfiguration on resource: cchc-38';
    const { out, told, fault } = await concluded(() => ({
      status: 403,
      refused: 'AccessDeniedException',
      said: { Message },
    }));
    expect(fault).toBeUndefined();
    expect(out).toContain('the PortalAddress');
    expect(told).toContain('The deployment is done');
    expect(told).toContain('may not do lambda:GetFunctionConfiguration');
    expect(told).toContain(again);
  });

  test('is told as it is where the look fails for another reason', async () => {
    const gone = {
      status: 404,
      refused: 'ResourceNotFoundException',
      said: { Message: 'Function not found: cchc-38-intake' },
    };
    const { out, told, fault } = await concluded((name) => (name === 'cchc-38-intake' ? gone : works(whole)));
    expect(out).toContain('the PortalAddress');
    expect(told).toBe('');
    expect(String(fault)).toContain('Function not found: cchc-38-intake');
  });
});
