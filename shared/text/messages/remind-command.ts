import type { Message } from '../language.ts';

/** What `cchc remind` says. */
export const remindTexts = {
  summary: {
    vi: 'Nhắc các đơn vị chưa có báo cáo được tiếp nhận',
    en: 'Remind units that have no accepted report',
  },
  nobody: {
    vi: 'Không có đơn vị nào phải nhắc: các đơn vị này đều đã có báo cáo được tiếp nhận.',
    en: 'Nobody to remind: all of them have an accepted report.',
  },
  unitUnknown: {
    vi: 'Kỳ {period} không có đơn vị {units}. Xem danh sách bằng lệnh status.',
    en: 'There is no unit {units} in {period}. List them with: status.',
  },
  notOpen: {
    vi: 'Kỳ {period} mở nhận báo cáo từ {opens}; trước thời điểm đó chưa thể nhắc đơn vị nào.',
    en: '{period} opens at {opens}; before that nobody can be reminded of it.',
  },
  textTooShort: {
    vi: 'Lời nhắn ngắn quá: cần ít nhất {least} ký tự.',
    en: 'The text has fewer than {least} characters.',
  },
  textTooLong: {
    vi: 'Lời nhắn dài quá {most} ký tự.',
    en: 'The text has more than {most} characters.',
  },
  repeated: {
    vi: 'Hôm nay đã nhắn đúng lời này cho {count} đơn vị: {units}; không gửi lại.',
    en: 'Had these very words today already, not sent again ({count}): {units}.',
  },
} as const satisfies Readonly<Record<string, Message>>;

/** What became of the messages to some units. */
export const deliveryTexts = {
  sent: { vi: 'Đã gửi thư nhắc {count} đơn vị: {units}.', en: 'Sent to {count} units: {units}.' },
  kept: {
    vi: 'Đã viết lời nhắc cho {count} đơn vị: {units}. Hệ thống chưa đặt địa chỉ gửi thư: xem ở mục Thư nhắc của cổng.',
    en: 'Written to {count} units: {units}. No sender is set up; the messages are in the outbox of the portal.',
  },
  'no-address': {
    vi: '{count} đơn vị không có địa chỉ thư, cần nhắc bằng cách khác: {units}.',
    en: '{count} units have no address and must be reminded in another way: {units}.',
  },
  sending: {
    vi: 'Chưa rõ thư đến {count} đơn vị đã đi hay chưa: {units}.',
    en: 'Not known whether it went to {count} units: {units}.',
  },
} as const satisfies Readonly<Record<string, Message>>;
