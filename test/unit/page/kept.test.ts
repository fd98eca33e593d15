import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { stubWindow } from './window.ts';

// What lies in a browser's storage may be of an older page, cut off, or somebody's try: then the page starts again.

const page = async () => ({
  ...(await import('../../../functions/portal/page/kept.ts')),
  ...(await import('../../../functions/portal/page/session.ts')),
  ...(await import('../../../functions/portal/page/calendar.ts')),
  ...(await import('../../../functions/portal/page/commune/awaited.ts')),
  ...(await import('../../../functions/portal/page/province/draft.ts')),
});
let own: Awaited<ReturnType<typeof page>>;

beforeAll(async () => {
  stubWindow();
  own = await page();
});
beforeEach(() => own.letGoOfAll());
afterAll(() => {
  own.letGoOfAll();
  vi.unstubAllGlobals();
});

/** What a tab recalls of what was kept. */
function recalledOf(keeping: Readonly<Record<string, unknown>>) {
  for (const [key, value] of Object.entries(keeping)) own.keep(key, value);
  const [who, token, periods] = [own.recalled(), own.token(), own.recalledPeriods()];
  return { who, token, periods, awaited: own.awaitedOf({ period: '2026-Q1', unit: '15091' }), draft: own.draftOf('x') };
}
const isThere = (key: string) => own.kept(key, (value): value is unknown => value !== undefined) !== undefined;

const ticket = { token: 'abc.def', expiresAt: 9e15 };
const who = {
  loaded: true,
  account: 'a',
  name: 'An',
  role: 'commune',
  province: { code: '44', name: 'Quảng Trị', timeZone: 'Asia/Ho_Chi_Minh', year: 2026 },
  unit: { code: '15091', name: 'Xã Ngọc Liên', kind: 'xa' },
  period: '2026-Q1',
  now: '2026-03-10T02:00:00.000Z',
};
const period = {
  id: '2026-Q1',
  name: 'Quý I',
  dataFrom: '2025-12-15',
  dataTo: '2026-03-14',
  kind: 'year-to-date',
  opensAt: '2026-03-04T17:00:00.000Z',
  dueAt: '2026-03-17T16:59:59.999Z',
  state: 'open',
  daysLeft: 3,
};
const awaited = { attempt: 'A', at: '2026-03-10T02:00:00.000Z' };
const good = {
  'cchc.ticket': ticket,
  'cchc.session': who,
  'cchc.calendar': [period],
  'awaited/2026-Q1/15091': awaited,
};

describe('a tab that is opened again', () => {
  test('recalls what it kept, whatever a later page kept besides', () => {
    const later = { ...good, 'cchc.session': { ...who, hat: 'red' }, 'cchc.calendar': [{ ...period, hat: 1 }] };
    expect(recalledOf(later)).toEqual({
      who: { ...who, hat: 'red' },
      token: ticket.token,
      periods: [{ ...period, hat: 1 }],
      awaited,
      draft: undefined,
    });
  });

  test.each([
    ['a token that no header takes', { ...ticket, token: 'a\nb' }],
    ['a token that is none', { token: 7, expiresAt: 9e15 }],
    ['an end that is none', { ...ticket, expiresAt: 'soon' }],
  ])('lets go of %s: nobody is signed in', (_, value) => {
    expect(recalledOf({ ...good, 'cchc.ticket': value })).toMatchObject({ who: undefined, token: undefined });
    expect(isThere('cchc.ticket')).toBe(false);
  });

  test.each([
    ['a role that there is not', { ...who, role: 'king' }],
    ['a province that is none', { ...who, province: null }],
    ['a clock that there is not', { ...who, province: { ...who.province, timeZone: 'Mars/Olympus' } }],
    ['a unit without a name', { ...who, unit: { code: '15091', kind: 'xa' } }],
    ['a first day without a name', { loaded: false, account: 'a', role: 'commune', now: who.now }],
    ['a list', [who]],
    ['a word', 'who'],
  ])('lets go of a session with %s: the page asks anew who that is', (_, value) => {
    expect(recalledOf({ ...good, 'cchc.session': value })).toMatchObject({ who: undefined, token: ticket.token });
    expect(isThere('cchc.session')).toBe(false);
  });

  test.each([
    ['a word', 'x'],
    ['an object', { periods: [period] }],
    ['a period without a name', [period, { ...period, name: undefined }]],
    ['a moment that is none', [{ ...period, dueAt: 'late' }]],
  ])('lets go of a calendar that is, or has, %s: it is asked for anew', (_, value) => {
    expect(recalledOf({ ...good, 'cchc.calendar': value }).periods).toEqual([]);
  });

  test('is stopped by nothing that stands there instead', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(good), 'draft//tinh/2026-Q1/x'), fc.jsonValue(), (key, value) => {
        expect(recalledOf({ ...good, [key]: value }).draft).toBeUndefined();
      }),
    );
  });
});
