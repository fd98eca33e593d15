import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPage, type BuiltPage } from '../../../infra/page.ts';
import { openPortal } from '../../../infra/local/portal.ts';
import { sampleProvince } from '../../../infra/sample/province.ts';
import { openTrial, type Trial } from '../quarter/trial.ts';

const province = sampleProvince(3);
let trial: Trial;
let portal: Awaited<ReturnType<typeof openPortal>>;
let page: BuiltPage;

beforeAll(async () => {
  trial = await openTrial(province, '2026-03-10T02:00:00.000Z');
  [portal, page] = await Promise.all([
    openPortal({ system: trial, dataDir: trial.dataDir, province: province.code, port: 0 }),
    buildPage(),
  ]);
});
afterAll(async () => {
  await portal.close();
  await trial.close();
});

const open = (path: string) => fetch(new URL(path, portal.address));

describe('the portal', () => {
  test.each(['/', '/ky/2026-Q1', '/tinh/2026-Q1/so-sanh', '/khong-co'])(
    'gives the one document at %s, under a policy that lets in nothing but its own files',
    async (path) => {
      const response = await open(path);
      const html = await response.text();
      const policy = response.headers.get('content-security-policy') ?? '';
      const directives = Object.fromEntries(policy.split(/;\s*/).map((each) => [each.split(' ')[0], each]));
      const { storeOrigin } = trial;
      expect(response.status).toBe(200);
      expect(html).toContain('lang="vi"');
      expect(html).toContain(page.files.script);
      expect(directives).toMatchObject({
        'default-src': "default-src 'none'",
        'script-src': "script-src 'self'",
        'style-src': "style-src 'self'",
        'connect-src': expect.stringMatching(
          new RegExp(`^connect-src 'self' http://127\\.0\\.0\\.1:\\d+ ${storeOrigin}$`),
        ),
        'frame-ancestors': "frame-ancestors 'none'",
        'base-uri': "base-uri 'none'",
      });
      expect(policy).not.toContain('unsafe');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(html).not.toMatch(/<script(?![^>]*\ssrc="\/page\/)|<style|\sstyle=|\son\w+=/);
    },
  );

  test('gives its built files for ever, for another content has another name', async () => {
    for (const [name, { type, text }] of Object.entries(page.assets)) {
      const response = await open(`/page/${name}`);
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('cache-control')).toContain('immutable');
      expect(await response.text()).toBe(text);
    }
  });

  test.each(['/page/khong-co.js', '/page/constructor', '/page/__proto__', '/page/..%2f..%2fpackage.json'])(
    'has no file %s',
    async (path) => {
      expect((await open(path)).status).toBe(404);
    },
  );

  test('answers the API below /api, and asks who calls before anything else', async () => {
    const answered = await open('/api/periods/2026-Q1/overview');
    expect(answered.status).toBe(401);
    expect(await answered.json()).toMatchObject({ id: 'sign-in-needed' });
    expect((await open('/api/sign-in')).status).toBe(200);
    expect((await open('/api/khong-co')).status).toBe(404);
  });

  test('answers under this machine’s own name alone', async () => {
    const { port } = new URL(portal.address);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path: '/', headers: { host: 'tinh.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on('error', reject).end();
    });
    expect(status).toBe(421);
  });
});
