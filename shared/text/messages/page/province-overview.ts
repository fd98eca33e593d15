import type { Message } from '../../language.ts';

/** Who has reported and who has not, and what the province does about it. */
export const provinceOverviewTexts = {
  overviewTitle: { vi: 'Tình hình nộp báo cáo {period}', en: 'Submission, {period}' },
  overviewWindow: {
    vi: 'Số liệu từ {from} đến {to}. Hạn nộp: {due}.',
    en: 'Figures from {from} to {to}. Due {due}.',
  },
  periodUpcoming: { vi: 'Chưa mở nhận (mở lúc {at})', en: 'Opens {at}' },
  periodOpenDays: { vi: 'Đang nhận báo cáo, còn {days} ngày', en: 'Open, {days} days left' },
  periodOpenToday: { vi: 'Đang nhận báo cáo, hôm nay là hạn cuối', en: 'Open, due today' },
  periodOverdue: { vi: 'Đã qua hạn, vẫn nhận báo cáo', en: 'Past the deadline, still open' },
  periodLocked: { vi: 'Đã khóa kỳ lúc {at}', en: 'Locked {at}' },

  waitingTitle: { vi: '{count} đơn vị chưa có báo cáo được tiếp nhận', en: '{count} units without an accepted report' },
  waitingNobody: {
    vi: 'Tất cả {units} đơn vị đã có báo cáo được tiếp nhận',
    en: 'All {units} units have an accepted report',
  },
  waitingNobodyText: { vi: 'Không còn đơn vị nào phải chờ.', en: 'Nobody is waited for.' },
  waitingNoUnits: { vi: 'Kỳ này không có đơn vị nào phải báo cáo.', en: 'No unit reports in this period.' },
  waitingCaption: { vi: '{state}: {count} đơn vị', en: '{state}: {count} units' },
  waitingLast: { vi: 'Lần nộp cuối: {at}', en: 'Last attempt: {at}' },
  waitingNever: { vi: 'Chưa gửi tệp nào', en: 'Sent nothing' },
  waitingAttempts: { vi: '{count} lần nộp, lần cuối {at}', en: '{count} attempts, last {at}' },
  showAllUnits: { vi: 'Xem cả {count} đơn vị', en: 'Show all {count}' },
  showFewUnits: { vi: 'Thu gọn', en: 'Show fewer' },

  remindDo: { vi: 'Nhắc nộp', en: 'Remind' },
  remindLabel: { vi: 'Nhắc nộp báo cáo: {unit}', en: 'Remind {unit}' },
  remindAll: { vi: 'Nhắc cả {count} đơn vị chưa nộp được', en: 'Remind all {count}' },
  remindTitle: { vi: 'Nhắc {count} đơn vị nộp báo cáo?', en: 'Remind {count} units?' },
  remindOneTitle: { vi: 'Nhắc {unit} nộp báo cáo?', en: 'Remind {unit}?' },
  remindText: {
    vi: 'Mỗi đơn vị nhận một thư ghi rõ hạn nộp, tình trạng và việc cần làm. Trong một ngày không đơn vị nào nhận hai lần cùng một lời nhắc.',
    en: 'Each gets a message with the deadline, where it stands and what to do; nobody gets the same words twice on one day.',
  },
  remindWords: { vi: 'Lời nhắn thêm (không bắt buộc)', en: 'More words (optional)' },
  remindWordsHint: {
    vi: 'Từ 3 đến 1.000 ký tự, được chép nguyên văn vào thư.',
    en: '3 to 1,000 characters, copied as they are.',
  },
  remindStarted: {
    vi: 'Đang gửi thư nhắc; kết quả sẽ có ở trang “Thư nhắc”.',
    en: 'The reminders are on their way; see the page of reminders.',
  },
  remindNobody: { vi: 'Không có đơn vị nào cần nhắc.', en: 'Nobody had to be reminded.' },
  remindedRepeated: {
    vi: 'Hôm nay đã nhắc {count} đơn vị bằng đúng lời này, nên không gửi lại: {units}.',
    en: '{count} units had these very words today, so nothing was sent again: {units}.',
  },
  remindedSent: { vi: 'Đã gửi thư nhắc {count} đơn vị.', en: '{count} reminded.' },
  remindedSending: { vi: 'Thư nhắc {count} đơn vị đang được gửi.', en: '{count} under way.' },
  remindedNoAddress: {
    vi: 'Không có địa chỉ thư, cần nhắc bằng cách khác: {units}.',
    en: 'No address: {units}.',
  },
  remindedKept: {
    vi: 'Đã lập thư nhắc {count} đơn vị; chưa nối dịch vụ thư nên thư được giữ ở trang “Thư nhắc”.',
    en: '{count} written and kept: no mail service is set up.',
  },

  headlineTitle: { vi: 'Tổng quan', en: 'At a glance' },
  headlineAccepted: { vi: 'đã tiếp nhận', en: 'accepted' },
  headlineOf: { vi: '{accepted}/{units}', en: '{accepted}/{units}' },
  headlineOnTime: { vi: 'Đúng hạn', en: 'On time' },
  headlineLate: { vi: 'Trễ hạn', en: 'Late' },
  headlineHeld: { vi: 'Chờ tỉnh xem xét', en: 'Held' },
  headlineFaulty: { vi: 'Có lỗi hoặc bị trả lại', en: 'Faulty or returned' },
  headlineNone: { vi: 'Chưa nộp', en: 'Nothing received' },

  progressTitle: { vi: 'Tiến độ tiếp nhận', en: 'Progress' },
  progressNone: { vi: 'Chưa có báo cáo nào được tiếp nhận trong kỳ này.', en: 'No report was accepted yet.' },
  progressText: {
    vi: 'Số đơn vị đã có báo cáo được tiếp nhận, từ {from}: đến hạn nộp {atDue}/{units}, đến nay {now}/{units}.',
    en: 'Units with an accepted report from {from}: {atDue} of {units} by the deadline, {now} of {units} now.',
  },
  progressDue: { vi: 'Hạn nộp', en: 'Due' },
  progressTable: { vi: 'Xem bằng bảng', en: 'As a table' },
  progressDay: { vi: 'Hết ngày', en: 'End of day' },
  progressCount: { vi: 'Đơn vị đã tiếp nhận', en: 'Units accepted' },

  acceptedTitle: { vi: 'Đã tiếp nhận: {count} đơn vị', en: 'Accepted: {count} units' },
  acceptedNone: { vi: 'Chưa có đơn vị nào.', en: 'None yet.' },
  acceptedFirst: { vi: 'Tiếp nhận lần đầu', en: 'First accepted' },
  acceptedPunctual: { vi: 'Hạn nộp', en: 'Punctual' },
  acceptedAttempts: { vi: 'Số lần nộp', en: 'Attempts' },
  punctualYes: { vi: 'Đúng hạn', en: 'On time' },
  punctualNo: { vi: 'Trễ hạn', en: 'Late' },
  findUnit: { vi: 'Tìm tên hoặc mã đơn vị', en: 'Find a unit by name or code' },
  foundUnits: { vi: 'Đang hiện {count} đơn vị', en: '{count} units shown' },

  actionsTitle: { vi: 'Việc của tỉnh', en: 'Actions' },
  lockDo: { vi: 'Khóa kỳ', en: 'Lock' },
  lockTitle: { vi: 'Khóa {period}?', en: 'Lock {period}?' },
  lockText: {
    vi: 'Báo cáo nộp sau khi khóa vẫn được kiểm tra nhưng không tính vào tổng hợp, cho đến khi tỉnh tiếp nhận. Đang còn {count} đơn vị chưa có báo cáo được tiếp nhận.',
    en: 'Reports received after locking are held until the province admits them. {count} units are still waited for.',
  },
  lockDone: { vi: 'Đã khóa {period}.', en: '{period} is locked.' },
  unlockDo: { vi: 'Mở lại kỳ', en: 'Unlock' },
  unlockTitle: { vi: 'Mở lại {period}?', en: 'Unlock {period}?' },
  unlockText: {
    vi: 'Báo cáo nộp từ lúc này lại được tiếp nhận như thường. Những báo cáo đang chờ vẫn chờ tỉnh tiếp nhận từng báo cáo.',
    en: 'Reports are accepted as usual from now on; what was held still waits.',
  },
  unlockDone: { vi: 'Đã mở lại {period}.', en: '{period} is open again.' },
  makeSummaryDo: { vi: 'Lập bảng tổng hợp ngay', en: 'Make the summary now' },
  makeSummaryMade: {
    vi: 'Đã lập bảng tổng hợp theo số liệu lúc này.',
    en: 'The summary was made from the figures of this moment.',
  },
  makeSummaryStarted: {
    vi: 'Đang lập bảng tổng hợp; bản mới sẽ có ở trang “Bảng tổng hợp” sau ít phút.',
    en: 'The summary is being made; it will be on the page of summaries in a few minutes.',
  },
  latestSummary: { vi: 'Tải sổ tổng hợp mới nhất', en: 'Download the latest summary' },
  latestSummaryAt: { vi: 'Bản lập lúc {at}, gồm {reports} báo cáo.', en: 'Made {at} from {reports} reports.' },
  latestSummaryNone: { vi: 'Kỳ này chưa có bảng tổng hợp.', en: 'No summary of this period yet.' },
  allForms: { vi: 'Tải biểu mẫu của mọi đơn vị (.zip)', en: 'Blank forms of all units (.zip)' },
} as const satisfies Record<string, Message>;
