import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Mail } from '../../../shared/reminder/mail.ts';
import { askedOn } from '../../../shared/reminder/occasion.ts';
import { openTestTable, type TestTable } from '../../contract/store/engine.ts';
import { morning, openOffice, province, PROVINCE_MAIL, type Office } from './post.ts';

let engine: TestTable;
let office: Office;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());
beforeEach(async () => {
  office = await openOffice(engine);
});

/** Addresses to which mail left since the last look. */
function left(): string[] {
  return office.post.taken.splice(0).map(({ to }) => to);
}

describe('a unit without an accepted report', () => {
  test('is reminded on five days around the deadline and on no other, as is the province', async () => {
    const days = new Map<number, string[]>();
    for (let day = 5; day <= 31; day += 1) {
      await office.daily(morning(day));
      const to = left();
      if (to.length > 0) days.set(day, to);
    }
    const everybody = ['ngoclien@example.vn', 'snv@example.vn', PROVINCE_MAIL];
    expect(Object.fromEntries(days)).toEqual({
      14: everybody,
      16: everybody,
      17: everybody,
      18: everybody,
      20: everybody,
    });
  });

  test('is left alone once its report is accepted', async () => {
    await office.daily(morning(14));
    left();
    await office.arrive('15091', morning(15));
    await office.daily(morning(16));
    expect(left()).toEqual(['snv@example.vn', PROVINCE_MAIL]);
  });

  test('is reminded on the next morning where a day was missed, and then of one thing only', async () => {
    await office.daily(morning(15));
    expect(await office.outbox()).toContain('15091 before-3 sent');
    await office.daily(morning(18));
    expect((await office.outbox()).filter((line) => line.startsWith('15091'))).toEqual([
      '15091 after-1 sent',
      '15091 before-3 sent',
    ]);
  });

  test('is reminded again once its accepted report was returned, with the reason', async () => {
    const attempt = await office.arrive('15091', morning(12));
    await office.daily(morning(14));
    expect(left()).toEqual(['snv@example.vn', PROVINCE_MAIL]);
    await office.reports.decide({
      province: '38',
      period: '2026-Q1',
      unit: '15091',
      receivedAt: morning(12),
      attempt,
      kind: 'returned',
      at: morning(15),
      id: 'D1',
      reason: 'Thiếu số liệu tiếp nhận trực tiếp',
      by: 'account',
    });
    await office.daily(morning(16));
    const [toUnit] = office.post.taken;
    expect(toUnit?.text).toContain(
      'Tỉnh đã trả lại báo cáo của đơn vị với lý do:\n“Thiếu số liệu tiếp nhận trực tiếp”',
    );
  });

  test('without an address is written to in the outbox, and named to the province', async () => {
    await office.daily(morning(14));
    expect(await office.outbox()).toEqual([
      'province before-3 sent',
      '00004 before-3 kept',
      '15091 before-3 sent',
      'SNV before-3 sent',
    ]);
    const digest = office.post.taken.find(({ to }) => to === PROVINCE_MAIL);
    expect(digest?.text).toContain('- Phường Mẫu (00004): không có địa chỉ thư, cần nhắc bằng cách khác');
  });
});

describe('nobody is reminded', () => {
  test('of a period that the province has locked, until it is opened again', async () => {
    await office.reports.setLock('38', '2026-Q1', { kind: 'locked', at: morning(17), id: 'L1' });
    await office.daily(morning(16));
    expect(left()).toHaveLength(3);
    await office.daily(morning(18));
    expect(left()).toEqual([]);
    await office.reports.setLock('38', '2026-Q1', { kind: 'unlocked', at: morning(18), id: 'L2' }, morning(17));
    await office.daily(morning(19));
    expect(left()).toHaveLength(3);
  });

  test('of a period that opens after the day', async () => {
    const late = province.periods.map((period) => ({ ...period, opensAt: morning(15) }));
    const other = await openOffice(engine, { ...province, periods: late });
    expect(await other.daily(morning(14))).toEqual({ kind: 'done', messages: [] });
  });

  test('where no province is loaded', async () => {
    const outcome = await office.remind()({ province: '44', trigger: 'schedule' });
    expect(outcome).toEqual({ kind: 'refused', why: 'province-not-loaded' });
  });
});

