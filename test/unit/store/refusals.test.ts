import { describe, expect, test } from 'vitest';
import { jsonRefusal } from '../../../shared/store/aws/json.ts';
import { s3Refusal } from '../../../shared/store/bucket/xml.ts';

const PAGE_OF_A_PROXY = '<!DOCTYPE html><html><head><title>502</title><br></head><body>Bad gateway</body></html>';
const answer = (status: number, body: string, headers: Readonly<Record<string, string>> = {}) => ({
  status,
  headers,
  bytes: Buffer.from(body),
});

describe('a JSON service that says no', () => {
  test.each([
    [
      '__type with its namespace',
      answer(400, '{"__type":"com.amazonaws.dynamodb.v20120810#ThrottlingException","message":"Too fast"}'),
      { code: 'ThrottlingException', message: 'Too fast' },
    ],
    [
      '__type alone',
      answer(400, '{"__type":"UserNotFoundException","message":"No such user"}'),
      { code: 'UserNotFoundException', message: 'No such user' },
    ],
    [
      'a header with the address of a text',
      answer(429, '{"Message":"Rate exceeded"}', {
        'x-amzn-errortype': 'TooManyRequestsException:http://internal.amazon.com/coral/com.amazon.coral.service/',
      }),
      { code: 'TooManyRequestsException', message: 'Rate exceeded' },
    ],
    [
      'a header with a namespace and the address of a text',
      answer(400, '{"message":"No"}', { 'x-amzn-errortype': 'aws.protocoltests#FooError:http://x/coral/' }),
      { code: 'FooError', message: 'No' },
    ],
    [
      'a header that came twice',
      answer(400, '{"message":"No"}', { 'x-amzn-errortype': 'FooError:http://x/,FooError:http://x/' }),
      { code: 'FooError', message: 'No' },
    ],
    [
      'what a refused signature was made of, which stays out of the log',
      answer(
        400,
        '{"__type":"InvalidSignatureException","message":"It does not match.\\n\\nThe Canonical String was\\nx-amz-security-token:SECRET"}',
      ),
      { code: 'InvalidSignatureException', message: 'It does not match.' },
    ],
    ['code', answer(404, '{"code":"NotFound","message":"Gone"}'), { code: 'NotFound', message: 'Gone' }],
    [
      'a code that is a number',
      answer(403, '{"code":403,"message":"Not yours"}'),
      { code: 'Http403', message: 'Not yours' },
    ],
    [
      'a code beside a message that is null',
      answer(400, '{"__type":"ThrottlingException","message":null,"Message":"Too fast"}'),
      { code: 'ThrottlingException', message: 'Too fast' },
    ],
    [
      'no message',
      answer(400, '{"__type":"ValidationException"}'),
      { code: 'ValidationException', message: 'ValidationException (HTTP 400)' },
    ],
    ['nothing', answer(503, ''), { code: 'Http503', message: 'Http503 (HTTP 503)' }],
    ['null', answer(500, 'null'), { code: 'Http500', message: 'Http500 (HTTP 500)' }],
    ['a page of a proxy', answer(502, PAGE_OF_A_PROXY), { code: 'Http502', message: 'Http502 (HTTP 502)' }],
  ])('is understood by %s', (_, said, refusal) => {
    expect(jsonRefusal(said)).toEqual(refusal);
  });
});

describe('S3 that says no', () => {
  const errorOf = (inner: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${inner}</Error>`;
  test.each([
    [
      'code and message',
      answer(404, errorOf('<Code>NoSuchKey</Code><Message>The key &lt;a&gt; does not exist.</Message><Key>a</Key>')),
      { code: 'NoSuchKey', message: 'The key <a> does not exist.' },
    ],
    ['code alone', answer(503, errorOf('<Code>SlowDown</Code>')), { code: 'SlowDown', message: 'SlowDown' }],
    [
      'the code for a bucket in another region',
      answer(301, errorOf('<Code>PermanentRedirect</Code><Message>Elsewhere</Message><Endpoint>x</Endpoint>')),
      { code: 'PermanentRedirect', message: 'Elsewhere' },
    ],
    ['nothing', answer(403, ''), { code: 'Http403', message: 'S3 answered HTTP 403 without a reason' }],
    [
      'a page of a proxy',
      answer(502, PAGE_OF_A_PROXY),
      { code: 'Http502', message: 'S3 answered HTTP 502 without a reason' },
    ],
    [
      'XML that ends half way',
      answer(500, '<Error><Code>Inter'),
      { code: 'Http500', message: 'S3 answered HTTP 500 without a reason' },
    ],
  ])('is understood by %s', (_, said, refusal) => {
    expect(s3Refusal(said)).toEqual(refusal);
  });
});
