import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortal } from '../../../infra/local/portal.ts';
import { sampleProvince, SAMPLE_SEED } from '../../../infra/sample/province.ts';
import { sampleReport } from '../../../infra/sample/report.ts';
import { makePortal } from '../../../functions/portal/portal.ts';
import { readForm } from '../../../shared/form/read.ts';
import { writeForm } from '../../../shared/form/write.ts';
import { askOf } from '../../../shared/plan/asking.ts';
import type { Province } from '../../../shared/plan/province.ts';
import { readUploadKey } from '../../../shared/store/keys.ts';
import { portalTexts } from '../../../shared/text/messages/portal.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { openForm, type OpenForm } from '../quarter/officer.ts';
import { openTrial, type Trial } from '../quarter/trial.ts';
import { sendThrough, uploadFormOf, visit, wordsOf } from './visitor.ts';

const HOSTILE = '<script>alert("xã")</script>';
const plain = sampleProvince(4);
/** The fourth unit bears a name that would be markup, were it not escaped. */
const province: Province = {
  ...plain,
  units: plain.units.map((unit, index) => (index === 3 ? { ...unit, name: `Sở ${HOSTILE}` } : unit)),
};
const UNIT_PAGE = '/ky/2026-Q1/don-vi/15091';
const VALUE = 'Số liệu kỳ này *';

let trial: Trial;
let portal: Awaited<ReturnType<typeof openPortal>>;
const page = (path: string) => visit(portal.address, path);
const origin = () => new URL(portal.address).origin;

async function filled(unit = '15091', edit: (form: OpenForm) => void = () => {}): Promise<Uint8Array> {
  const ask = askOf(province, unit, '2026-Q1')!;
  const form = await openForm(await writeForm(ask, undefined, ask.period.opensAt, sampleReport(ask, SAMPLE_SEED)));
  edit(form);
  return form.save();
}

/** An officer at the page of a unit: opens it, sends a file, and looks at the receipt once it is judged. */
async function report(bytes: Uint8Array, unitPage = UNIT_PAGE) {
  trial.clock.set(new Date(Date.parse(trial.now()) + 60_000).toISOString());
  const form = uploadFormOf(await page(unitPage));
  const sent = await sendThrough(form, bytes, origin());
  expect(sent.ok).toBe(true);
  await trial.settle();
  return page(form.next);
}

beforeAll(async () => {
  trial = await openTrial(province, '2026-03-10T02:00:00Z', { origins: ['http://127.0.0.1:*'] });
  portal = await openPortal(trial, province.code, 0);
});
afterAll(async () => {
  await portal.close();
  await trial.close();
});

