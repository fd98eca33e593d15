import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { problemShape } from '../../../functions/portal/api/problem.ts';
import { settableClock } from '../../../infra/local/clock.ts';
import { openSystem } from '../../../infra/local/system.ts';
import { sampleProvince } from '../../../infra/sample/province.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { later, openDesk, provinceOfficer, type Desk } from '../api/desk.ts';
import { morning } from './post.ts';

/** Communes can be reached, the department cannot. */
const province = sampleProvince(4);

let desk: Desk;
let officer: ReturnType<Desk['as']>;
beforeAll(async () => {
  desk = await openDesk(province, morning(10));
  officer = desk.as(provinceOfficer());
});
afterAll(() => desk.close());

const jsonOf = async (response: Promise<Response>) => z.json().parse(await (await response).json());
const outboxShape = z.object({
  period: z.string(),
  messages: z.array(
    z.looseObject({ unit: z.looseObject({ code: z.string() }).optional(), reason: z.string(), text: z.string() }),
  ),
});
const outbox = async (query = '') => outboxShape.parse(await jsonOf(officer(`/outbox${query}`)));
const remind = (body: object, period = '2026-Q1') => officer(`/periods/${period}/reminders`, { body });

test('the province reminds the units it names; pressed twice, each is written to once', async () => {
  const asked = { units: ['15091', 'SXD'], text: 'Đề nghị nộp sớm.' };
  const answer = (repeated: boolean) => ({
    state: 'done',
    messages: [
      { unit: { code: '15091', name: 'Xã Ngọc Liên', kind: 'xa' }, delivery: 'kept', repeated },
      { unit: { code: 'SXD', name: 'Sở Xây dựng', kind: 'so-nganh' }, delivery: 'no-address', repeated },
    ],
  });
  expect(await jsonOf(remind(asked))).toEqual(answer(false));
  later(desk.trial);
  expect(await jsonOf(remind(asked))).toEqual(answer(true));

  const { period, messages } = await outbox();
  expect([period, messages.length]).toEqual(['2026-Q1', 2]);
  expect(messages.find(({ unit }) => unit?.code === '15091')).toEqual({
    unit: { code: '15091', name: 'Xã Ngọc Liên', kind: 'xa' },
    reason: expect.stringMatching(/^asked-2026-03-10-[0-9a-f]{12}$/),
    at: morning(10),
    state: 'none',
    delivery: 'kept',
    subject: 'Nhắc nộp báo cáo cải cách hành chính Quý I (2026-Q1): còn 7 ngày',
    text: expect.stringContaining('Lời nhắn của tỉnh:\nĐề nghị nộp sớm.'),
  });
  const { entries } = z
    .object({ entries: z.array(z.object({ action: z.string(), detail: z.record(z.string(), z.string()) })) })
    .parse(await jsonOf(officer('/audit?month=2026-03')));
  expect(entries).toEqual(
    Array(2).fill({
      action: 'reminders-asked',
      detail: { period: '2026-Q1', account: 'account-province', units: '15091 SXD' },
    }),
  );
});

const repeatedOf = async (response: Promise<Response>) => {
  const shape = z.object({
    messages: z.array(z.looseObject({ unit: z.object({ code: z.string() }), repeated: z.boolean() })),
  });
  return shape.parse(await jsonOf(response)).messages.map(({ unit, repeated }) => `${unit.code} ${repeated}`);
};

test('other words on the same day are another message, which the unit gets as well', async () => {
  later(desk.trial);
  const units = ['15091'];
  expect(await repeatedOf(remind({ units, text: 'Hạn chót là 17 giờ hôm nay.' }))).toEqual(['15091 false']);
  expect(await repeatedOf(remind({ units, text: ' Đề nghị  nộp\nsớm. ' }))).toEqual(['15091 true']);
  const { messages } = await outbox();
  expect(
    messages.filter(({ unit }) => unit?.code === '15091').map(({ text }) => /tỉnh:\n(.*)/.exec(text)?.[1]),
  ).toEqual(['Hạn chót là 17 giờ hôm nay.', 'Đề nghị nộp sớm.']);
});

test('without names everybody who has not reported is reminded, and nobody again that day', async () => {
  const codes = ['15091', '19363', '31051', 'SXD'];
  later(desk.trial);
  expect(await repeatedOf(remind({}))).toEqual(codes.map((code) => `${code} false`));
  later(desk.trial);
  expect(await repeatedOf(remind({}))).toEqual(codes.map((code) => `${code} true`));
  const { messages } = await outbox('?period=2026-Q1');
  const plain = messages.filter(({ reason }) => reason === 'asked-2026-03-10');
  expect(plain.map(({ unit }) => unit?.code ?? '').toSorted()).toEqual(codes);
});

test.each([
  ['a unit that the province does not have', { units: ['99999'] }, '2026-Q1', [404, 'unit-unknown']],
  ['a period that is none', {}, '2030-Q1', [404, 'period-unknown']],
  ['a period that has not opened', {}, '2026-Q2', [409, 'period-not-open']],
  ['an empty list, which would mean nobody', { units: [] }, '2026-Q1', [400, 'request-invalid']],
  ['a code that may be anything', { units: ['#'] }, '2026-Q1', [400, 'request-invalid']],
  ['a code that is a way up', { units: ['..'] }, '2026-Q1', [400, 'request-invalid']],
  ['a text without end', { text: 'a'.repeat(1001) }, '2026-Q1', [400, 'request-invalid']],
])('%s is refused', async (_, body, period, problem) => {
  const response = await remind(body, period);
  expect([response.status, problemShape.parse(await response.json()).id]).toEqual(problem);
});

test('a period about which nobody was written to has an empty outbox', async () => {
  expect(await outbox('?period=2026-Q2')).toEqual({ period: '2026-Q2', messages: [] });
});

test('on one machine the morning’s reminders lie in the data folder, also after it is started again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-reminders-'));
  const clock = settableClock(morning(13));
  const first = await openSystem(folder, { clock: clock.now });
  await first.reports.saveProvince(province);
  first.keepSchedules('00', (fault) => expect(fault).toBeUndefined());
  await first.close();

  clock.set(morning(14));
  const second = await openSystem(folder, { clock: clock.now });
  second.keepSchedules('00', (fault) => expect(fault).toBeUndefined());
  await vi.waitUntil(async () => (await second.outbox.reminders('00', '2026-Q1')).length === 5, 30_000);
  await second.close();

  const third = await openSystem(folder, { clock: clock.now });
  const messages = await third.outbox.reminders('00', '2026-Q1');
  expect(messages.map(({ reason, at }) => [reason, at])).toEqual(Array(5).fill(['before-3', morning(14)]));
  await third.close();
  rmSync(folder, { recursive: true });
});

test('on one machine a morning that fails is told by its name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-reminders-'));
  const clock = settableClock(morning(13));
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  const first = await openSystem(folder, { clock: clock.now });
  await first.reports.saveProvince({ ...province, periods: province.periods.slice(0, 1) });
  first.keepSchedules('00', () => {});
  await first.close();
  clock.set(morning(14));
  const broken = await openSystem(folder, { clock: clock.now });
  Object.assign(broken.reports, { standings: () => Promise.reject(new Error('the disk is full')) });
  const told = await new Promise((heard) =>
    broken.keepSchedules('00', (_, schedule) => schedule === 'daily-reminders' && heard(schedule)),
  );
  expect(told).toBe('daily-reminders');
  await broken.close();
  silent.mockRestore();
  rmSync(folder, { recursive: true });
});
