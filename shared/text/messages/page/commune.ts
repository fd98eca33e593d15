import type { Message } from '../../language.ts';
import { communeResultTexts } from './commune-results.ts';
import { communeSendTexts } from './commune-send.ts';

/** The screens of a unit that reports: the card of a period, the receipt, the attempts; with what sending and results say. */
export const communeTexts = {
  ...communeSendTexts,
  ...communeResultTexts,

  cardTitle: { vi: 'Báo cáo {period}', en: 'Report {period}' },
  cardPeriod: { vi: 'Kỳ báo cáo', en: 'Period' },
  cardWindowToDate: {
    vi: 'Số liệu lũy kế từ ngày {from} đến hết ngày {to}',
    en: 'Figures of the year to date, {from} to {to}',
  },
  cardWindowInPeriod: {
    vi: 'Chỉ tính số liệu trong kỳ, từ ngày {from} đến hết ngày {to}',
    en: 'Figures of this period alone, {from} to {to}',
  },
  cardYear: { vi: 'Năm {year}', en: 'Year {year}' },
  cardPeriodOfYear: { vi: '{period} năm {year}', en: '{period} {year}' },
  cardWindow: { vi: 'Khoảng số liệu', en: 'Window' },
  cardDue: { vi: 'Hạn nộp', en: 'Due' },
  cardState: { vi: 'Tình trạng', en: 'State' },
  cardReceipt: { vi: 'Xem biên nhận', en: 'See the receipt' },
  cardLatest: { vi: 'Xem lần nộp mới nhất', en: 'See the latest attempt' },
  cardFindings: { vi: 'Xem các chỗ cần sửa', en: 'See what to correct' },
  cardResults: { vi: 'Xem kết quả so với mục tiêu', en: 'See the results' },
  cardChecking: {
    vi: 'Tệp gửi lúc {at} đang được kiểm tra.',
    en: 'The file sent at {at} is being checked.',
  },
  cardCheckingSee: { vi: 'Xem kết quả kiểm tra', en: 'See what became of it' },

  dueOpens: { vi: 'mở nhận từ {at}', en: 'opens {at}' },
  dueIn: { vi: 'còn {days} ngày', en: '{days} days left' },
  dueToday: { vi: 'hôm nay là hạn cuối', en: 'due today' },
  duePast: { vi: 'quá hạn {days} ngày', en: '{days} days overdue' },
  duePastToday: { vi: 'hết hạn trong hôm nay', en: 'overdue since today' },
  dueLocked: { vi: 'tỉnh đã khóa kỳ này', en: 'locked by the province' },
  dueMet: { vi: 'đã nộp đúng hạn', en: 'reported on time' },
  dueMissed: { vi: 'đã nộp, trễ hạn', en: 'reported late' },

  stateNone: { vi: 'Chưa nộp', en: 'Not reported' },
  stateNoneText: {
    vi: 'Làm theo ba bước dưới đây. Nộp xong sẽ biết kết quả sau vài giây.',
    en: 'Follow the three steps. The result comes within seconds.',
  },
  stateNoneLate: {
    vi: 'Đã quá hạn nhưng tỉnh vẫn nhận. Báo cáo nộp từ bây giờ được ghi là trễ hạn.',
    en: 'Past the deadline; reports are still taken and marked as late.',
  },
  stateNoneUpcoming: {
    vi: 'Kỳ này chưa mở nhận. Anh/chị có thể tải biểu mẫu để chuẩn bị trước; báo cáo gửi trước ngày mở nhận sẽ không được tiếp nhận.',
    en: 'Not open yet. The form can be prepared; reports sent before the opening are not accepted.',
  },
  stateNoneLocked: {
    vi: 'Tỉnh đã khóa kỳ này. Báo cáo gửi lúc này được giữ lại và chỉ tính khi tỉnh đồng ý.',
    en: 'The period is locked. A report sent now is kept and counts once the province admits it.',
  },
  stateRejected: { vi: 'Cần sửa, chưa được tiếp nhận', en: 'To be corrected' },
  stateRejectedText: {
    vi: 'Lần nộp lúc {at} còn {count} chỗ phải sửa hoặc giải trình, nên chưa được tính.',
    en: 'The attempt of {at} has {count} places to correct or explain and does not count yet.',
  },
  stateFailed: { vi: 'Không đọc được tệp', en: 'The file could not be read' },
  stateFailedText: {
    vi: 'Tệp gửi lúc {at} không phải biểu của kỳ này hoặc không mở được, nên chưa được tính.',
    en: 'The file sent at {at} could not be read as the report of this period.',
  },
  stateReturned: { vi: 'Tỉnh trả lại', en: 'Returned by the province' },
  stateReturnedText: {
    vi: 'Tỉnh trả lại lúc {at}. Lý do: “{reason}”. Anh/chị sửa rồi nộp lại.',
    en: 'Returned at {at}, because: “{reason}”. Please correct and send again.',
  },
  stateReturnedPlain: {
    vi: 'Tỉnh đã trả lại báo cáo. Anh/chị sửa rồi nộp lại.',
    en: 'The report was returned. Please correct and send again.',
  },
  stateHeld: { vi: 'Chờ tỉnh xem xét', en: 'Waiting for the province' },
  stateHeldText: {
    vi: 'Báo cáo gửi lúc {at} không có lỗi, nhưng đến khi kỳ đã khóa nên được giữ lại, chưa tính vào tổng hợp. Anh/chị không phải nộp lại; nếu cần gấp, hãy gọi cho tỉnh và đọc số biên nhận {number}.',
    en: 'The report of {at} is good but came after the lock. It is kept; no need to send it again. Quote {number}.',
  },
  stateAcceptedOnTime: { vi: 'Đã tiếp nhận, đúng hạn', en: 'Accepted, on time' },
  stateAcceptedLate: { vi: 'Đã tiếp nhận, trễ hạn', en: 'Accepted, late' },
  stateAcceptedText: {
    vi: 'Biên nhận {number}, nhận lúc {at}. Muốn sửa số liệu, cứ nộp lại: bản được tiếp nhận sau cùng là bản được tính.',
    en: 'Receipt {number} of {at}. To change figures, report again: the last accepted report counts.',
  },
  stateAcceptedLocked: {
    vi: 'Biên nhận {number}, nhận lúc {at}. Kỳ đã khóa: bản gửi thêm sẽ chờ tỉnh xem xét.',
    en: 'Receipt {number} of {at}. The period is locked: further reports wait for the province.',
  },
  stateSinceRejected: {
    vi: 'Lần nộp mới nhất (lúc {at}) chưa đạt. Bản đã tiếp nhận trước đó vẫn được tính.',
    en: 'The latest attempt ({at}) is not good yet. The accepted one still counts.',
  },
  stateSinceHeld: {
    vi: 'Bản gửi sau (lúc {at}) đang chờ tỉnh xem xét. Bản đã tiếp nhận trước đó vẫn được tính.',
    en: 'A later report ({at}) waits for the province. The accepted one still counts.',
  },

  receiptTitle: { vi: 'Biên nhận báo cáo {period}', en: 'Receipt, report {period}' },
  receiptBack: { vi: 'Về kỳ {period}', en: 'Back to {period}' },
  receiptChecking: { vi: 'Đang kiểm tra báo cáo', en: 'Checking the report' },
  receiptCheckingText: {
    vi: 'Thường xong trong vài giây. Anh/chị có thể rời trang này: tệp đã đến nơi, kết quả vẫn được lưu ở đây.',
    en: 'Usually a few seconds. You may leave: the file has arrived and the result will be kept here.',
  },
  receiptCheckingStep: { vi: 'Đã kiểm tra được {seconds} giây…', en: '{seconds} seconds so far…' },
  receiptSlow: { vi: 'Kiểm tra lâu hơn thường lệ', en: 'This takes longer than usual' },
  receiptSlowText: {
    vi: 'Tệp đã được lưu an toàn và sẽ được kiểm tra; anh/chị không cần nộp lại. Hãy quay lại trang này sau ít phút; thời điểm nộp tính từ lúc tệp đến nơi.',
    en: 'The file is safe and will be checked; no need to send it again. Come back in a few minutes.',
  },
  receiptCheckAgain: { vi: 'Kiểm tra lại kết quả', en: 'Look again' },
  receiptAccepted: { vi: 'Đã tiếp nhận báo cáo', en: 'The report is accepted' },
  receiptRejected: { vi: 'Cần sửa {count} chỗ', en: '{count} places to correct' },
  receiptRejectedText: {
    vi: 'Báo cáo chưa được tính. Sửa các chỗ nêu dưới đây rồi nộp lại; lần nộp này vẫn được lưu.',
    en: 'The report does not count yet. Correct the places below and send it again.',
  },
  receiptRejectedStillCounts: {
    vi: 'Lần này chưa được tính; báo cáo đã tiếp nhận trước đó vẫn được tính. Sửa các chỗ nêu dưới đây rồi nộp lại.',
    en: 'This attempt does not count; the earlier accepted one still does.',
  },
  receiptHeld: { vi: 'Chờ tỉnh xem xét', en: 'Waiting for the province' },
  receiptHeldText: {
    vi: 'Báo cáo không có lỗi, nhưng đến khi tỉnh đã khóa kỳ nên được giữ lại, chưa tính vào tổng hợp. Anh/chị không phải nộp lại; cần gấp thì gọi cho tỉnh và đọc số biên nhận.',
    en: 'The report is good but came after the lock. It is kept; quote the number if it is urgent.',
  },
  receiptFailed: { vi: 'Không đọc được tệp', en: 'The file could not be read' },
  receiptFailedText: {
    vi: 'Chưa có số liệu nào được ghi nhận. Xem lý do và cách xử lý dưới đây.',
    en: 'No figure was taken. See why, and what to do.',
  },
  receiptReturned: { vi: 'Tỉnh đã trả lại báo cáo này', en: 'Returned by the province' },
  receiptReturnedText: { vi: 'Trả lại lúc {at}. Lý do: “{reason}”', en: 'Returned at {at}, because: “{reason}”' },
  receiptAdmittedText: {
    vi: 'Tỉnh đồng ý tính báo cáo này lúc {at}. Lý do: “{reason}”',
    en: 'Admitted at {at}, because: “{reason}”',
  },
  receiptReplaced: {
    vi: 'Sau lần này đã có bản khác được tiếp nhận; bản sau mới là bản được tính.',
    en: 'A later report was accepted and counts instead.',
  },
  receiptOnTime: { vi: 'Đúng hạn', en: 'On time' },
  receiptLate: { vi: 'Trễ hạn', en: 'Late' },
  receiptNumber: { vi: 'Số biên nhận', en: 'Receipt number' },
  receiptUnit: { vi: 'Đơn vị', en: 'Unit' },
  receiptPeriod: { vi: 'Kỳ báo cáo', en: 'Period' },
  receiptAt: { vi: 'Nhận lúc', en: 'Received' },
  receiptTimely: { vi: 'So với hạn', en: 'Deadline' },
  receiptFile: { vi: 'Tệp', en: 'File' },
  receiptHash: { vi: 'Mã kiểm tra tệp (SHA‑256)', en: 'SHA-256 of the file' },
  receiptHashText: {
    vi: 'Mã này chỉ khớp với đúng tệp đã nộp, dùng khi cần đối chiếu.',
    en: 'It matches the very file that was sent.',
  },
  receiptPrint: { vi: 'In biên nhận', en: 'Print the receipt' },
  receiptMarked: { vi: 'Tải bản đánh dấu chỗ cần sửa', en: 'Download the marked copy' },
  receiptMarkedText: {
    vi: 'Đây là biểu mới đã có sẵn số liệu anh/chị nộp; ô cần sửa được tô màu, có ghi chú. Sửa ngay trên bản này rồi nộp chính nó.',
    en: 'A fresh form with your figures; cells to correct are coloured and explained. Correct it and send it.',
  },
  receiptBlank: { vi: 'Tải biểu mẫu của đơn vị để điền', en: 'Download the form of the unit to fill in' },
  receiptBlankText: {
    vi: 'Tệp đã nộp không phải là báo cáo của đơn vị cho kỳ này, hoặc không đọc được, nên không chép số liệu sang. Biểu mẫu còn trống; điền vào biểu đó rồi nộp.',
    en: 'Nothing was carried over from the file, for it is not the report asked for or could not be read. Fill in the blank form and send it.',
  },
  receiptMarkedNotes: { vi: 'Tải bản đánh dấu các lưu ý', en: 'Download the copy with notes' },
  receiptMarkedSoon: { vi: 'Đang lập bản đánh dấu, sẽ tự tải về…', en: 'Being made, will download by itself…' },
  receiptMarkedLate: {
    vi: 'Bản đánh dấu chưa lập xong. Hãy bấm lại sau một phút, hoặc sửa theo danh sách dưới đây.',
    en: 'Not ready yet. Try again in a minute, or follow the list below.',
  },
  receiptOriginal: { vi: 'Tải tệp đã nộp', en: 'Download the file that was sent' },
  receiptSendAgain: { vi: 'Nộp lại tệp đã sửa', en: 'Send the corrected file' },
  receiptToSend: { vi: 'Sửa xong rồi, đến chỗ nộp lại', en: 'Corrected: go and send it' },

  findingErrors: { vi: 'Phải sửa ({count})', en: 'To correct ({count})' },
  findingErrorsText: {
    vi: 'Những chỗ này sai hoặc còn thiếu; chưa sửa thì báo cáo chưa được tiếp nhận.',
    en: 'Wrong or missing: the report is not accepted until they are put right.',
  },
  findingQueries: { vi: 'Sửa hoặc giải trình ({count})', en: 'To correct or explain ({count})' },
  findingQueriesText: {
    vi: 'Những chỗ này khác thường nhưng có thể đúng. Nếu số đúng, ghi lý do vào cột “Giải trình” cùng dòng, giữ nguyên số rồi nộp lại; nếu sai thì sửa số.',
    en: 'Unusual but possibly right. If right, say why in the column “Giải trình” of the same row; else correct the figure.',
  },
  findingNotes: { vi: 'Lưu ý, không phải sửa ({count})', en: 'Notes ({count})' },
  findingWhole: { vi: 'Cả tệp', en: 'Whole file' },
  findingSheet: { vi: 'Trang tính “{sheet}”', en: 'Sheet “{sheet}”' },
  findingCell: { vi: 'ô {cell}', en: 'cell {cell}' },
  findingArea: { vi: 'vùng {cell}', en: 'range {cell}' },
  findingFound: { vi: 'Đang ghi', en: 'Found' },
  findingExpected: { vi: 'Cần có', en: 'Expected' },
  findingUsual: { vi: 'Đối chiếu', en: 'Compared with' },
  findingHint: { vi: 'Cách xử lý', en: 'What to do' },

  pastTitle: { vi: 'Các lần nộp kỳ {period}', en: 'Attempts, {period}' },
  pastNone: { vi: 'Chưa có lần nộp nào trong kỳ này.', en: 'Nothing was sent in this period.' },
  pastToCard: { vi: 'Đến trang nộp báo cáo', en: 'Go and report' },
  pastAttempt: { vi: 'Lần {index}', en: 'Attempt {index}' },
  pastCounting: { vi: 'Bản đang được tính', en: 'This one counts' },
  pastStatusAccepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  pastStatusRejected: { vi: 'Cần sửa', en: 'To be corrected' },
  pastStatusHeld: { vi: 'Chờ tỉnh xem xét', en: 'Held' },
  pastStatusFailed: { vi: 'Không đọc được', en: 'Unreadable' },
  pastStatusReturned: { vi: 'Tỉnh trả lại', en: 'Returned' },
  pastCounts: {
    vi: '{error} lỗi, {query} chỗ cần giải trình, {note} lưu ý',
    en: '{error} errors, {query} queries, {note} notes',
  },
  pastClean: { vi: 'Không có chỗ nào phải sửa', en: 'Nothing to correct' },
  pastSee: { vi: 'Xem biên nhận {number}', en: 'See receipt {number}' },
  pastChanged: {
    vi: 'Thay đổi {count} số liệu so với lần {since}',
    en: '{count} figures changed since attempt {since}',
  },
  pastUnchanged: { vi: 'Số liệu không đổi so với lần {since}.', en: 'No figure changed since attempt {since}.' },
  pastFigure: { vi: 'Số liệu', en: 'Figure' },
  pastCell: { vi: 'Ô', en: 'Cell' },
  pastBefore: { vi: 'Trước', en: 'Before' },
  pastAfter: { vi: 'Sau', en: 'After' },
  pastEmpty: { vi: 'để trống', en: 'empty' },
  pastNotApplicable: { vi: 'không áp dụng', en: 'not applicable' },
} as const satisfies Record<string, Message>;
