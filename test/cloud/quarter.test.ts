import { PutObjectCommand } from '@aws-sdk/client-s3';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { routes } from '../../functions/portal/api/routes.ts';
import { sampleProvince } from '../../infra/sample/province.ts';
import { findPeriod } from '../../shared/period/calendar.ts';
import { writeProvinceBook } from '../../shared/plan/book/write.ts';
import { openWorkbook } from '../../shared/workbook/open.ts';
import { sdkClientsFor } from '../fixtures/sdk-clients.ts';
import { openCloud, type Cloud } from './cloud.ts';
import { deploy, mail, type Deployment } from './deployment.ts';
import { openDesk, type Browser } from './desk.ts';
import { accountOf, SignInRefused, type Officer } from './pool.ts';
import { proveNames } from './names.ts';
import { filledLike, reportFile } from './report-file.ts';
import { proveRights } from './rights-proof.ts';

const province = sampleProvince(6);
const PERIOD = '2026-Q1';
const { opensAt, dueAt } = findPeriod(province.periods, PERIOD)!;
const [corrected = '', returned = '', late = '', held = '', faulty = '', missing = ''] = province.units.map(
  ({ code }) => code,
);
const VALUE = 'Số liệu kỳ này *';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const after = (at: string, milliseconds: number) => new Date(Date.parse(at) + milliseconds).toISOString();
const placeOf = (unit: string, period = PERIOD) => `/periods/${period}/units/${unit}`;

/** A key of an upload that no page made. */
const uploadOf = (code: string) => `reports/${code}/${PERIOD}/${faulty}/01KJQ0000000000000000000/a.xlsx`;

const officerOf = (unit: string): Officer => ({
  email: `${unit}@mau.example`,
  name: 'Công chức mẫu',
  group: 'commune',
  province: province.code,
  unit,
  mfa: false,
});
const head: Officer = {
  email: 'p@tinh.example',
  name: 'Cán bộ mẫu',
  group: 'province',
  province: province.code,
  mfa: true,
};
const careless: Officer = { ...head, email: 'q@tinh.example', mfa: false };
const stranger: Officer = { ...head, email: 's@tinh.example', province: '38' };

let deployment: Deployment;
let cloud: Cloud;
let desk: ReturnType<typeof openDesk>;
let officer: Browser;
const communes = new Map<string, Browser>();
const commune = (unit: string) => communes.get(unit)!;

beforeAll(async () => {
  deployment = deploy(province.code);
  cloud = await openCloud(deployment, [head, careless, stranger]);
  desk = openDesk(cloud, deployment);
  cloud.setTime(after(opensAt, -5 * DAY));
});
afterAll(async () => {
  await cloud.close();
  deployment.close();
});

const card = z.looseObject({ state: z.string() });
const stateOf = async (unit: string, period = PERIOD) => (await commune(unit).read(card, placeOf(unit, period))).state;
async function report(unit: string, bytes: Uint8Array, period = PERIOD) {
  const attempt = await commune(unit).send(placeOf(unit, period), 'Báo cáo.xlsx', bytes);
  await cloud.settle();
  return attempt;
}

