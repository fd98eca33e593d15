import type { Message } from '../language.ts';

/** What the API answers when it does not do what was asked: what happened, and what to do. Ids are stable. */
export const problemTexts = {
  'sign-in-needed': {
    title: { vi: 'Bạn chưa đăng nhập', en: 'Not signed in' },
    detail: { vi: 'Hãy đăng nhập rồi làm lại thao tác này.', en: 'Sign in and try again.' },
  },
  'sign-in-invalid': {
    title: { vi: 'Phiên đăng nhập không còn hiệu lực', en: 'The sign-in is no longer valid' },
    detail: { vi: 'Hãy đăng nhập lại rồi làm lại thao tác này.', en: 'Sign in again and repeat what you did.' },
  },
  'account-unassigned': {
    title: { vi: 'Tài khoản chưa được phân quyền', en: 'The account has no role yet' },
    detail: {
      vi: 'Tài khoản này chưa được gắn với đơn vị nào. Hãy báo cho người quản trị của tỉnh.',
      en: 'This account belongs to no unit yet. Tell the administrator of the province.',
    },
  },
  forbidden: {
    title: { vi: 'Bạn không có quyền xem hoặc làm việc này', en: 'Not allowed' },
    detail: {
      vi: 'Mỗi đơn vị chỉ xem và nộp báo cáo của chính mình; việc chung của tỉnh do cán bộ tỉnh thực hiện.',
      en: 'A unit sees and sends its own reports only; what concerns the whole province is for its officers.',
    },
  },
  'request-invalid': {
    title: { vi: 'Yêu cầu chưa đúng', en: 'The request is not valid' },
    detail: {
      vi: 'Nội dung gửi lên thiếu hoặc sai ở: {places}.',
      en: 'What was sent is missing or wrong at: {places}.',
    },
  },
  'not-found': {
    title: { vi: 'Không tìm thấy', en: 'Not found' },
    detail: { vi: 'Địa chỉ này không có nội dung.', en: 'There is nothing at this address.' },
  },
  'province-not-loaded': {
    title: { vi: 'Chưa nạp sổ của tỉnh', en: 'The province is not loaded yet' },
    detail: {
      vi: 'Hệ thống chưa có danh sách đơn vị, kỳ báo cáo và chỉ tiêu. Cán bộ phụ trách cải cách hành chính của tỉnh đăng nhập và nạp sổ của tỉnh trước đã.',
      en: 'There are no units, periods and indicators yet. An officer of the province has to sign in and load the province workbook first.',
    },
  },
  'period-unknown': {
    title: { vi: 'Không có kỳ báo cáo này', en: 'Unknown period' },
    detail: { vi: 'Lịch báo cáo của tỉnh không có kỳ {period}.', en: 'The calendar of the province has no {period}.' },
  },
  'period-not-open': {
    title: { vi: 'Kỳ chưa mở nhận báo cáo', en: 'The period is not open yet' },
    detail: {
      vi: 'Kỳ {period} mở nhận báo cáo từ {opens}. Trước thời điểm đó chưa thể nộp báo cáo hoặc nhắc đơn vị nộp.',
      en: '{period} opens at {opens}. Before that nobody can send a report or be reminded of it.',
    },
  },
  'unit-unknown': {
    title: { vi: 'Không có đơn vị này', en: 'Unknown unit' },
    detail: {
      vi: 'Danh sách đơn vị của tỉnh trong kỳ này không có mã {unit}.',
      en: 'The province has no unit {unit} in this period.',
    },
  },
  'attempt-unknown': {
    title: { vi: 'Không có lần nộp này', en: 'Unknown attempt' },
    detail: {
      vi: 'Chưa nhận được tệp nào của lần nộp này. Nếu tệp vừa được tải lên chưa xong, hãy nộp lại.',
      en: 'No file of this attempt has arrived. If the upload was cut off, send the file again.',
    },
  },
  'indicator-unknown': {
    title: { vi: 'Không có chỉ tiêu này', en: 'Unknown indicator' },
    detail: {
      vi: 'Kỳ này không so sánh chỉ tiêu {indicator}.',
      en: 'The indicator {indicator} is not compared in this period.',
    },
  },
  'marked-copy-none': {
    title: { vi: 'Không có bản đánh dấu', en: 'No marked copy' },
    detail: { vi: 'Lần nộp này không có điểm nào cần đánh dấu.', en: 'Nothing was found in this attempt.' },
  },
  'marked-copy-soon': {
    title: { vi: 'Bản đánh dấu đang được lập', en: 'The marked copy is being made' },
    detail: { vi: 'Hãy tải lại sau vài giây.', en: 'Try again in a few seconds.' },
  },
  'request-too-large': {
    title: { vi: 'Nội dung quá dài', en: 'The request is too long' },
    detail: { vi: 'Hãy rút ngắn nội dung rồi gửi lại.', en: 'Make it shorter and send it again.' },
  },
  'file-too-large': {
    title: { vi: 'Tệp quá lớn', en: 'The file is too large' },
    detail: {
      vi: 'Tệp lớn hơn {max} MB. Hãy bỏ bớt hình ảnh trong tệp rồi chọn lại.',
      en: 'The file is larger than {max} MB. Take pictures out of it and choose it again.',
    },
  },
  'file-too-complex': {
    title: { vi: 'Không đọc hết được tệp này', en: 'The file takes too much to read' },
    detail: {
      vi: 'Việc đọc tệp đã dừng vì tệp cần nhiều thời gian hoặc bộ nhớ hơn hẳn một sổ của tỉnh. Chưa có gì thay đổi. Hãy chép nội dung sang một sổ mẫu mới rồi nạp lại.',
      en: 'Reading was stopped because the file needs far more time or memory than a province workbook. Nothing was changed. Copy its content into a fresh template and load that.',
    },
  },
  'file-kind-unknown': {
    title: { vi: 'Loại tệp chưa đúng', en: 'Wrong kind of file' },
    detail: {
      vi: 'Hãy chọn tệp bảng tính có đuôi .xlsx, .xls hoặc .ods.',
      en: 'Choose a spreadsheet: .xlsx, .xls or .ods.',
    },
  },
  'summary-unknown': {
    title: { vi: 'Không có bản tổng hợp này', en: 'Unknown summary' },
    detail: { vi: 'Kỳ này chưa lập bản tổng hợp như vậy.', en: 'No such summary was made for this period.' },
  },
  'nothing-to-return': {
    title: { vi: 'Không trả lại được lần nộp này', en: 'This attempt cannot be returned' },
    detail: {
      vi: 'Chỉ trả lại được báo cáo đã tiếp nhận hoặc đang giữ lại; báo cáo có lỗi đã được gửi trả đơn vị từ trước.',
      en: 'Only an accepted or held report can be returned; one with errors was never taken in.',
    },
  },
  'nothing-to-admit': {
    title: { vi: 'Không tiếp nhận được lần nộp này', en: 'This attempt cannot be admitted' },
    detail: {
      vi: 'Chỉ tiếp nhận được báo cáo đang giữ lại hoặc đã trả lại; báo cáo có lỗi phải sửa và nộp lại.',
      en: 'Only a held or returned report can be admitted; one with errors has to be corrected and sent again.',
    },
  },
  'definition-other-province': {
    title: { vi: 'Sổ của tỉnh khác', en: 'Another province' },
    detail: {
      vi: 'Sổ này ghi mã tỉnh {found}, còn hệ thống này của tỉnh {expected}. Hãy kiểm tra ô Mã tỉnh.',
      en: 'This workbook is of province {found}; this system serves {expected}.',
    },
  },
  fault: {
    title: { vi: 'Hệ thống gặp trục trặc', en: 'Something went wrong' },
    detail: {
      vi: 'Thao tác chưa thực hiện được. Hãy thử lại sau ít phút; dữ liệu đã nộp không bị mất.',
      en: 'This could not be done. Try again in a few minutes; nothing that was sent is lost.',
    },
  },
} as const satisfies Readonly<Record<string, { readonly title: Message; readonly detail: Message }>>;

export type ProblemId = keyof typeof problemTexts;
