import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultCalendar } from '../../../shared/period/calendar.ts';
import { digestOf } from '../../../shared/reminder/digest.ts';
import { letterTo } from '../../../shared/reminder/letter.ts';
import { addressOf, mailMessage } from '../../../shared/reminder/mail.ts';
import { isWaiting, progressOf, type UnitProgress, type Waiting } from '../../../shared/reminder/progress.ts';
import type { Circumstances } from '../../../shared/reminder/words.ts';
import type { Decision } from '../../../shared/report/decision.ts';
import type { Filing } from '../../../shared/report/filing.ts';
import { reminderSteps, reminderTexts } from '../../../shared/text/messages/reminder.ts';
import { sampleFiling } from '../../contract/store/samples.ts';

const [quarter] = defaultCalendar(2026, 'Asia/Ho_Chi_Minh');
const period = quarter!;
const circumstances: Circumstances = {
  province: { name: 'Tỉnh Thanh Hóa', timeZone: 'Asia/Ho_Chi_Minh' },
  period,
  now: '2026-03-14T01:00:00.000Z',
  locked: false,
  portal: 'https://cchc.example.vn/',
  language: 'vi',
};
const on = (now: string): Circumstances => ({ ...circumstances, now });
const unit = { code: '15091', name: 'Xã Ngọc Liên', kind: 'xa' } as const;
const filing = (status: Filing['status'], over: Partial<Filing> = {}): Filing =>
  sampleFiling({ receivedAt: '2026-03-10T01:00:00.000Z', attempt: '01KK0000000000000000ABCDEF', status, ...over });

function waiting(filings: readonly Filing[], decisions: readonly Decision[] = []): Waiting {
  const progress = progressOf(unit, period, filings, decisions);
  if (!isWaiting(progress)) throw new Error('has an accepted report');
  return progress;
}

describe('a letter', () => {
  test('says the deadline in local time, where the unit stands and what to do in three lines', () => {
    const { subject, text } = letterTo(waiting([]), circumstances);
    expect(subject).toBe('Nhắc nộp báo cáo cải cách hành chính Quý I (2026-Q1): còn 3 ngày');
    expect(text).toBe(
      [
        'Kính gửi Xã Ngọc Liên,',
        '',
        'Báo cáo cải cách hành chính kỳ Quý I (2026-Q1) của đơn vị có hạn nộp là 23:59 ngày 17/03/2026. Từ hôm nay đến hạn còn 3 ngày.',
        '',
        'Tỉnh chưa nhận được báo cáo nào của đơn vị cho kỳ này.',
        '',
        'Đề nghị anh/chị:',
        '1. Đăng nhập cổng báo cáo và tải biểu mẫu của đơn vị cho kỳ này.',
        '2. Điền số liệu vào biểu mẫu.',
        '3. Nộp tệp lên cổng và chờ vài giây để biết kết quả kiểm tra.',
        '',
        'Cổng báo cáo: https://cchc.example.vn/',
        '',
        'Hệ thống báo cáo cải cách hành chính của Tỉnh Thanh Hóa gửi thư này tự động. Nếu đơn vị vừa nộp xong, xin bỏ qua thư này. Trân trọng cảm ơn anh/chị.',
        '',
      ].join('\n'),
    );
  });

  test('on the due day and after it says so', () => {
    const dueDay = letterTo(waiting([]), on('2026-03-17T01:00:00.000Z'));
    expect([dueDay.subject, dueDay.text]).toEqual([
      expect.stringContaining('hôm nay là hạn cuối'),
      expect.stringContaining('Hôm nay là hạn cuối.'),
    ]);
    const late = letterTo(waiting([]), on('2026-03-20T01:00:00.000Z'));
    expect([late.subject, late.text]).toEqual([
      expect.stringContaining('đã quá hạn 3 ngày'),
      expect.stringContaining('Đến hôm nay đã quá hạn 3 ngày.'),
    ]);
  });

  test('to a unit whose report has errors counts what is left to do in its last attempt, and leads to the marked copy', () => {
    const cell = { sheet: 'Số liệu', cell: 'F5' };
    const observations = [
      { id: 'figure-missing', ...cell },
      { id: 'figure-missing', ...cell },
      { id: 'figure-swing', ...cell },
    ] as const;
    const earlier = filing('rejected', {
      receivedAt: '2026-03-09T01:00:00.000Z',
      attempt: '01KK0000000000000000000000',
    });
    const { text } = letterTo(waiting([filing('rejected', { observations }), earlier]), circumstances);
    expect(text).toContain(
      'Lần nộp gần nhất (số 15091-2026Q1-ABCDEF) chưa được tiếp nhận: 2 lỗi phải sửa, 1 điểm phải sửa hoặc giải trình.',
    );
    expect(text).toContain('1. Đăng nhập cổng báo cáo và tải bản đánh dấu lỗi của lần nộp gần nhất.');
  });

  test('to a unit whose file could not be read leads to a new form', () => {
    const { text } = letterTo(waiting([filing('failed')]), circumstances);
    expect(text).toContain('hệ thống không đọc được báo cáo trong tệp đã gửi');
    expect(text).toContain('không đặt mật khẩu cho tệp');
  });

  test('to a unit whose report was returned gives the province’s reason', () => {
    const sent = filing('accepted');
    const { province, period: id, unit: code, receivedAt, attempt } = sent;
    const decision = {
      province,
      period: id,
      unit: code,
      receivedAt,
      attempt,
      kind: 'returned',
      by: 'a',
      id: 'D',
    } as const;
    const reason = 'Sai kỳ số liệu.\r\nĐề nghị xem lại.';
    const { text } = letterTo(waiting([sent], [{ ...decision, at: receivedAt, reason }]), circumstances);
    expect(text).toContain('Tỉnh đã trả lại báo cáo của đơn vị với lý do:\n“Sai kỳ số liệu.\nĐề nghị xem lại.”');
    expect(text).toContain('2. Sửa theo lý do tỉnh đã nêu.');
  });

  test('to a unit whose report is held asks for nothing', () => {
    const { text } = letterTo(waiting([filing('held')]), circumstances);
    expect(text).toContain('đang được giữ lại, chờ tỉnh xem xét');
    expect(text).toContain('1. Không cần nộp lại nếu số liệu không thay đổi.');
  });

  test('without a portal names none, and every place in its words is filled', () => {
    const { text } = letterTo(waiting([]), { ...circumstances, portal: undefined });
    expect(text).not.toContain('Cổng báo cáo:');
    expect(text).not.toMatch(/[{}]/);
  });
});

