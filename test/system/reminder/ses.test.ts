import { once } from 'node:events';
import { json } from 'node:stream/consumers';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import type { Account } from '../../../shared/store/aws/account.ts';
import { sesMail } from '../../../shared/store/ses.ts';

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Mail as the handler sends it, to a service of this test that answers as it is told. */
async function mailTo(answer: Answer) {
  const asked: { readonly path: string | undefined; readonly body: unknown }[] = [];
  const server = createServer((request, response) => {
    void json(request).then((body: unknown) => {
      asked.push({ path: request.url, body });
      answer(request, response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const account: Account = {
    region: 'ap-southeast-1',
    credentials: () => Promise.resolve({ accessKeyId: 'test', secretAccessKey: 'test' }),
    endpoints: { mail: `http://127.0.0.1:${port}` },
  };
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  open.push(close);
  return { mail: sesMail(account, 'cchc@tinh.example'), asked, close };
}

const says =
  (status: number, body: object, headers = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
const message = { to: 'xa@example.vn', subject: 'Nhắc nộp báo cáo', text: 'Kính gửi Xã Ngọc Liên,\n' };

test('one mail is one request: from the sender, to one address, as plain text in UTF-8', async () => {
  const { mail, asked } = await mailTo(says(200, { MessageId: 'M1' }));
  expect(await mail.send(message)).toEqual({ kind: 'taken', messageId: 'M1' });
  expect(asked).toEqual([
    {
      path: '/v2/email/outbound-emails',
      body: {
        FromEmailAddress: 'cchc@tinh.example',
        Destination: { ToAddresses: ['xa@example.vn'] },
        Content: {
          Simple: {
            Subject: { Data: message.subject, Charset: 'UTF-8' },
            Body: { Text: { Data: message.text, Charset: 'UTF-8' } },
          },
        },
      },
    },
  ]);
});

test.each([
  ['TooManyRequestsException', 429],
  ['MessageRejected', 400],
  ['MailFromDomainNotVerifiedException', 400],
])('%s is a refusal, told by its name and not by the address in it', async (name, status) => {
  const { mail, asked } = await mailTo(says(status, { message: 'not xa@example.vn' }, { 'x-amzn-errortype': name }));
  expect(await mail.send(message)).toEqual({ kind: 'refused', why: name });
  expect(asked).toHaveLength(1);
});

test('a mail goes over a connection of its own: one that has died since the last would leave open whether it went', async () => {
  const used = new Set<unknown>();
  const { mail } = await mailTo((request, response) => {
    if (used.has(request.socket)) request.socket.resetAndDestroy();
    else says(200, { MessageId: 'M1' })(request, response);
    used.add(request.socket);
  });
  expect([await mail.send(message), await mail.send(message)].map(({ kind }) => kind)).toEqual(['taken', 'taken']);
});

test('a service that cannot be reached has taken nothing', async () => {
  const { mail, close } = await mailTo(says(200, {}));
  close();
  expect(await mail.send(message)).toEqual({ kind: 'refused', why: 'ECONNREFUSED' });
});

test.each<[string, Answer]>([
  ['a fault of the service', says(500, {})],
  ['no answer at all', (request) => request.socket.destroy()],
])(
  '%s leaves open whether the mail went: it is thrown, and the client does not try again by itself',
  async (_, answer) => {
    const { mail, asked } = await mailTo(answer);
    await expect(mail.send(message)).rejects.toBeInstanceOf(Error);
    expect(asked).toHaveLength(1);
  },
);

test.each([
  ['an address that smuggles in a header', { ...message, to: 'xa@example.vn\r\nBcc: b@example.vn' }],
  ['two addresses', { ...message, to: 'xa@example.vn,b@example.vn' }],
  ['a name around the address', { ...message, to: 'Xã <xa@example.vn>' }],
  ['a subject of two lines', { ...message, subject: 'Nhắc\r\nBcc: b@example.vn' }],
  ['a subject with a line separator', { ...message, subject: 'Nhắc\u2028nộp' }],
  ['a text with a control character', { ...message, text: 'a\rb' }],
])('%s never leaves', async (_, wrong) => {
  const { mail, asked } = await mailTo(says(200, { MessageId: 'M1' }));
  await expect(mail.send(wrong)).rejects.toMatchObject({ name: 'ZodError' });
  expect(asked).toEqual([]);
});
