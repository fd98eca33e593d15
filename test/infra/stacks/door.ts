import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { places } from '../../../functions/portal/page/places.ts';
import { makePortal } from '../../../functions/portal/portal.ts';
import { playDoor } from '../edge.ts';
import { full, plain } from '../synth.ts';

const { portal } = plain.templates;
const only = (type: string, template = portal) => Object.values(template.findResources(type))[0]?.['Properties'];
const distribution = (template = portal) => only('AWS::CloudFront::Distribution', template).DistributionConfig;

/** The portal of one machine with one file of each kind, to compare with. */
const local = makePortal({
  api: new Hono(),
  files: { script: 'main-A.js', style: 'main-A.css' },
  assets: { 'main-A.js': { type: 'text/javascript', text: 'script' } },
  guide: {
    'cong-chuc-xa': { type: 'text/html', content: 'guide' },
    'hinh/a.png': { type: 'image/png', content: 'picture' },
  },
  origins: ['https://elsewhere.example'],
});
const { ask } = playDoor(plain.templates, () => new Response(null, { status: 500 }));

/** What a browser gets, as far as both can be compared. */
async function outcomeOf(response: Response) {
  const { status, headers } = response;
  const isDocument = (await response.text()).includes('<div id="page">');
  return { status, location: headers.get('location'), isDocument };
}

describe('the door', () => {
  test.each([
    ...Object.values(places).map(({ path }) => path.replaceAll(/:\w+/g, 'x')),
    '/khong-co',
    '/favicon.ico',
    '/page/main-A.js',
    '/page/main-B.js',
    '/page/',
    '/page/a/b',
    '/huong-dan',
    '/huong-dan/',
    '/huong-dan/cong-chuc-xa',
    '/huong-dan/hinh/a.png',
    '/huong-dan/khong-co',
  ])('gives at %s what the portal of one machine gives', async (path) => {
    const { response } = await ask(path);
    expect(await outcomeOf(response)).toEqual(await outcomeOf(await local.request(path)));
  });

  test('has no picture for the tab of a browser, and does not give the document for one', async () => {
    expect((await ask('/favicon.ico')).response.status).toBe(404);
    expect((await local.request('/favicon.ico')).status).toBe(404);
  });

  test('tells browsers to forbid the page what the portal of one machine tells them', async () => {
    const onOneMachine = await local.request('/');
    const {
      'content-security-policy': csp,
      'cache-control': _,
      'content-type': __,
      ...others
    } = Object.fromEntries(onOneMachine.headers);
    const { response } = await ask('/');
    expect(Object.fromEntries(response.headers)).toMatchObject(others);
    const policy = response.headers.get('content-security-policy');
    for (const directive of (csp ?? '').split('; ').filter((each) => !each.startsWith('connect-src')))
      expect(policy).toContain(directive);
    expect(policy).toMatch(
      /connect-src 'self' https:\/\/cognito-idp\..*amazoncognito\.com https:\/\/.*intake.*regionaldomainname/,
    );
    expect(policy).not.toMatch(/\*|unsafe/);
  });

  test('leads to the page by its own right alone, and to the API by TLS alone', () => {
    expect(distribution().Origins).toMatchObject([
      { OriginAccessControlId: expect.anything(), S3OriginConfig: { OriginAccessIdentity: '' } },
      { CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] } },
    ]);
    expect(distribution().DefaultCacheBehavior.Compress).toBe(true);
  });

  test("has CloudFront's name, or the province's own by its certificate with TLS 1.2", () => {
    expect(distribution()).not.toHaveProperty('Aliases');
    expect(distribution(full.templates.portal)).toMatchObject({
      Aliases: ['cchc.tinh.example'],
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' },
    });
    expect(distribution()).toMatchObject({
      HttpVersion: 'http2and3',
      Logging: { Prefix: 'cloudfront/', IncludeCookies: false },
    });
  });
});