test('a unit whose report was accepted since the standings were read is not reminded, and is late or not by its first one', () => {
  const correction = filing('accepted', {
    receivedAt: '2026-03-19T01:00:00.000Z',
    attempt: '01KK0000000000000000000000',
  });
  const firstAcceptedAt = '2026-03-10T01:00:00.000Z';
  const accepted = { unit, state: 'accepted', firstAcceptedAt, late: false };
  expect(progressOf(unit, period, [correction, filing('accepted')], [])).toEqual(accepted);
  expect(progressOf(unit, period, [correction], [])).toMatchObject({ state: 'accepted', late: true });
});

test('whatever stands in a workbook or was typed by an officer, a message can leave and is one subject and one text', () => {
  const foreign = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.constantFrom('Xã\r\nBcc: b@example.vn', 'Quý\u2028I', 'a\u202Eb', '{reason}', '$&', '\u0000'),
  );
  const state = fc.constantFrom('none', 'held', 'returned');
  fc.assert(
    fc.property(foreign, foreign, foreign, state, (name, reason, says, where) => {
      const progress = { unit: { ...unit, name }, state: where, returnedFor: reason } as Waiting;
      const told = { ...circumstances, period: { ...period, name }, province: { ...circumstances.province, name } };
      for (const letter of [letterTo(progress, told, says), digestOf([progress], told)]) {
        expect(mailMessage.safeParse({ to: 'xa@example.vn', ...letter }).error).toBeUndefined();
        expect(letter.text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
      }
    }),
  );
});

test('an address is one address or none', () => {
  expect(addressOf(' xa@example.vn ')).toBe('xa@example.vn');
  const none = [
    undefined,
    '',
    'xa',
    'a@b',
    'a@example.vn,b@example.vn',
    'a@example.vn; b@example.vn',
    'Xã <a@example.vn>',
  ];
  for (const text of [...none, 'a@example.vn\r\nBcc: b@example.vn']) expect(addressOf(text)).toBeUndefined();
});

describe('the digest', () => {
  const of = (
    code: string,
    name: string,
    state: UnitProgress['state'],
    over: Partial<UnitProgress> = {},
  ): UnitProgress => ({
    unit: { code, name, kind: 'xa', email: `${code}@example.vn` },
    state,
    ...over,
  });

  test('says who is missing and why, who was late, whom no mail reaches, and how many', () => {
    const { subject, text } = digestOf(
      [
        of('00001', 'Xã Một', 'accepted', { firstAcceptedAt: '2026-03-17T16:59:59.999Z', late: false }),
        of('00002', 'Xã Hai', 'accepted', { firstAcceptedAt: '2026-03-18T02:05:00.000Z', late: true }),
        of('00003', 'Xã Ba', 'none'),
        { unit: { code: '00004', name: 'Xã Bốn', kind: 'xa' }, state: 'none' },
        of('00005', 'Xã Năm', 'rejected'),
        of('00006', 'Xã Sáu', 'returned'),
        of('00007', 'Xã Bảy', 'held'),
      ],
      on('2026-03-20T01:00:00.000Z'),
    );
    expect(subject).toBe('Tình hình nộp báo cáo cải cách hành chính Quý I (2026-Q1): 2/7 đơn vị, đã quá hạn 3 ngày');
    expect(text.split('\n\n').slice(2, 8)).toEqual([
      'Đã tiếp nhận báo cáo của 2/7 đơn vị (1 đúng hạn, 1 muộn). Còn 5 đơn vị chưa có báo cáo được tiếp nhận.',
      'Chưa nộp (2):\n- Xã Ba (00003)\n- Xã Bốn (00004): không có địa chỉ thư, cần nhắc bằng cách khác',
      'Đã nộp nhưng còn lỗi (1):\n- Xã Năm (00005)',
      'Tỉnh đã trả lại, chưa nộp lại (1):\n- Xã Sáu (00006)',
      'Đang giữ lại, chờ tỉnh xem xét (1):\n- Xã Bảy (00007)',
      'Đã nộp nhưng muộn (1):\n- Xã Hai (00002): 09:05 ngày 18/03/2026',
    ]);
  });

  test('says that nobody is missing', () => {
    const accepted = { firstAcceptedAt: '2026-03-10T01:00:00.000Z', late: false };
    const { text } = digestOf([of('00001', 'Xã Một', 'accepted', accepted)], circumstances);
    expect(text).toContain('Đã tiếp nhận báo cáo của 1/1 đơn vị (1 đúng hạn, 0 muộn). Tất cả các đơn vị đã nộp.');
  });
});

test('everything is worded in both languages', () => {
  for (const { vi, en } of [...Object.values(reminderTexts), ...Object.values(reminderSteps).flat()]) {
    const places = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(String).toSorted();
    expect(places(en)).toEqual(places(vi));
  }
});
