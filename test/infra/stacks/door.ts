import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { places } from '../../../functions/portal/page/places.ts';
import { makePortal } from '../../../functions/portal/portal.ts';
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
/** What the page's bucket holds then. */
const stored = ['index.html', 'page/main-A.js', 'huong-dan/cong-chuc-xa', 'huong-dan/hinh/a.png'];

const answered = z.union([
  z.object({ statusCode: z.number(), headers: z.object({ location: z.object({ value: z.string() }) }) }),
  z.object({ uri: z.string() }),
]);
const code = readFileSync(join(import.meta.dirname, '../../../infra/stacks/places.js'), 'utf8');
const atTheDoor = (uri: string) =>
  answered.parse(runInNewContext(`${code}; handler(event)`, { event: { request: { method: 'GET', uri } } }));

/** What the browser gets in the end: the function's own answer, or what lies in the bucket at that address. */
function outcomeOf(answer: z.infer<typeof answered>) {
  if ('statusCode' in answer) {
    return { status: answer.statusCode, location: answer.headers.location.value, isDocument: false };
  }
  const key = answer.uri.slice(1);
  return { status: stored.includes(key) ? 200 : 404, location: null, isDocument: key === 'index.html' };
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
    const response = await local.request(path);
    const answer = atTheDoor(path);
    const { status, headers } = response;
    const isDocument = (await response.text()).includes('<div id="page">');
    expect(outcomeOf(answer)).toEqual({ status, location: headers.get('location'), isDocument });
  });

  test('has no picture for the tab of a browser, and does not give the document for one', async () => {
    expect(outcomeOf(atTheDoor('/favicon.ico')).status).toBe(404);
    expect((await local.request('/favicon.ico')).status).toBe(404);
  });

  test('tells browsers to forbid the page what the portal of one machine tells them', async () => {
    const { headers } = await local.request('/');
    const { SecurityHeadersConfig: known, CustomHeadersConfig: custom } = only(
      'AWS::CloudFront::ResponseHeadersPolicy',
    ).ResponseHeadersPolicyConfig;
    const told: Record<string, string> = Object.fromEntries(
      custom.Items.map(({ Header, Value }: { Header: string; Value: string }) => [Header, Value]),
    );
    told['strict-transport-security'] =
      `max-age=${known.StrictTransportSecurity.AccessControlMaxAgeSec}; includeSubDomains`;
    told['x-content-type-options'] = known.ContentTypeOptions.Override ? 'nosniff' : '';
    told['x-frame-options'] = known.FrameOptions.FrameOption;
    told['referrer-policy'] = known.ReferrerPolicy.ReferrerPolicy;
    told['x-xss-protection'] = known.XSSProtection.Protection ? '1' : '0';
    const { 'content-security-policy': csp, ...others } = Object.fromEntries(headers);
    delete others['content-type'];
    delete others['cache-control'];
    expect(told).toEqual(others);
    expect(known.StrictTransportSecurity.IncludeSubdomains).toBe(true);
    const policy = JSON.stringify(known.ContentSecurityPolicy.ContentSecurityPolicy);
    for (const directive of (csp ?? '').split('; ').filter((each) => !each.startsWith('connect-src')))
      expect(policy).toContain(directive);
    expect(policy).toMatch(
      /connect-src 'self' https:\/\/cognito-idp\..*amazoncognito\.com https:\/\/.*Intake.*RegionalDomainName/,
    );
    expect(policy).not.toMatch(/\*|unsafe/);
  });

  test('leads to the page by its own right alone, and to the API on the same origin, never kept', () => {
    const { DefaultCacheBehavior, CacheBehaviors, Origins } = distribution();
    expect(DefaultCacheBehavior).toMatchObject({
      ViewerProtocolPolicy: 'redirect-to-https',
      Compress: true,
      FunctionAssociations: [{ EventType: 'viewer-request' }],
      ResponseHeadersPolicyId: expect.anything(),
    });
    // The managed policies CachingDisabled and AllViewerExceptHostHeader.
    expect(CacheBehaviors).toMatchObject([
      {
        PathPattern: '/api/*',
        ViewerProtocolPolicy: 'https-only',
        CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
        OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      },
    ]);
    expect(Origins).toMatchObject([
      { OriginAccessControlId: expect.anything(), S3OriginConfig: { OriginAccessIdentity: '' } },
      { CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] } },
    ]);
    const pagePolicy = JSON.stringify(only('AWS::S3::BucketPolicy').PolicyDocument.Statement);
    expect(pagePolicy).toMatch(
      /AWS:SourceArn.*Door.*"Effect":"Allow","Principal":\{"Service":"cloudfront.amazonaws.com"\}/,
    );
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