describe('a run', () => {
  test('made again repeats nothing and says what became of each message', async () => {
    await office.daily(morning(14));
    left();
    const again = await office.daily(morning(14));
    expect(left()).toEqual([]);
    const told = { period: '2026-Q1', reason: 'before-3', writtenAt: morning(14) };
    expect(again).toEqual({
      kind: 'done',
      messages: [
        { ...told, unit: '15091', delivery: 'sent' },
        { ...told, unit: '00004', delivery: 'no-address' },
        { ...told, unit: 'SNV', delivery: 'sent' },
        { ...told, delivery: 'sent' },
      ],
    });
  });

  test('without a sender keeps every message; a sender set up that day sends them as they were written', async () => {
    await office.daily(morning(14), { mail: undefined, portal: undefined });
    expect(await office.outbox()).toEqual(['province', '00004', '15091', 'SNV'].map((to) => `${to} before-3 kept`));
    await office.daily(morning(15));
    expect(left()).toEqual(['ngoclien@example.vn', 'snv@example.vn', PROVINCE_MAIL]);
    const [stored] = await office.reminders.reminders('38', '2026-Q1');
    expect(stored?.at).toBe(morning(14));
    // What nobody could send in its days is not sent later: another message has taken its place.
    await office.daily(morning(16), { mail: undefined });
    await office.daily(morning(17));
    expect(await office.outbox()).toContain('15091 before-1 kept');
  });

  const refusing = (address: string): Mail => ({
    send: async (message) =>
      message.to === address ? { kind: 'refused', why: 'MessageRejected' } : office.post.send(message),
  });

  test('in which one mail is refused sends the others, fails by code and not by address, and is finished by the next', async () => {
    const failed = office.daily(morning(14), { mail: refusing('ngoclien@example.vn') });
    await expect(failed).rejects.toMatchObject({ name: 'RemindersFailed', messages: ['2026-Q1 15091'] });
    await expect(failed).rejects.not.toThrow('ngoclien');
    expect(left()).toEqual(['snv@example.vn', PROVINCE_MAIL]);
    await office.daily(morning(14));
    expect(left()).toEqual(['ngoclien@example.vn']);
  });

  test('that hears no answer sends no other mail, and never again the one that may have gone', async () => {
    let asked = 0;
    const silent: Mail = {
      send: async () => {
        asked += 1;
        throw new Error('socket hang up');
      },
    };
    await expect(office.daily(morning(14), { mail: silent })).rejects.toMatchObject({ messages: ['2026-Q1 15091'] });
    expect(asked).toBe(1);
    await office.daily(morning(14));
    expect(left()).toEqual(['snv@example.vn', PROVINCE_MAIL]);
    expect(await office.outbox()).toContain('15091 before-3 sending');
    await office.daily(morning(16));
    expect(left()).toContain('ngoclien@example.vn');
  });

  test('over two open periods goes on with one where the other cannot be read', async () => {
    const both = province.periods.map((period) => ({
      ...period,
      opensAt: morning(1),
      dueAt: province.periods[0]?.dueAt ?? '',
    }));
    const other = await openOffice(engine, { ...province, periods: both.slice(0, 2) });
    const broken = {
      ...other.reports,
      standings: (code: string, period: string) =>
        period === '2026-Q1' ? Promise.reject(new Error('the table is away')) : other.reports.standings(code, period),
    };
    await expect(other.daily(morning(14), { reports: broken })).rejects.toMatchObject({ messages: ['2026-Q1'] });
    expect(await other.reminders.reminders('38', '2026-Q2')).toHaveLength(4);
  });
});

describe('asked by the province', () => {
  const ask = { province: '38', trigger: 'asked', period: '2026-Q1', account: 'account-1', askedAt: morning(10) };

  test('reminds at once whom it names, in its words, once a day, and stands in the audit trail', async () => {
    office.clock.set(morning(10));
    const asked = { ...ask, units: ['15091'], text: 'Đề nghị nộp trước thứ Sáu.\r\nCảm ơn.' };
    const outcome = await office.remind()(asked);
    const reason = askedOn('2026-03-10', asked.text);
    const message = { period: '2026-Q1', reason, unit: '15091', delivery: 'sent', writtenAt: morning(10) };
    expect(outcome).toEqual({ kind: 'done', messages: [message] });
    expect(await office.remind()(asked)).toEqual(outcome);
    expect(office.post.taken.map(({ to }) => to)).toEqual(['ngoclien@example.vn']);
    expect(office.post.taken[0]?.text).toContain('Lời nhắn của tỉnh:\nĐề nghị nộp trước thứ Sáu.\nCảm ơn.\n');
    // Taken up again after midnight it is the same reminder still; asked for anew it is another one.
    office.clock.set(morning(11));
    expect(await office.remind()(asked)).toEqual(outcome);
    await office.remind()({ ...asked, askedAt: morning(11) });
    expect(left()).toHaveLength(2);
    expect(await office.reports.audited('38', '2026-03')).toMatchObject([
      {
        action: 'reminders-asked',
        at: morning(10),
        detail: { period: '2026-Q1', account: 'account-1', units: '15091' },
      },
      { action: 'reminders-asked', at: morning(10) },
      { action: 'reminders-asked', at: morning(10) },
      { action: 'reminders-asked', at: morning(11) },
    ]);
  });

  test('reminds all that have no accepted report, and no digest goes to who asked', async () => {
    office.clock.set(morning(10));
    await office.arrive('SNV', morning(9));
    await office.remind()(ask);
    expect(await office.outbox()).toEqual(['00004 asked-2026-03-10 kept', '15091 asked-2026-03-10 sent']);
  });

  test('after the lock says that a report will wait', async () => {
    await office.reports.setLock('38', '2026-Q1', { kind: 'locked', at: morning(19), id: 'L1' });
    office.clock.set(morning(20));
    await office.remind()({ ...ask, askedAt: morning(20) });
    expect(office.post.taken[0]?.text).toContain('Kỳ này đã khóa');
  });

  test('is refused for a period that has not opened, or is none', async () => {
    const early = { ...ask, askedAt: morning(1) };
    expect(await office.remind()(early)).toEqual({ kind: 'refused', why: 'not-open' });
    expect(await office.remind()({ ...early, period: '2030-Q1' })).toEqual({ kind: 'refused', why: 'unknown-period' });
  });
});
