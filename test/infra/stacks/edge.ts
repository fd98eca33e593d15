import { describe, expect, test } from 'vitest';
import { routes } from '../../../functions/portal/api/routes.ts';
import { places } from '../../../functions/portal/page/places.ts';
import { playDoor } from '../edge.ts';
import { full, plain, type Templates } from '../synth.ts';

const filled = (path: string) => path.replaceAll(/:\w+/g, '2026-Q1');
const answer = () => Response.json({ answered: true }, { headers: { 'cache-control': 'no-store' } });
const open = (gateway = answer, templates: Templates = plain.templates) => playDoor(templates, gateway);
/** Headers without which a browser would do with an answer what it should not, whoever made the answer. */
const careful = {
  'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/),
  'x-content-type-options': 'nosniff',
  'x-frame-options': expect.stringMatching(/^(DENY|SAMEORIGIN)$/),
  'referrer-policy': expect.any(String),
};

describe('a request at the one address', () => {
  test.each(Object.entries(places))(
    'for the place %s gives the document, whatever stands behind it',
    async (_, place) => {
      const { ask, asked, looked } = open();
      const { response } = await ask(`${filled(place.path)}?code=a&state=b`);
      expect([response.status, await response.text(), looked, asked]).toEqual([
        200,
        '<div id="page">',
        ['index.html'],
        [],
      ]);
      expect(Object.fromEntries(response.headers)).toMatchObject(careful);
    },
  );

  test.each(routes.map((route) => [route.id, route] as const))(
    'for the route %s reaches the API whole, and nobody else gets the answer',
    async (_, { method, path }) => {
      const { ask, asked } = open();
      const sent = { authorization: 'Bearer a.b.c', 'accept-language': 'vi', 'content-type': 'application/json' };
      const body = method === 'post' ? { body: '{"reason":"đủ"}' } : {};
      const target = `/api${filled(path)}?month=2026-03&a=%C4%91`;
      const { kept, response } = await ask(target, { method: method.toUpperCase(), headers: sent, ...body });
      expect(asked).toEqual([
        {
          method: method.toUpperCase(),
          target,
          host: asked[0]?.host,
          headers: { ...sent, host: asked[0]?.host },
          ...body,
        },
      ]);
      expect([kept, await response.json()]).toEqual([0, { answered: true }]);
    },
  );

  test.each(['/api', '/API/periods', '/apix/periods', '/tinh/api/periods'])(
    'for %s is none for the API, and is no way past the page',
    async (path) => {
      const { ask, asked, looked } = open();
      await ask(path);
      expect([asked, looked]).toEqual([[], ['index.html']]);
    },
  );

  test('for a file that is not there is not answered with the document', async () => {
    const { response } = await open().ask('/page/main-B.js');
    expect([response.status, await response.text()]).toEqual([404, 'missing']);
  });

  test('that would change the page is refused, and one in the open goes no further', async () => {
    const { ask, asked, looked } = open();
    const refused = await Promise.all([
      ask('/', { method: 'POST', body: 'x' }),
      ask('/page/main-A.js', { method: 'DELETE' }),
      ask('/api/periods', { protocol: 'http', headers: { authorization: 'Bearer a.b.c' } }),
    ]);
    expect(refused.map(({ response }) => response.status)).toEqual([403, 403, 403]);
    const { response } = await ask('/ky/2026-Q1?a=b', { protocol: 'http' });
    expect([response.status, response.headers.get('location')]).toEqual([
      301,
      'https://cchc.tinh.example/ky/2026-Q1?a=b',
    ]);
    expect([asked, looked]).toEqual([[], []]);
  });
});

describe('an answer of the API', () => {
  test.each([400, 401, 403, 404, 405, 409, 413, 414, 422, 429, 500, 501, 502, 503, 504])(
    'that is an error (%i) is handed on as it is, and kept for nobody',
    async (status) => {
      for (const { templates } of [plain, full]) {
        const { ask } = open(() => Response.json({ id: 'forbidden' }, { status }), templates);
        const { response, kept } = await ask('/api/session', { headers: { authorization: 'Bearer a.b.c' } });
        expect([response.status, await response.json(), kept]).toEqual([status, { id: 'forbidden' }, 0]);
      }
    },
  );

  test('has careful headers even where the gateway made it, and keeps its own', async () => {
    const made = await open(() => Response.json({ message: 'Unauthorized' }, { status: 401 })).ask('/api/session');
    expect(Object.fromEntries(made.response.headers)).toMatchObject(careful);
    const own = {
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-frame-options': 'DENY',
    };
    const { response } = await open(() => Response.json({}, { headers: own })).ask('/api/session');
    expect(Object.fromEntries(response.headers)).toMatchObject(own);
  });
});
