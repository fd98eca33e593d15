import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { compressing } from '../../../functions/portal/api/compress.ts';

const long = { words: 'báo cáo cải cách hành chính '.repeat(1000) };
const app = new Hono();
app.use(compressing());
app.get('/long', (context) => context.json(long, 200, { 'x-kept': 'yes', vary: 'origin' }));
app.get('/problem', () =>
  Response.json(long, { status: 409, headers: { 'content-type': 'application/problem+json' } }),
);
app.get('/short', (context) => context.json({ words: 'báo cáo' }));
app.get('/file', (context) => context.body(new Uint8Array(20_000), 200, { 'content-type': 'application/zip' }));

const ask = (path: string, accepted?: string) =>
  app.request(path, accepted === undefined ? {} : { headers: { 'accept-encoding': accepted } });

test.each(['gzip', 'gzip, deflate, br, zstd', 'br;q=1.0, GZIP;q=0.8', '*', 'gzip;q=1'])(
  'a long answer is compressed for whoever accepts %s, and everything else about it stays',
  async (accepted) => {
    const response = await ask('/long', accepted);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(JSON.parse(gunzipSync(bytes).toString())).toEqual(long);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-encoding': 'gzip',
      'content-length': String(bytes.byteLength),
      'x-kept': 'yes',
      vary: 'origin, accept-encoding',
    });
  },
);

test.each([undefined, '', 'identity', 'br', 'gzip;q=0', 'gzip;q=0.00', 'xgzip'])(
  'and left as it is for whoever accepts %s',
  async (accepted) => {
    const response = await ask('/long', accepted);
    expect([response.headers.get('content-encoding'), await response.json()]).toEqual([null, long]);
    expect(response.headers.get('vary')).toContain('accept-encoding');
  },
);

test('a problem is compressed with its status; a short answer and a file are not', async () => {
  const problem = await ask('/problem', 'gzip');
  expect([problem.status, problem.headers.get('content-encoding')]).toEqual([409, 'gzip']);
  const short = await ask('/short', 'gzip');
  expect([short.headers.get('content-encoding'), await short.json()]).toEqual([null, { words: 'báo cáo' }]);
  const file = await ask('/file', 'gzip');
  expect([file.headers.get('content-encoding'), (await file.arrayBuffer()).byteLength]).toEqual([null, 20_000]);
});
