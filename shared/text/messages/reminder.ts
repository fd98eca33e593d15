import type { Message } from '../language.ts';

/** The words of reminders to units and of the digest to the province: plain text mails. */
export const reminderTexts = {
  /** In the subject: how the day stands to the deadline. */
  daysLeftShort: { vi: 'còn {days} ngày', en: '{days} days left' },
  dueTodayShort: { vi: 'hôm nay là hạn cuối', en: 'due today' },
  overdueShort: { vi: 'đã quá hạn {days} ngày', en: '{days} days overdue' },
  subject: {
    vi: 'Nhắc nộp báo cáo cải cách hành chính {period}: {when}',
    en: 'Administrative reform report {period}: {when}',
  },

  greeting: { vi: 'Kính gửi {unit},', en: 'To {unit},' },
  deadline: {
    vi: 'Báo cáo cải cách hành chính kỳ {period} của đơn vị có hạn nộp là {due}.',
    en: 'Your administrative reform report for {period} is due at {due}.',
  },
  daysLeft: { vi: 'Từ hôm nay đến hạn còn {days} ngày.', en: 'There are {days} days left.' },
  dueToday: { vi: 'Hôm nay là hạn cuối.', en: 'It is due today.' },
  overdue: { vi: 'Đến hôm nay đã quá hạn {days} ngày.', en: 'It is {days} days overdue.' },
  locked: {
    vi: 'Kỳ này đã khóa: báo cáo nộp từ nay được giữ lại, chờ tỉnh tiếp nhận.',
    en: 'The period is locked: a report sent now waits for the province to admit it.',
  },

  stateNone: {
    vi: 'Tỉnh chưa nhận được báo cáo nào của đơn vị cho kỳ này.',
    en: 'Nothing has been received from you for this period.',
  },
  stateRejected: {
    vi: 'Lần nộp gần nhất (số {number}) chưa được tiếp nhận: {left}.',
    en: 'Your last attempt ({number}) was not accepted: {left}.',
  },
  errorsLeft: { vi: '{errors} lỗi phải sửa', en: '{errors} errors to correct' },
  queriesLeft: { vi: '{queries} điểm phải sửa hoặc giải trình', en: '{queries} points to correct or explain' },
  stateUnreadable: {
    vi: 'Lần nộp gần nhất (số {number}) chưa được tiếp nhận: hệ thống không đọc được báo cáo trong tệp đã gửi.',
    en: 'Your last attempt ({number}) was not accepted: no report could be read from the file.',
  },
  stateReturned: {
    vi: 'Tỉnh đã trả lại báo cáo của đơn vị với lý do:\n“{reason}”',
    en: 'The province returned your report:\n“{reason}”',
  },
  stateReturnedSilently: {
    vi: 'Tỉnh đã trả lại báo cáo của đơn vị.',
    en: 'The province returned your report.',
  },
  stateHeld: {
    vi: 'Tỉnh đã nhận được báo cáo của đơn vị nhưng sau khi khóa kỳ, nên báo cáo đang được giữ lại, chờ tỉnh xem xét.',
    en: 'Your report came after the period was locked and waits for the province.',
  },

  asked: { vi: 'Đề nghị anh/chị:', en: 'Please:' },

  provinceSays: { vi: 'Lời nhắn của tỉnh:\n{text}', en: 'The province says:\n{text}' },
  portal: { vi: 'Cổng báo cáo: {portal}', en: 'Portal: {portal}' },
  closing: {
    vi: 'Hệ thống báo cáo cải cách hành chính của {province} gửi thư này tự động. Nếu đơn vị vừa nộp xong, xin bỏ qua thư này. Trân trọng cảm ơn anh/chị.',
    en: 'Sent by the reporting system of {province}. If you have just reported, please ignore it. Thank you.',
  },

  digestSubject: {
    vi: 'Tình hình nộp báo cáo cải cách hành chính {period}: {accepted}/{units} đơn vị, {when}',
    en: 'Administrative reform reports {period}: {accepted} of {units} units, {when}',
  },
  digestDeadline: {
    vi: 'Hạn nộp báo cáo cải cách hành chính kỳ {period} của các đơn vị là {due}.',
    en: 'The units’ reports for {period} are due at {due}.',
  },
  digestAccepted: {
    vi: 'Đã tiếp nhận báo cáo của {accepted}/{units} đơn vị ({onTime} đúng hạn, {late} muộn).',
    en: '{accepted} of {units} units have an accepted report ({onTime} on time, {late} late).',
  },
  digestComplete: { vi: 'Tất cả các đơn vị đã nộp.', en: 'All units have reported.' },
  digestWaiting: {
    vi: 'Còn {waiting} đơn vị chưa có báo cáo được tiếp nhận.',
    en: '{waiting} units have no accepted report.',
  },
  digestNone: { vi: 'Chưa nộp ({count}):', en: 'Nothing sent ({count}):' },
  digestRejected: { vi: 'Đã nộp nhưng còn lỗi ({count}):', en: 'Sent with errors ({count}):' },
  digestReturned: {
    vi: 'Tỉnh đã trả lại, chưa nộp lại ({count}):',
    en: 'Returned by the province, not sent again ({count}):',
  },
  digestHeld: { vi: 'Đang giữ lại, chờ tỉnh xem xét ({count}):', en: 'Held, waiting for the province ({count}):' },
  digestLate: { vi: 'Đã nộp nhưng muộn ({count}):', en: 'Accepted late ({count}):' },
  digestUnit: { vi: '- {unit} ({code})', en: '- {unit} ({code})' },
  digestUnreachable: {
    vi: '- {unit} ({code}): không có địa chỉ thư, cần nhắc bằng cách khác',
    en: '- {unit} ({code}): no e-mail address, to be reminded in another way',
  },
  digestLateUnit: { vi: '- {unit} ({code}): {at}', en: '- {unit} ({code}): {at}' },
  digestClosing: {
    vi: 'Hệ thống báo cáo cải cách hành chính gửi thư này tự động vào các ngày nhắc nộp báo cáo.',
    en: 'Sent by the reporting system on the days on which units are reminded.',
  },

  failed: {
    vi: 'Chưa nhắc hết các đơn vị theo lịch hằng ngày ({why}). Hệ thống tự thử lại; không đơn vị nào bị nhắc hai lần vì cùng một lý do.',
    en: 'Not every unit could be reminded today ({why}). It is tried again by itself; nobody is reminded twice for one reason.',
  },
} as const satisfies Record<string, Message>;

