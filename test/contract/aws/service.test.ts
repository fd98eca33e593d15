import type { ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { jsonRefusal } from '../../../shared/store/aws/json.ts';
import { ServiceRefusal } from '../../../shared/store/aws/refusal.ts';
import { openService, type ServiceOptions } from '../../../shared/store/aws/service.ts';
import { s3Refusal } from '../../../shared/store/bucket/xml.ts';
import { openS3, s3ObjectStore } from '../../../shared/store/s3.ts';
import { openStub, says } from './stub.ts';
import { lent } from './wire.ts';

const ask = { method: 'POST', path: '/', body: '{"a":"Quý"}' } as const;
const fine = says(200, '{"fine":true}');
const throttled = says(400, '{"__type":"x#ThrottlingException","message":"Too fast"}');
const slowDown = says(503, '<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>');

type Stub = Awaited<ReturnType<typeof openStub>>;
const open = ({ account }: Stub, options: Partial<ServiceOptions> = {}) =>
  openService(account, 'dynamodb', { refusal: jsonRefusal, ...options });
const failureOf = (sent: Promise<unknown>): Promise<unknown> =>
  sent.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a service', () => {
  test.each([
    ['is too busy', throttled, jsonRefusal],
    ['asks to slow down', slowDown, s3Refusal],
    ['fails inside', says(500, '{"__type":"InternalServerError"}'), jsonRefusal],
    ['stands behind a gateway that does not reach it', says(502, '<html>Bad gateway</html>'), jsonRefusal],
  ])('that %s is asked again, with the same words, until it answers', async (_, busy, refusal) => {
    const stub = await openStub((response, request) => (request < 3 ? busy : fine)(response));
    const { status, bytes } = await open(stub, { refusal }).send(ask);
    expect({ status, said: bytes.toString() }).toEqual({ status: 200, said: '{"fine":true}' });
    expect(stub.came.map(({ body }) => body)).toEqual([ask.body, ask.body, ask.body]);
  });

  test('that stays too busy is asked so often, and then what it said is thrown', async () => {
    const stub = await openStub(throttled);
    expect(await failureOf(open(stub, { attempts: 4 }).send(ask))).toMatchObject({
      name: 'ThrottlingException',
      status: 400,
      message: 'Too fast',
    });
    expect(stub.came).toHaveLength(4);
  });

  test.each([
    [301, 'PermanentRedirect'],
    [400, 'ValidationException'],
    [403, 'AccessDeniedException'],
    [404, 'ResourceNotFoundException'],
  ])('that says no for good, with %i %s, is not asked again', async (status, code) => {
    const stub = await openStub(says(status, `{"__type":"${code}","message":"No"}`));
    const failure = await failureOf(open(stub).send(ask));
    expect(failure).toBeInstanceOf(ServiceRefusal);
    expect(failure).toMatchObject({ name: code, status, message: 'No' });
    expect(stub.came).toHaveLength(1);
  });

  test('is asked once where once is said', async () => {
    const stub = await openStub(throttled);
    await failureOf(open(stub, { attempts: 1 }).send(ask));
    expect(stub.came).toHaveLength(1);
  });

  test('that hangs up in the middle of an answer is asked again', async () => {
    const stub = await openStub((response, request) => {
      if (request > 1) return fine(response);
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"half":', () => response.destroy());
    });
    expect((await open(stub).send(ask)).bytes.toString()).toBe('{"fine":true}');
    expect(stub.came).toHaveLength(2);
  });

  test.each([['content-length'], ['transfer-encoding']])(
    'that always hangs up in the middle, by %s, is a failure in the end',
    async (framing) => {
      const stub = await openStub((response) => {
        response.writeHead(200, framing === 'content-length' ? { [framing]: '100' } : {});
        response.write('{"half":', () => response.destroy());
      });
      expect(await failureOf(open(stub).send(ask))).toMatchObject({ code: 'ECONNRESET' });
      expect(stub.came).toHaveLength(3);
    },
  );

  test.each([
    ['never begins', () => undefined],
    ['stops half way', (response: ServerResponse) => response.write('{"half":')],
  ])('whose answer %s is given up and asked again, and is a failure in the end', async (_, answers) => {
    const stub = await openStub((response) => void answers(response));
    expect(await failureOf(open(stub, { answerMs: 40 }).send(ask))).toMatchObject({ name: 'TimeoutError' });
    await stub.close();
    expect(stub.came).toHaveLength(3);
  });

  test('that is not there is a failure that names the reason', async () => {
    const stub = await openStub(fine);
    await stub.close();
    expect(await failureOf(open(stub).send(ask))).toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('that fails again and again is asked only once for each request, until it answers', async () => {
    const stub = await openStub(says(500, ''));
    const service = open(stub);
    const tries: number[] = [];
    for (let request = 0; request < 20; request += 1) {
      const before = stub.came.length;
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as failures come
      await failureOf(service.send(ask));
      tries.push(stub.came.length - before);
    }
    expect([tries[0], tries.at(-1)]).toEqual([3, 1]);
  });

  test('is asked with the credentials of the moment, at every try', async () => {
    let lease = 0;
    const credentials = () => {
      lease += 1;
      return Promise.resolve({ ...lent, accessKeyId: `KEY${lease}`, sessionToken: `token ${lease}` });
    };
    const stub = await openStub((response, request) => (request === 2 ? throttled : fine)(response), credentials);
    const service = open(stub);
    await service.send(ask);
    await service.send(ask);
    expect(
      stub.came.map(({ headers }) => [
        /Credential=(\w+)/.exec(headers.authorization ?? '')?.[1],
        headers['x-amz-security-token'],
      ]),
    ).toEqual([1, 2, 3].map((each) => [`KEY${each}`, `token ${each}`]));
  });

  test('is asked many times over one connection, whatever it says', async () => {
    const warnings: string[] = [];
    const onWarning = (warning: Error) => void warnings.push(warning.name);
    process.on('warning', onWarning);
    onTestFinished(() => void process.off('warning', onWarning));
    const no = says(400, '{"__type":"ValidationException"}');
    const stub = await openStub((response, request) => (request % 2 === 0 ? no : fine)(response));
    const service = open(stub);
    for (let request = 0; request < 40; request += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that one connection is enough
      await failureOf(service.send(ask));
    }
    expect(stub.came).toHaveLength(40);
    expect(stub.connections()).toBe(1);
    expect(warnings).toEqual([]);
  });

  test('that has forgotten all connections, while the function lay frozen, is asked over a new one', async () => {
    const stub = await openStub(fine);
    const service = open(stub);
    const atOnce = () => Promise.all(Array.from({ length: 8 }, () => service.send(ask)));
    await atOnce();
    stub.forget();
    expect((await service.send(ask)).status).toBe(200);
    await atOnce();
    stub.forget();
    expect((await atOnce()).map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
  });

  test.each([
    [19, 1],
    [21, 2],
  ])('that was last asked %s seconds ago, by the clock, is asked over connection %s', async (seconds, connections) => {
    const stub = await openStub(fine);
    const service = open(stub);
    await service.send(ask);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 });
    onTestFinished(() => void vi.useRealTimers());
    await service.send(ask);
    expect(stub.connections()).toBe(connections);
  });

  test('tells nothing of what opens it, in no failure', async () => {
    const stub = await openStub((response, request) => {
      if (request === 1) says(403, '{"__type":"AccessDenied","message":"Not yours"}')(response);
      else if (request === 2) response.destroy();
    });
    const service = open(stub, { attempts: 1, answerMs: 40 });
    const failures = [await failureOf(service.send(ask)), await failureOf(service.send(ask))];
    failures.push(await failureOf(service.send(ask)));
    await stub.close();
    failures.push(await failureOf(service.send(ask)));
    const told = failures.map((failure) => inspect(failure, { depth: 3 }));
    expect(told.every((each) => each.includes('Error') || each.includes('AccessDenied'))).toBe(true);
    for (const secret of [lent.secretAccessKey, lent.sessionToken, 'Signature=']) {
      expect(told.join('\n')).not.toContain(secret);
    }
  });
});