describe('a quarter through the bundles', () => {
  test('begins with sign-in: who has no second factor gets no token for the province, and no token opens nothing', async () => {
    await expect(desk.signIn(careless)).rejects.toThrow(SignInRefused);
    officer = await desk.signIn(head);
    for (const { code } of province.units) communes.set(code, await desk.signIn(officerOf(code)));
    const nobody = desk.withToken(undefined);
    expect(await nobody.refusal('/session')).toEqual([401, '{"message":"Unauthorized"}']);
    const place = z.looseObject({ issuer: z.string(), clientId: z.string() });
    const token = await desk.tokenOf(head);
    expect(await nobody.read(place, '/sign-in')).toMatchObject({
      issuer: token['iss'],
      clientId: token['client_id'],
      signOut: { address: `${cloud.environment('portal')['SIGN_IN_DOMAIN'] ?? ''}/logout` },
    });
    expect(await nobody.read(z.looseObject({ openapi: z.string() }), '/openapi.json')).toHaveProperty('paths');
    const { scope: _, ...idToken } = token;
    expect(await desk.withToken(idToken).refusal('/session')).toEqual([403, expect.anything()]);
  });

  test('tries an upload that nobody can judge yet soon and then later, keeps it as a dead letter, and does not hear of what is not an upload', async () => {
    const { s3 } = sdkClientsFor(cloud.engines);
    const { INTAKE_BUCKET: Bucket } = cloud.environment('intake');
    const Body = 'no workbook';
    const [own, ...others] = [...[province.code, '38'].map(uploadOf), 'elsewhere/a.xlsx'];
    for (const Key of [own, ...others]) await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
    s3.destroy();
    await cloud.settle();
    expect(cloud.deadLetters()).toEqual([expect.stringContaining(own ?? '')]);
    expect(cloud.again).toEqual([5, 30]);
  });

  test('takes the definition of the province by the portal, and then what waited for it', async () => {
    expect(await officer.read(z.json(), '/session')).toMatchObject({ role: 'province', loaded: false });
    expect(await officer.refusal('/periods')).toEqual([409, 'province-not-loaded']);
    const loaded = await officer.read(z.looseObject({ loaded: z.boolean() }), '/definition', {
      body: await writeProvinceBook(province),
    });
    expect(loaded).toMatchObject({ loaded: true, content: { units: 6 } });
    expect(await officer.read(z.json(), '/definition')).toMatchObject({ content: { code: province.code } });
    expect(openWorkbook(await officer.download('/definition.xlsx')).ok).toBe(true);
    expect(await officer.read(z.json(), '/session')).toMatchObject({ account: accountOf(head), role: 'province' });
    expect(await commune(corrected).read(z.json(), '/session')).toMatchObject({
      role: 'commune',
      unit: { code: corrected },
    });
    cloud.redrive();
    await cloud.settle();
    expect(cloud.deadLetters()).toEqual([]);
    expect(await commune(faulty).read(z.json(), placeOf(faulty))).toMatchObject({
      attempts: 1,
      last: { status: 'failed' },
    });
  });

  test('hands out the blank forms, all in one archive and each to its unit', async () => {
    cloud.setTime(opensAt);
    const forms = unzipSync(await officer.download(`/periods/${PERIOD}/forms.zip`));
    expect(Object.keys(forms)).toHaveLength(6);
    const form = await commune(corrected).ask(`${placeOf(corrected)}/form.xlsx`);
    expect(openWorkbook(new Uint8Array(await form.arrayBuffer())).ok).toBe(true);
  });

  test('tells a unit what is wrong in its report, cell by cell, and takes the corrected one', async () => {
    cloud.setTime(after(dueAt, -3 * DAY));
    const [unit, place] = [corrected, placeOf(corrected)];
    const blank = await commune(unit).ask(`${place}/form.xlsx`);
    const form = await filledLike(new Uint8Array(await blank.arrayBuffer()), await reportFile(province, unit, PERIOD));
    const good = await form.save();
    const cell = form.type('Số liệu', 'HS_TN_TT', VALUE, 'không rõ');
    const bad = await report(unit, await form.save());
    expect(await commune(unit).read(z.json(), `${place}/attempts/${bad}`)).toMatchObject({
      receipt: { status: 'rejected' },
    });
    expect(await commune(unit).read(z.json(), `${place}/attempts/${bad}/findings`)).toMatchObject({
      sheets: expect.arrayContaining([
        expect.objectContaining({ findings: expect.arrayContaining([expect.objectContaining({ cell })]) }),
      ]),
    });
    expect(openWorkbook(await commune(unit).download(`${place}/attempts/${bad}/marked.xlsx`)).ok).toBe(true);
    const attempt = await commune(unit).send(place, 'Báo cáo.xlsx', good);
    expect(await commune(unit).read(z.json(), `${place}/attempts/${attempt}`)).toEqual({ state: 'pending', attempt });
    await cloud.settle();
    expect(await stateOf(unit)).toBe('accepted');
    expect(await commune(unit).download(`${place}/attempts/${attempt}/original`)).toEqual(good);
  });

  test('mails those who are missing before the deadline, once, and tells the province', async () => {
    cloud.setTime(after(dueAt, -DAY));
    await report(returned, await reportFile(province, returned, PERIOD));
    const unbalanced = await filledLike(
      await reportFile(province, faulty, PERIOD),
      await reportFile(province, faulty, PERIOD),
    );
    unbalanced.type('Số liệu', 'HS_TN_TT', VALUE, 'nhiều');
    await report(faulty, await unbalanced.save());
    await cloud.runSchedule('reminder');
    await cloud.runSchedule('reminder');
    const to = cloud.mails.flatMap(({ Destination }) => Destination.ToAddresses);
    // A unit without an address has its message in the outbox alone.
    const waiting = province.units.flatMap(({ code, email }) =>
      [late, held, faulty, missing].includes(code) && email !== undefined ? [email] : [],
    );
    expect(to.toSorted()).toEqual([...waiting, mail.provinceMail].toSorted());
    const { PORTAL_ADDRESS: portal } = cloud.environment('reminder');
    for (const { FromEmailAddress, Content } of cloud.mails) {
      expect(FromEmailAddress).toBe(mail.mailSender);
      expect(Content.Simple.Body.Text.Data).toContain(portal);
    }
  });

  test('lets nobody see another unit, or another province', async () => {
    expect(await commune(late).refusal(placeOf(returned))).toEqual([403, 'forbidden']);
    expect(await commune(late).refusal(`/periods/${PERIOD}/overview`)).toEqual([403, 'forbidden']);
    expect(await (await desk.signIn(stranger)).refusal('/session')).toEqual([403, 'forbidden']);
  });

  test('returns a report with a reason, and the unit reports anew; what comes after the deadline is late', async () => {
    cloud.setTime(after(dueAt, -12 * HOUR));
    const { attempts } = await commune(returned).read(
      z.looseObject({ attempts: z.array(z.looseObject({ attempt: z.string() })) }),
      `${placeOf(returned)}/attempts`,
    );
    const decided = `${placeOf(returned)}/attempts/${attempts[0]?.attempt ?? ''}/return`;
    await officer.read(z.json(), decided, { body: { reason: 'Số liệu của kỳ trước' } });
    expect(await stateOf(returned)).toBe('returned');
    await report(returned, await reportFile(province, returned, PERIOD));
    expect(await stateOf(returned)).toBe('accepted');
    cloud.setTime(after(dueAt, 3 * HOUR));
    await report(late, await reportFile(province, late, PERIOD));
    expect(await commune(late).read(z.json(), placeOf(late))).toMatchObject({ state: 'accepted', onTime: false });
  });

  test('shows the province how it stands, and compares', async () => {
    const period = `/periods/${PERIOD}`;
    expect(await officer.read(z.json(), `${period}/overview`)).toMatchObject({
      completeness: { units: 6, accepted: 3, rejected: 1, none: 2 },
      timeliness: { onTime: 2, late: 1 },
    });
    const matrix = z.looseObject({ indicators: z.array(z.looseObject({ code: z.string() })) });
    const { indicators } = await officer.read(matrix, `${period}/comparison`);
    for (const path of [`indicators/${indicators[0]?.code ?? ''}`, 'ranking', 'explanations']) {
      await officer.read(z.json(), `${period}/${path}`);
    }
    await officer.read(z.json(), '/periods');
    await commune(corrected).read(z.json(), `${placeOf(corrected)}/results`);
  });

  test('makes the summary of the night from the schedule, and one when it is asked for; every file can be had', async () => {
    await cloud.runSchedule('summary');
    expect(await officer.read(z.json(), `/periods/${PERIOD}/summaries`, { method: 'POST' })).toEqual({
      state: 'started',
    });
    await cloud.settle();
    const summary = z.looseObject({ run: z.string(), files: z.array(z.looseObject({ name: z.string() })) });
    const { summaries } = await officer.read(z.object({ summaries: z.array(summary) }), `/periods/${PERIOD}/summaries`);
    expect(summaries).toMatchObject([{ trigger: 'request' }, { trigger: 'schedule', final: false, reports: 3 }]);
    const [{ run, files } = { run: '', files: [] }] = summaries;
    for (const { name } of files) {
      expect((await officer.download(`/periods/${PERIOD}/summaries/${run}/${name}`)).length).toBeGreaterThan(100);
    }
  });

  test('reminds whom the province names, in its words', async () => {
    const before = cloud.mails.length;
    const text = 'Đề nghị báo cáo trong hôm nay.';
    const ask = { body: { units: [missing], text } };
    expect(await officer.read(z.json(), `/periods/${PERIOD}/reminders`, ask)).toMatchObject({ state: 'started' });
    await cloud.settle();
    const sent = cloud.mails.slice(before);
    expect(sent).toMatchObject([{ Destination: { ToAddresses: [`${missing}@mau.example`] } }]);
    expect(sent[0]?.Content.Simple.Body.Text.Data).toContain(text);
    const { messages } = await officer.read(z.looseObject({ messages: z.array(z.json()) }), '/outbox');
    expect(messages).toHaveLength(cloud.mails.length + 1);
  });

  test('locks the period with a final summary; what comes later is held until it is admitted', async () => {
    cloud.setTime(after(dueAt, 2 * DAY));
    await officer.read(z.json(), `/periods/${PERIOD}/lock`, { body: { reason: 'Đã tổng hợp' } });
    await cloud.settle();
    const { summaries } = await officer.read(
      z.object({ summaries: z.array(z.json()) }),
      `/periods/${PERIOD}/summaries`,
    );
    expect(summaries[0]).toMatchObject({ trigger: 'close', final: true, reports: 3 });
    const attempt = await report(held, await reportFile(province, held, PERIOD));
    expect(await stateOf(held)).toBe('held');
    await officer.read(z.json(), `${placeOf(held)}/attempts/${attempt}/admit`, {
      body: { reason: 'Có lý do chính đáng' },
    });
    expect(await stateOf(held)).toBe('accepted');
    await officer.read(z.json(), `/periods/${PERIOD}/unlock`, { body: { reason: 'Mở lại để bổ sung' } });
  });

  test('goes on into the next one: the forms have the figures of this one', async () => {
    cloud.setTime(after(findPeriod(province.periods, '2026-Q2')!.opensAt, DAY));
    await commune(corrected).ask(`${placeOf(corrected, '2026-Q2')}/form.xlsx`);
    await report(corrected, await reportFile(province, corrected, '2026-Q2'), '2026-Q2');
    expect(await stateOf(corrected, '2026-Q2')).toBe('accepted');
  });

  test('gives up what fails for good, where somebody finds it', async () => {
    for (const bundle of ['summary', 'reminder'] as const) cloud.start(bundle, { province: 'none' });
    await cloud.settle();
    const kept = [...cloud.givenUp.keys()].toSorted();
    expect(kept).toEqual([expect.stringContaining('-reminder-'), expect.stringContaining('-summary-')]);
  });

  test('leaves a trail of all that was done, by account and never by name', async () => {
    const { entries } = await officer.read(
      z.object({ entries: z.array(z.looseObject({ action: z.string() })) }),
      '/audit?month=2026-03',
    );
    const actions = new Set(entries.map(({ action }) => action));
    expect([...actions]).toEqual(
      expect.arrayContaining(['access-refused', 'report-returned', 'report-admitted', 'period-locked', 'summary-made']),
    );
    expect(JSON.stringify(entries)).not.toMatch(/mẫu/);
  });

  test('asked every route of the API', () => {
    expect(routes.map(({ id }) => id).filter((id) => !desk.seen.has(id))).toEqual([]);
    expect(cloud.refused).toEqual([]);
  });

  test('wrote the number that the gateway gave each request beside what became of it', () => {
    const answered = cloud.logs.filter((line) => /"message":"answered".*"service":"portal"/.test(line));
    expect(answered.length).toBeGreaterThan(routes.length);
    expect(answered.filter((line) => !/"requestId":"[0-9a-f-]{36}"/.test(line))).toEqual([]);
  });

  test('wrote no name, address or file name into a log', () => {
    const personal = [head.name, 'Công chức', 'Báo cáo', '@', ...province.units.map(({ name }) => name)];
    expect(cloud.logs.length).toBeGreaterThan(50);
    expect(cloud.logs.filter((line) => personal.some((word) => line.includes(word)))).toEqual([]);
  });
});

proveRights(() => ({ cloud, deployment }));
proveNames(() => ({ cloud, deployment }));