/** What to do, in three lines, by what the unit is told. */
export const reminderSteps = {
  none: [
    {
      vi: 'Đăng nhập cổng báo cáo và tải biểu mẫu của đơn vị cho kỳ này.',
      en: 'Sign in to the portal and download your form for this period.',
    },
    { vi: 'Điền số liệu vào biểu mẫu.', en: 'Fill it in.' },
    {
      vi: 'Nộp tệp lên cổng và chờ vài giây để biết kết quả kiểm tra.',
      en: 'Upload it and wait a few seconds for the result.',
    },
  ],
  rejected: [
    {
      vi: 'Đăng nhập cổng báo cáo và tải bản đánh dấu lỗi của lần nộp gần nhất.',
      en: 'Sign in to the portal and download the marked copy of your last attempt.',
    },
    {
      vi: 'Sửa các ô được đánh dấu, hoặc ghi lý do vào cột Giải trình nếu số liệu đúng.',
      en: 'Correct the marked cells, or explain them where the figures are right.',
    },
    { vi: 'Nộp lại chính tệp vừa sửa.', en: 'Upload that same file.' },
  ],
  unreadable: [
    {
      vi: 'Đăng nhập cổng báo cáo, xem lý do và tải lại biểu mẫu của đơn vị.',
      en: 'Sign in to the portal, see why, and download your form again.',
    },
    {
      vi: 'Điền số liệu vào đúng biểu mẫu đó, không đặt mật khẩu cho tệp.',
      en: 'Fill in that very form, without a password.',
    },
    { vi: 'Nộp lại tệp ở dạng .xlsx.', en: 'Upload it as .xlsx.' },
  ],
  returned: [
    {
      vi: 'Mở lại tệp báo cáo đã nộp, hoặc tải biểu mẫu mới từ cổng báo cáo.',
      en: 'Open the report you sent, or download a new form.',
    },
    { vi: 'Sửa theo lý do tỉnh đã nêu.', en: 'Correct what the province asks for.' },
    {
      vi: 'Nộp lại tệp lên cổng và chờ vài giây để biết kết quả kiểm tra.',
      en: 'Upload it and wait a few seconds for the result.',
    },
  ],
  held: [
    { vi: 'Không cần nộp lại nếu số liệu không thay đổi.', en: 'You need not send it again if nothing has changed.' },
    {
      vi: 'Đăng nhập cổng báo cáo để theo dõi khi nào tỉnh tiếp nhận.',
      en: 'See in the portal when the province admits it.',
    },
    {
      vi: 'Liên hệ cán bộ phụ trách của tỉnh nếu cần tiếp nhận gấp.',
      en: 'Call the officer of the province if it is urgent.',
    },
  ],
} as const satisfies Record<string, readonly [Message, Message, Message]>;