describe('an object on the wire', () => {
  const key = "r//../x/ Quý+&=?#%'()*!~@:;,$ 😀 ";

  test('has its key as it is, letter for letter encoded, and its bytes with their length', async () => {
    const stub = await openStub(says(200, ''));
    await s3ObjectStore(openS3(stub.account), 'bucket').put(key, Buffer.from('Quý'), 'text/plain');
    const [put] = stub.came;
    expect(put?.url).toBe(
      '/bucket/r//../x/%20Qu%C3%BD%2B%26%3D%3F%23%25%27%28%29%2A%21~%40%3A%3B%2C%24%20%F0%9F%98%80%20',
    );
    expect(put?.body).toBe('Quý');
    expect(put?.headers).toMatchObject({ 'content-length': '4', 'content-type': 'text/plain' });
  });

  test('may be empty', async () => {
    const stub = await openStub(says(200, '', { 'last-modified': 'Tue, 10 Mar 2026 02:00:00 GMT' }));
    const store = s3ObjectStore(openS3(stub.account), 'bucket');
    await store.put(key, new Uint8Array(0), 'text/plain');
    expect(stub.came[0]?.headers['content-length']).toBe('0');
    expect((await store.get(key))?.bytes).toEqual(new Uint8Array(0));
  });

  test('comes as bytes of its own, which nothing else writes over', async () => {
    const stub = await openStub(says(200, 'small', { 'last-modified': 'Tue, 10 Mar 2026 02:00:00 GMT' }));
    const bytes = (await s3ObjectStore(openS3(stub.account), 'bucket').get(key))?.bytes;
    expect(bytes?.buffer.byteLength).toBe(5);
  });
});