describe('a visitor', () => {
  test('is led to the period that is open', async () => {
    const response = await fetch(portal.address, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/ky/2026-Q1']);
  });

  test('sees first of all who has not reported, and no summary where there is none', async () => {
    const overview = await page('/ky/2026-Q1');
    const words = wordsOf(overview);
    expect(words).toContain('Tỉnh mẫu (số liệu mẫu): Quý I');
    expect(words).toContain('Số liệu từ 15/12/2025 đến 14/03/2026. Hạn nộp: 23:59 ngày 17/03/2026.');
    expect(words).toContain('0/4 đơn vị đã có báo cáo được tiếp nhận: 0 đúng hạn, 0 muộn. 4 đơn vị chưa có.');
    expect(words).toContain('Chưa có báo cáo được tiếp nhận (4)');
    expect(words).toContain('Chưa lập sổ tổng hợp cho kỳ này.');
    expect(overview.html).toMatch(/<a href="\/ky\/2026-Q1\/don-vi\/15091">Xã Ngọc Liên<\/a>/);
    expect(overview.html).toMatch(/<a href="\/ky\/2026-Q2">6 tháng<\/a>/);
    expect((await page('/ky/2026-Q1/tong-hop.xlsx')).status).toBe(404);
  });

  test('downloads the unit’s own form, which opens and knows its unit and period', async () => {
    const response = await fetch(new URL(`${UNIT_PAGE}/bieu-mau.xlsx`, portal.address));
    expect(response.headers.get('content-type')).toContain('spreadsheetml.sheet');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="15091_2026-Q1.xlsx"');
    const opened = openWorkbook(new Uint8Array(await response.arrayBuffer()));
    if (!opened.ok) throw new Error(opened.observation.id);
    const { identity } = readForm(opened.workbook, askOf(province, '15091', '2026-Q1'));
    expect(identity).toMatchObject({ unit: '15091', period: '2026-Q1', issuedAt: '2026-03-10T02:00:00.000Z' });
  });

  test.each([
    '/ky/2026-Q9',
    '/ky/2026-Q9/tong-hop.xlsx',
    '/ky/2026-Q1/don-vi/00000',
    '/ky/2026-Q9/don-vi/15091',
    '/ky/2026-Q1/don-vi/00000/bieu-mau.xlsx',
    '/ky/2026-Q1/don-vi/00000/lan/A1',
    '/ky/__proto__',
    '/ky/2026-Q1/don-vi/constructor',
    '/page/khong-co.css',
    '/page/__proto__',
    '/page/toString',
    '/page/constructor',
    '/page/..%2f..%2fpackage.json',
    '/admin',
  ])('of %s is told that there is no such page', async (path) => {
    const missing = await page(path);
    expect(missing.status).toBe(404);
    expect(wordsOf(missing)).toContain('Không có trang này. Hãy quay lại danh sách đơn vị.');
  });

  test('is told of a fault in words, and the fault goes to whoever runs the system', async () => {
    const faults: unknown[] = [];
    const { reports, uploads, results, now, random, storeOrigin } = trial;
    const of = { reports, uploads, results, now, random, storeOrigin, upload: { maxBytes: 1, seconds: 1 } };
    const app = makePortal({
      ...of,
      province: '38',
      assets: {},
      blankForm: () => Promise.resolve(undefined),
      onFault: (fault) => faults.push(fault),
    });
    const response = await app.request('/ky/2026-Q1');
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('Hệ thống gặp sự cố, chưa làm được việc này.');
    expect(faults).toEqual([new Error('province 38 is not loaded')]);
  });
});

describe('every answer', () => {
  test.each([
    '/ky/2026-Q1',
    UNIT_PAGE,
    `${UNIT_PAGE}/lan/A1`,
    '/page/style.css',
    '/khong-co',
    `${UNIT_PAGE}/bieu-mau.xlsx`,
  ])('of %s forbids scripts and styles of any other source, framing, sniffing and keeping', async (path) => {
    const { headers, html } = await page(path);
    const policy = headers.get('content-security-policy') ?? '';
    const directives = Object.fromEntries(policy.split(/;\s*/).map((each) => [each.split(' ')[0], each]));
    expect(directives).toMatchObject({
      'default-src': "default-src 'none'",
      'script-src': "script-src 'self'",
      'style-src': "style-src 'self'",
      'connect-src': `connect-src 'self' ${trial.storeOrigin}`,
      'frame-ancestors': "frame-ancestors 'none'",
      'base-uri': "base-uri 'none'",
    });
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(html).not.toMatch(/<script(?![^>]*\ssrc="\/page\/)/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });

  test('brings its own style and script', async () => {
    const unit = await page(UNIT_PAGE);
    expect(unit.html).toContain('<script src="/page/upload.js" defer></script>');
    expect((await page('/page/upload.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await page('/page/style.css')).headers.get('content-type')).toBe('text/css; charset=utf-8');
  });
});

describe('an officer', () => {
  test('who has sent a file waits on a page that looks again by itself', async () => {
    const slow = await openTrial(province, '2026-03-10T02:00:00Z', { dispatching: { concurrency: 0 } });
    const busy = await openPortal(slow, province.code, 0);
    const form = uploadFormOf(await visit(busy.address, UNIT_PAGE));
    await sendThrough(form, new TextEncoder().encode('x'), origin());
    const waiting = await visit(busy.address, form.next);
    await busy.close();
    await slow.close();
    expect(wordsOf(waiting)).toContain('Đang kiểm tra báo cáo…');
    expect(waiting.html).toContain('<meta http-equiv="refresh" content="1" />');
  });

  test('sends the filled form through the prepared upload and finds the receipt with the verdict', async () => {
    const form = uploadFormOf(await page(UNIT_PAGE));
    const sent = await sendThrough(form, await filled(), origin());
    expect([sent.status, sent.headers.get('access-control-allow-origin')]).toEqual([204, origin()]);
    await trial.settle();
    const receipt = await page(form.next);
    expect(receipt.html).not.toContain('http-equiv="refresh"');
    expect(wordsOf(receipt)).toMatch(/Đã tiếp nhận Biên nhận 15091-2026Q1-[0-9A-Z]{6} /);
    expect(wordsOf(receipt)).toContain('0 lỗi phải sửa, 0 điểm cần sửa hoặc giải trình, 0 lưu ý.');
    expect(wordsOf(receipt)).toContain('Không có điểm nào cần sửa.');
    expect(wordsOf(await page('/ky/2026-Q1'))).toContain(
      '1/4 đơn vị đã có báo cáo được tiếp nhận: 1 đúng hạn, 0 muộn.',
    );
  });

  test('gets a prepared upload of one’s own at every visit, for exactly this unit and period', async () => {
    const keys = await Promise.all(
      [1, 2].map(async () => Object.fromEntries(uploadFormOf(await page(UNIT_PAGE)).fields)['key']),
    );
    expect(new Set(keys).size).toBe(2);
    for (const key of keys)
      expect(readUploadKey(key ?? '')).toMatchObject({ province: '00', unit: '15091', period: '2026-Q1' });
    const form = uploadFormOf(await page(UNIT_PAGE));
    const elsewhere = form.fields.map(
      ([name, value]) => [name, name === 'key' ? value.replace('15091', '19363') : value] as const,
    );
    const refused = await sendThrough({ ...form, fields: elsewhere }, await filled(), origin());
    expect(refused.status).toBe(403);
  });

  test('is told of every faulty cell, and sees all attempts on the unit’s page', async () => {
    let cell = '';
    const receipt = await report(
      await filled('15091', (form) => {
        cell = form.type('Số liệu', 'HS_GQ_QH', VALUE, 'không rõ');
      }),
    );
    const words = wordsOf(receipt);
    expect(words).toContain('Cần sửa');
    expect(words).toContain('1 lỗi phải sửa, 0 điểm cần sửa hoặc giải trình');
    expect(words).toContain(`Lỗi Số liệu ${cell} `);
    expect(words).toContain('“không rõ” không phải là số.');
    expect(words).toContain('Sửa đúng các ô nêu dưới đây trong tệp của bạn rồi nộp lại.');
    const unit = wordsOf(await page(UNIT_PAGE));
    expect(unit).toMatch(/Các lần nộp Cần sửa — nhận lúc .* Đã tiếp nhận — nhận lúc/);
    expect(wordsOf(await page('/ky/2026-Q1'))).toContain('1/4 đơn vị đã có báo cáo được tiếp nhận');
  });

  test('downloads the copy with the faulty cell marked, corrects it there and is accepted', async () => {
    const receipt = await report(
      await filled('15091', (form) => {
        form.type('Số liệu', 'HS_GQ_QH', VALUE, 'không rõ');
      }),
    );
    const path = /href="([^"]+\/can-sua\.xlsx)">Tải bản đánh dấu chỗ cần sửa</.exec(receipt.html)?.[1] ?? '';
    const response = await fetch(new URL(path, portal.address));
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="15091_2026-Q1_can-sua.xlsx"');
    const copy = await openForm(new Uint8Array(await response.arrayBuffer()));
    expect(copy.value('Số liệu', 'HS_GQ_QH', VALUE)).toBe('không rõ');
    const ask = askOf(province, '15091', '2026-Q1')!;
    const meant = sampleReport(ask, SAMPLE_SEED).figures.find(({ measure }) => measure === 'HS_GQ_QH')!.value;
    copy.type('Số liệu', 'HS_GQ_QH', VALUE, meant);
    const corrected = await report(await copy.save());
    expect(wordsOf(corrected)).toContain('Không có điểm nào cần sửa.');
    expect(corrected.html).not.toContain('can-sua.xlsx');
    expect((await page(path.replace(/lan\/[^/]+/, 'lan/KHAC'))).status).toBe(404);
  });

  test('never sees text of a workbook turned into markup', async () => {
    const receipt = await report(
      await filled('15091', (form) => {
        form.type('Số liệu', 'HS_SH', 'Mã', HOSTILE);
        form.type('Số liệu', 'HS_GQ_QH', VALUE, `"'><img src=x onerror=alert(1)>`);
      }),
    );
    expect(receipt.html).toContain('&lt;script&gt;alert(');
    expect(receipt.html).not.toContain('<script>');
    expect(receipt.html).not.toContain('<img');
    expect(wordsOf(receipt)).toContain(HOSTILE);
    for (const path of ['/ky/2026-Q1', '/ky/2026-Q1/don-vi/SXD']) {
      const { html } = await page(path);
      expect(html).toContain('Sở &lt;script&gt;');
      expect(html).not.toContain('<script>alert');
    }
  });

  test('of a later period gets a form with the figures of the accepted report beside it', async () => {
    const response = await fetch(new URL('/ky/2026-Q2/don-vi/15091/bieu-mau.xlsx', portal.address));
    const form = await openForm(new Uint8Array(await response.arrayBuffer()));
    const accepted = sampleReport(askOf(province, '15091', '2026-Q1')!, SAMPLE_SEED);
    const reported = accepted.figures.find(({ measure }) => measure === 'HS_TN_TT')!.value;
    expect(form.value('Số liệu', 'HS_TN_TT', 'Kỳ trước')).toBe(reported);
    expect(form.value('Số liệu', 'HS_TN_TT', VALUE)).toBeNull();
  });
});

describe('the province', () => {
  test('sees the lock, what is held, and downloads the summary that was made', async () => {
    await trial.reports.setLock(province.code, '2026-Q1', '2026-03-19T17:00:00.000Z');
    trial.clock.set('2026-03-20T02:00:00Z');
    const receipt = await report(await filled('19363'), '/ky/2026-Q1/don-vi/19363');
    expect(wordsOf(receipt)).toContain(portalTexts.held.vi);
    await trial.summarise({ province: province.code, period: '2026-Q1', trigger: 'request' });

    const words = wordsOf(await page('/ky/2026-Q1'));
    expect(words).toContain('Kỳ đã khóa từ 00:00 ngày 20/03/2026');
    expect(words).toContain(`Xã Vĩnh Linh ${portalTexts.held.vi}`);
    expect(words).toContain('Tải sổ tổng hợp (lập lúc 09:01 ngày 20/03/2026)');
    const response = await fetch(new URL('/ky/2026-Q1/tong-hop.xlsx', portal.address));
    const run = await trial.reports.latestSummary(province.code, '2026-Q1');
    const stored = await trial.results.get(run!.workbookKey);
    expect(Buffer.compare(new Uint8Array(await response.arrayBuffer()), stored!.bytes)).toBe(0);
  });
});
