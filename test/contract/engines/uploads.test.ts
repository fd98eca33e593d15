import { GetObjectCommand } from '@aws-sdk/client-s3';
import { type PresignedPostOptions, createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Contract, errorOf, openContract } from './contract.ts';

let contract: Contract;
beforeAll(async () => {
  contract = await openContract();
});
afterAll(() => contract.close());

type Conditions = NonNullable<PresignedPostOptions['Conditions']>;

/** Between 1 and 1,000 bytes of a type that begins with `text/`. */
const conditions: Conditions = [
  ['content-length-range', 1, 1000],
  ['starts-with', '$Content-Type', 'text/'],
];

interface Attempt {
  readonly body?: string;
  /** Changes the fields after signing. */
  readonly tamper?: (fields: Record<string, string>) => void;
  readonly conditions?: Conditions;
  readonly fields?: Record<string, string>;
  readonly signedAgo?: number;
}

/** Posts a form as a browser does; says the status, the code of the refusal, and whether `key` exists afterwards. */
async function post(name: string, attempt: Attempt = {}) {
  const { body = 'hello world', tamper, signedAgo = 0 } = attempt;
  const client = contract.s3With({
    credentials: await contract.s3.config.credentials(),
    systemClockOffset: -signedAgo * 1000,
  });
  const { url, fields } = await createPresignedPost(client, {
    Bucket: contract.bucket,
    Key: contract.prefix + name,
    Conditions: attempt.conditions ?? conditions,
    Fields: attempt.fields ?? { 'Content-Type': 'text/csv' },
    Expires: 60,
  });
  tamper?.(fields);
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([body], { type: 'text/csv' }), 'báo cáo.csv');
  const response = await fetch(url, { method: 'POST', body: form });
  const text = await response.text();
  const stored = (await textOf(name)) !== undefined;
  return { status: response.status, code: /<Code>(\w+)<\/Code>/.exec(text)?.[1], stored, text };
}

async function textOf(name: string): Promise<string | undefined> {
  const found = contract.s3.send(new GetObjectCommand({ Bucket: contract.bucket, Key: contract.prefix + name }));
  const fault = await errorOf(found);
  return fault === undefined ? (await found).Body?.transformToString() : undefined;
}

function changePolicy(fields: Record<string, string>, change: (policy: string) => string): void {
  const policy = Buffer.from(fields['Policy'] ?? '', 'base64').toString();
  fields['Policy'] = Buffer.from(change(policy)).toString('base64');
}

describe('a presigned form', () => {
  test('stores exactly its key, with the bytes and the type sent', async () => {
    expect(await post('form/good')).toMatchObject({ status: 204, stored: true });
    const found = await contract.s3.send(
      new GetObjectCommand({ Bucket: contract.bucket, Key: `${contract.prefix}form/good` }),
    );
    expect(found.ContentType).toBe('text/csv');
    expect(await found.Body?.transformToString()).toBe('hello world');
  });

  test('answers with a document when it asks for status 201', async () => {
    const asked = await post('form/201', {
      fields: { 'Content-Type': 'text/csv', success_action_status: '201' },
    });
    expect(asked.status).toBe(201);
    expect(asked.text).toContain(`<Key>${contract.prefix}form/201</Key>`);
  });

  test('takes files of the smallest and the largest size allowed', async () => {
    expect(await post('form/least', { body: 'x' })).toMatchObject({ status: 204, stored: true });
    expect(await post('form/most', { body: 'x'.repeat(1000) })).toMatchObject({ status: 204, stored: true });
  });

  test('keeps lines that look like the end of the form', async () => {
    const body = '\r\n--\r\n------formdata\r\n----\r\n';
    await post('form/lines', { body });
    expect(await textOf('form/lines')).toBe(body);
  });
});

describe('a form is refused, and nothing stored,', () => {
  const refused: readonly (readonly [string, string, Attempt])[] = [
    ['whose file is too big', 'EntityTooLarge', { body: 'x'.repeat(1001) }],
    ['whose file is far too big', 'EntityTooLarge', { body: 'x'.repeat(5_000_000) }],
    ['whose file is too small', 'EntityTooSmall', { body: '' }],
    [
      'for another type than allowed',
      'AccessDenied',
      { tamper: (fields) => void (fields['Content-Type'] = 'application/x-evil') },
    ],
    [
      'with a field that the policy does not name',
      'AccessDenied',
      { tamper: (fields) => void (fields['acl'] = 'public-read') },
    ],
    [
      'with metadata that the policy does not name',
      'AccessDenied',
      { tamper: (fields) => void (fields['x-amz-meta-unit'] = '15091') },
    ],
    ['that lacks a field the policy names', 'AccessDenied', { tamper: (fields) => void delete fields['Content-Type'] }],
    [
      'whose signature is forged',
      'SignatureDoesNotMatch',
      { tamper: (fields) => void (fields['X-Amz-Signature'] = '0'.repeat(64)) },
    ],
    [
      'whose policy was made more generous',
      'SignatureDoesNotMatch',
      { tamper: (fields) => changePolicy(fields, (policy) => policy.replace('1000', '100000')) },
    ],
    [
      'whose life was made longer',
      'SignatureDoesNotMatch',
      { tamper: (fields) => changePolicy(fields, (policy) => policy.replace(/20\d\d-/, '2099-')) },
    ],
    ['after its time', 'AccessDenied', { signedAgo: 61 }],
    ['without policy', 'AccessDenied', { tamper: (fields) => void delete fields['Policy'] }],
    [
      'without policy and signature',
      'AccessDenied',
      {
        tamper: (fields) => {
          for (const field of Object.keys(fields)) if (field !== 'key') delete fields[field];
        },
      },
    ],
  ];
  test.each(refused)('%s: %s', async (why, code, attempt) => {
    expect(await post(`form/${why}`, attempt)).toMatchObject({ code, stored: false });
  });

  test('for another key than the signed one', async () => {
    const elsewhere = `${contract.prefix}form/elsewhere`;
    const attempt = await post('form/here', { tamper: (fields) => void (fields['key'] = elsewhere) });
    expect(attempt).toMatchObject({ status: 403, code: 'AccessDenied', stored: false });
    expect(await textOf('form/elsewhere')).toBeUndefined();
  });
});
