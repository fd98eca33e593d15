import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { SAMPLE_SEED, sampleProvince } from '../../../infra/sample/province.ts';
import { sampleReport } from '../../../infra/sample/report.ts';
import { problemShape } from '../../../functions/portal/api/problem.ts';
import { routes } from '../../../functions/portal/api/routes.ts';
import { writeForm } from '../../../shared/form/write.ts';
import { askOf } from '../../../shared/plan/asking.ts';
import { writeProvinceBook } from '../../../shared/plan/book/write.ts';
import { readUploadKey } from '../../../shared/store/keys.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { openForm, type OpenForm } from '../quarter/officer.ts';
import { communeOfficer, later, openDesk, provinceOfficer, routesSeen, type Desk } from './desk.ts';

const province = sampleProvince(4);
const CARD = '/periods/2026-Q1/units/15091';
const VALUE = 'Số liệu kỳ này *';

let desk: Desk;
let commune: ReturnType<Desk['as']>;
let officer: ReturnType<Desk['as']>;

/** Reads as much of an answer as a test needs; the whole of it was held against its declaration before. */
const read =
  <T>(schema: z.ZodType<T>) =>
  async (response: Response | Promise<Response>): Promise<T> =>
    schema.parse(await (await response).json());
const jsonOf = read(z.json());
const problemOf = async (response: Response) => [response.status, problemShape.parse(await response.json()).id];
const linkOf = read(z.object({ url: z.string(), name: z.string() }));
/** Follows a link as a browser does: without a token. */
async function followed(response: Promise<Response>): Promise<{ name: string; file: Response }> {
  const { url, name } = await linkOf(response);
  const file = await fetch(url);
  expect(file.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent(name)}`);
  return { name, file };
}
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
const preparedOf = read(
  z.object({
    attempt: z.string(),
    url: z.string(),
    fields: z.record(z.string(), z.string()),
    expiresAt: z.string(),
    maxBytes: z.number(),
  }),
);
const named = z.object({ attempt: z.string() });
const cardOf = read(z.object({ state: z.string(), counting: named.optional(), last: named.optional() }));
const listOf = read(
  z.object({ attempts: z.array(named.extend({ status: z.string(), changes: z.unknown().optional() })) }),
);
const matrixOf = read(
  z.object({ units: z.array(z.unknown()), indicators: z.array(z.object({ code: z.string(), reported: z.number() })) }),
);
const currentOf = read(z.object({ revision: z.string() }));
const remindedOf = read(z.object({ messages: z.array(z.unknown()) }));
const auditOf = read(z.object({ entries: z.array(z.object({ action: z.string(), detail: z.unknown() })) }));

async function filled(unit = '15091', edit: (form: OpenForm) => void = () => {}): Promise<Uint8Array> {
  const ask = askOf(province, unit, '2026-Q1')!;
  const form = await openForm(await writeForm(ask, undefined, ask.period.opensAt, sampleReport(ask, SAMPLE_SEED)));
  edit(form);
  return form.save();
}

/** Sends a file as the page does: asks for a prepared upload, posts it to the store, asks until it is judged. */
async function report(bytes: Uint8Array, unit = '15091', fileName = 'Báo cáo quý I.xlsx'): Promise<string> {
  later(desk.trial);
  const own = desk.as(communeOfficer(unit));
  const card = `/periods/2026-Q1/units/${unit}`;
  const { attempt, url, fields } = await preparedOf(
    own(`${card}/uploads`, { body: { fileName, size: bytes.byteLength } }),
  );
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]));
  const sent = await fetch(url, { method: 'POST', body: form });
  expect(sent.ok).toBe(true);
  await desk.trial.settle();
  return attempt;
}

beforeAll(async () => {
  desk = await openDesk(province, '2026-03-10T02:00:00.000Z');
  commune = desk.as(communeOfficer('15091'));
  officer = desk.as(provinceOfficer());
});
afterAll(() => desk.close());

describe('an officer of a commune', () => {
  test('learns who they are, for which unit, and which period is open', async () => {
    expect(await jsonOf(commune('/session'))).toMatchObject({
      account: 'account-15091',
      role: 'commune',
      unit: { code: '15091', name: 'Xã Ngọc Liên', kind: 'xa' },
      province: { code: '00' },
      period: '2026-Q1',
    });
    const upcoming = ['2026-Q2', '2026-Q3', '2026-Q4'].map((id) => ({ id, state: 'upcoming' }));
    expect(await jsonOf(commune('/periods'))).toMatchObject({
      periods: [{ id: '2026-Q1', state: 'open', daysLeft: 7 }, ...upcoming],
    });
  });

  test('sees a card with the deadline and nothing sent, and downloads the own blank form', async () => {
    expect(await jsonOf(commune(CARD))).toMatchObject({ state: 'none', attempts: 0, period: { daysLeft: 7 } });
    const form = await commune(`${CARD}/form.xlsx`);
    expect(openWorkbook(await bytesOf(form)).ok).toBe(true);
    expect(form.headers.get('content-disposition')).toContain('15091_2026-Q1.xlsx');
  });

  test('gets an upload prepared for one key of the own unit that keeps the name of the file', async () => {
    const body = { fileName: '../Báo cáo: quý I.xlsx', size: 1000 };
    const { attempt, fields, expiresAt, maxBytes } = await preparedOf(commune(`${CARD}/uploads`, { body }));
    const place = { province: '00', period: '2026-Q1', unit: '15091', attempt };
    expect(readUploadKey(fields['key'] ?? '')).toEqual({ ...place, fileName: '_Báo cáo_ quý I.xlsx' });
    expect(maxBytes).toBe(8 * 1024 * 1024);
    expect(Date.parse(expiresAt) - Date.parse(desk.trial.now())).toBe(600_000);
  });

  test('is told before sending that a file is too large, or no workbook', async () => {
    const large = await commune(`${CARD}/uploads`, { body: { fileName: 'a.xlsx', size: 8 * 1024 * 1024 + 1 } });
    expect(await problemOf(large)).toEqual([413, 'file-too-large']);
    const pdf = await commune(`${CARD}/uploads`, { body: { fileName: 'a.pdf', size: 10 } });
    expect(await problemOf(pdf)).toEqual([422, 'file-kind-unknown']);
  });

  test('is told when a period opens rather than given a form for it', async () => {
    const body = { fileName: 'a.xlsx', size: 10 };
    const early = await commune('/periods/2026-Q2/units/15091/uploads', { body });
    expect(early.status).toBe(409);
    const { id, detail } = problemShape.parse(await early.json());
    expect([id, detail]).toEqual([
      'period-not-open',
      expect.stringContaining('Kỳ 2026-Q2 mở nhận báo cáo từ 00:00 ngày 05/06/2026'),
    ]);
  });

  test('hears that an attempt whose file never came is none', async () => {
    const { attempt } = await preparedOf(commune(`${CARD}/uploads`, { body: { fileName: 'a.xlsx', size: 1000 } }));
    expect(await problemOf(await commune(`${CARD}/attempts/${attempt}`))).toEqual([404, 'attempt-unknown']);
  });

  let rejected: string;
  test('is told what is wrong, sheet by sheet, and gets the marked copy', async () => {
    const sent = await filled('15091', (form) => form.type('Số liệu', 'HS_TN_TT', VALUE, 'không rõ'));
    rejected = await report(sent);
    const found = expect.objectContaining({ severity: 'error', sheet: 'Số liệu', found: 'không rõ' });
    const receipt = { status: 'rejected', onTime: true, fileName: 'Báo cáo quý I.xlsx', marked: true };
    expect(await jsonOf(commune(`${CARD}/attempts/${rejected}`))).toMatchObject({
      state: 'judged',
      receipt: { ...receipt, unitReported: false, carried: true, findings: expect.arrayContaining([found]) },
    });
    expect(await jsonOf(commune(`${CARD}/attempts/${rejected}/findings`, { language: 'en' }))).toMatchObject({
      sheets: expect.arrayContaining([{ sheet: 'Số liệu', findings: expect.arrayContaining([found]) }]),
    });
    const copy = await followed(commune(`${CARD}/attempts/${rejected}/marked.xlsx`));
    expect([copy.name, openWorkbook(await bytesOf(copy.file)).ok]).toEqual(['15091_2026-Q1_can-sua.xlsx', true]);
    const own = await followed(commune(`${CARD}/attempts/${rejected}/original`));
    expect(own.name).toBe('Báo cáo quý I.xlsx');
    expect(await bytesOf(own.file)).toEqual(sent);
    expect(await jsonOf(commune(CARD))).toMatchObject({ state: 'rejected', attempts: 1, last: { status: 'rejected' } });
  });

  test('is accepted after the correction, and sees what changed between the two attempts', async () => {
    const accepted = await report(await filled());
    const state = { state: 'accepted', onTime: true, attempts: 2, counting: { attempt: accepted } };
    expect(await jsonOf(commune(CARD))).toMatchObject(state);
    const { attempts } = await listOf(commune(`${CARD}/attempts`));
    expect(attempts.map(({ status }) => status)).toEqual(['accepted', 'rejected']);
    expect(attempts[0]?.changes).toMatchObject({
      since: rejected,
      figures: [{ measure: 'HS_TN_TT', kind: 'added', cell: expect.stringMatching(/^[A-Z]\d+$/) }],
    });
  });

  test('sees the own results against targets, down to the source cell', async () => {
    const source = expect.objectContaining({ sheet: 'Số liệu', file: 'Báo cáo quý I.xlsx' });
    expect(await jsonOf(commune(`${CARD}/results`))).toMatchObject({
      unit: { code: '15091' },
      cells: expect.arrayContaining([expect.objectContaining({ state: 'reported', of: 1, source })]),
      figures: expect.arrayContaining([expect.objectContaining({ measure: 'HS_TN_TT', source })]),
      rankings: expect.arrayContaining([expect.objectContaining({ of: expect.any(Number) })]),
    });
  });
});

describe('an officer of the province', () => {
  const OVERVIEW = '/periods/2026-Q1/overview';
  const at = (attempt: string | undefined, unit = '15091') =>
    `/periods/2026-Q1/units/${unit}/attempts/${attempt ?? 'none'}`;

  test('sees first of all who has not submitted, and how the period came in', async () => {
    expect(await jsonOf(officer(OVERVIEW))).toMatchObject({
      completeness: { units: 4, accepted: 1, held: 0, returned: 0, rejected: 0, none: 3 },
      timeliness: { onTime: 1, late: 0, outstanding: 3 },
      waiting: [{ code: '19363' }, { code: '31051' }, { code: 'SXD' }],
      accepted: [{ code: '15091', state: 'accepted' }],
      progress: [{ accepted: 1 }],
    });
  });

  test('returns a report with a reason: the unit is told, and it counts nowhere any more', async () => {
    const { counting } = await cardOf(commune(CARD));
    const reason = 'Số liệu của kỳ trước';
    const returned = { status: 'returned', counting: false, decision: { kind: 'returned', reason } };
    const answer = officer(`${at(counting?.attempt)}/return`, { body: { reason } });
    expect(await jsonOf(answer)).toMatchObject({ attempt: returned });
    expect(await jsonOf(commune(CARD))).toMatchObject({ state: 'returned', returned: { reason } });
    expect(await jsonOf(officer(OVERVIEW))).toMatchObject({ completeness: { accepted: 0, returned: 1 } });
    expect((await matrixOf(officer('/periods/2026-Q1/comparison'))).indicators[0]?.reported).toBe(0);
    expect(await desk.trial.reports.currentFilings('00', '2026-Q1')).toEqual([]);
  });

  test('who returns the same report again changes nothing and leaves one entry in the audit trail', async () => {
    const { last } = await cardOf(commune(CARD));
    const reason = 'Số liệu của kỳ trước';
    const again = officer(`${at(last?.attempt)}/return`, { body: { reason: 'Lý do khác' } });
    expect(await jsonOf(again)).toMatchObject({ attempt: { decision: { reason } } });
    const { entries } = await auditOf(officer('/audit?month=2026-03'));
    const returns = entries.filter(({ action }) => action === 'report-returned');
    expect(returns).toMatchObject([{ detail: { unit: '15091', account: 'account-province', reason } }]);
  });

  test('who returns or admits a report with errors is told that this cannot be done', async () => {
    const { attempts } = await listOf(commune(`${CARD}/attempts`));
    const bad = attempts.find(({ status }) => status === 'rejected');
    for (const verb of ['return', 'admit']) {
      const response = await officer(`${at(bad?.attempt)}/${verb}`, { body: { reason: 'Thử xem' } });
      expect(await problemOf(response)).toEqual([409, `nothing-to-${verb}`]);
    }
  });

  test('gives a reason or nothing happens', async () => {
    const { last } = await cardOf(commune(CARD));
    for (const body of [{}, { reason: '  ' }, { reason: 'x'.repeat(501) }, { reason: 'đủ dài', more: 1 }]) {
      const response = await officer(`${at(last?.attempt)}/admit`, { body });
      expect(await problemOf(response)).toEqual([400, 'request-invalid']);
    }
    expect(await jsonOf(commune(CARD))).toMatchObject({ state: 'returned' });
  });

  test('takes a return back, and the report counts as before', async () => {
    const { last } = await cardOf(commune(CARD));
    later(desk.trial);
    await officer(`${at(last?.attempt)}/admit`, { body: { reason: 'Trả lại nhầm' } });
    expect(await jsonOf(commune(CARD))).toMatchObject({ state: 'accepted', onTime: true });
  });

  test('locks the period: a later report is held, counts once it is admitted, and is late', async () => {
    desk.trial.clock.set('2026-03-19T02:00:00.000Z');
    const lockedAt = '2026-03-19T02:00:00.000Z';
    const lock = (reason: string) => officer('/periods/2026-Q1/lock', { body: { reason } });
    const locked = { period: { state: 'locked', lockedAt, daysLeft: -2 } };
    expect(await jsonOf(lock('Đã tổng hợp'))).toMatchObject(locked);
    later(desk.trial);
    expect(await jsonOf(lock('Lần nữa'))).toMatchObject(locked);
    const final = { trigger: 'close', final: true };
    expect(await jsonOf(officer('/periods/2026-Q1/summaries'))).toMatchObject({ summaries: [final] });

    const held = await report(await filled('19363'), '19363');
    const own = desk.as(communeOfficer('19363'));
    expect(await jsonOf(own('/periods/2026-Q1/units/19363'))).toMatchObject({ state: 'held' });
    await officer(`${at(held, '19363')}/admit`, { body: { reason: 'Có lý do chính đáng' } });
    expect(await jsonOf(own('/periods/2026-Q1/units/19363'))).toMatchObject({ state: 'accepted', onTime: false });
    expect(await jsonOf(officer(OVERVIEW))).toMatchObject({
      accepted: [{ code: '15091' }, { code: '19363' }],
      timeliness: { onTime: 1, late: 1 },
    });
    const open = officer('/periods/2026-Q1/unlock', { body: { reason: 'Mở lại' } });
    expect(await jsonOf(open)).toMatchObject({ period: { state: 'overdue' } });
  });

  test('compares: all units, one indicator, the ranking, the explanations', async () => {
    const matrix = await matrixOf(officer('/periods/2026-Q1/comparison'));
    expect(matrix.units.length).toBe(4);
    const both = matrix.indicators.find(({ reported }) => reported === 2);
    expect(await jsonOf(officer(`/periods/2026-Q1/indicators/${both?.code}`))).toMatchObject({
      cells: expect.arrayContaining([expect.objectContaining({ unit: '19363', source: expect.anything() })]),
    });
    const unknown = await officer('/periods/2026-Q1/indicators/NONE');
    expect(await problemOf(unknown)).toEqual([404, 'indicator-unknown']);
    const scorecards = expect.arrayContaining([expect.objectContaining({ ranked: expect.any(Array) })]);
    expect(await jsonOf(officer('/periods/2026-Q1/ranking'))).toMatchObject({ scorecards });
    expect(await jsonOf(officer('/periods/2026-Q1/explanations'))).toHaveProperty('explanations');
  });

  test('makes the summary now, and downloads every file of it', async () => {
    const made = read(z.object({ state: z.literal('made'), run: z.string() }));
    const { run } = await made(officer('/periods/2026-Q1/summaries', { method: 'POST' }));
    const files = z.array(z.object({ name: z.string(), type: z.string() }));
    const listed = read(z.object({ summaries: z.array(z.object({ run: z.string(), reports: z.number(), files })) }));
    const { summaries } = await listed(officer('/periods/2026-Q1/summaries'));
    expect(summaries[0]).toMatchObject({ run, reports: 2 });
    expect(summaries[0]?.files.map(({ name }) => name)).toContain('tong-hop.xlsx');
    for (const { name, type } of summaries[0]?.files ?? []) {
      const { file } = await followed(officer(`/periods/2026-Q1/summaries/${run}/${name}`));
      expect([file.status, file.headers.get('content-type')]).toEqual([200, type]);
    }
    const other = await officer(`/periods/2026-Q1/summaries/${run}/other.xlsx`);
    expect(await problemOf(other)).toEqual([404, 'summary-unknown']);
  });

  test('downloads the blank forms of all units in one archive', async () => {
    const { file } = await followed(officer('/periods/2026-Q1/forms.zip'));
    const files = unzipSync(await bytesOf(file));
    expect(Object.keys(files)).toEqual(province.units.map(({ code }) => `${code}_2026-Q1.xlsx`));
    for (const bytes of Object.values(files)) expect(openWorkbook(bytes).ok).toBe(true);
  });

  test('loads a province workbook: one with errors changes nothing, another province is refused', async () => {
    const load = (body: Uint8Array) => officer('/definition', { body });
    const before = await jsonOf(officer('/definition'));
    const refused = { loaded: false, findings: [{ severity: 'error' }] };
    expect(await jsonOf(load(new TextEncoder().encode('no workbook')))).toMatchObject(refused);
    const units = province.units.filter(({ code }) => code === '15091');
    const other = await load(await writeProvinceBook({ ...province, code: '38', units }));
    expect(await problemOf(other)).toEqual([422, 'definition-other-province']);
    expect(await jsonOf(officer('/definition'))).toEqual(before);
    later(desk.trial);
    const renamed = await writeProvinceBook({ ...province, name: 'Tỉnh mới' });
    const content = { code: '00', name: 'Tỉnh mới', units: 4 };
    expect(await jsonOf(load(renamed))).toMatchObject({ loaded: true, content });
    expect(await jsonOf(officer('/definition'))).toMatchObject({ content });
  });

  test('downloads the definition in force to edit it; loaded again as it is, it is the same one', async () => {
    const { revision } = await currentOf(officer('/definition'));
    const { name, file } = await followed(officer('/definition.xlsx'));
    expect(name).toBe(`so-cua-tinh_00_${revision}.xlsx`);
    later(desk.trial);
    const loaded = await jsonOf(officer('/definition', { body: await bytesOf(file) }));
    expect(loaded).toMatchObject({ loaded: true, revision });
    expect((await currentOf(officer('/definition'))).revision).toBe(revision);
  });

  test('reminds whoever has no accepted report, and finds the messages in the outbox', async () => {
    later(desk.trial);
    const { messages } = await remindedOf(officer('/periods/2026-Q1/reminders', { body: {} }));
    expect(messages.length).toBeGreaterThan(0);
    expect((await remindedOf(officer('/outbox'))).messages).toHaveLength(messages.length);
  });

  test('finds all of this in the audit trail, latest first, by account and never by name', async () => {
    const { entries } = await auditOf(officer('/audit?month=2026-03'));
    const actions = entries.map(({ action }) => action);
    expect(actions.slice(0, 2)).toEqual(['reminders-asked', 'province-loaded']);
    const done = ['summary-made', 'summary-requested', 'period-unlocked', 'period-locked'];
    expect(actions).toEqual(expect.arrayContaining([...done, 'report-admitted', 'report-returned']));
    expect(JSON.stringify(entries)).not.toContain('Cán bộ mẫu');
  });
});

test('every route of the API gave a good answer above', async () => {
  await desk.send(undefined, '/sign-in');
  expect(routes.map(({ id }) => id).filter((id) => !routesSeen().has(id))).toEqual([]);
});
