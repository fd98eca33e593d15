import type { Message } from '../../language.ts';

/** What stands around every screen of the portal's page. */
export const frameTexts = {
  title: { vi: 'Báo cáo cải cách hành chính', en: 'Administrative reform reports' },
  skip: { vi: 'Đến nội dung chính', en: 'Skip to content' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  guide: { vi: 'Hướng dẫn sử dụng', en: 'Guide' },
  sampleData: { vi: 'Dữ liệu mẫu, không phải số liệu thật', en: 'Sample data, not real figures' },
  tabsLabel: { vi: 'Các trang chính', en: 'Main screens' },
  tabCard: { vi: 'Nộp báo cáo', en: 'Report' },
  tabResults: { vi: 'Kết quả của đơn vị', en: 'Our results' },
  tabHistory: { vi: 'Các lần nộp', en: 'Attempts' },
  tabOverview: { vi: 'Tình hình nộp', en: 'Submission' },
  tabMatrix: { vi: 'So sánh chỉ tiêu', en: 'Comparison' },
  tabRanking: { vi: 'Xếp hạng', en: 'Ranking' },
  tabReview: { vi: 'Rà soát', en: 'Review' },
  tabSummaries: { vi: 'Bảng tổng hợp', en: 'Summaries' },
  tabDefinition: { vi: 'Bộ chỉ tiêu', en: 'Definition' },
  tabAudit: { vi: 'Nhật ký', en: 'Audit' },
  tabOutbox: { vi: 'Thư nhắc', en: 'Reminders' },

  welcomeTitle: { vi: 'Báo cáo cải cách hành chính hằng quý', en: 'Quarterly administrative reform reports' },
  welcomeText: {
    vi: 'Đăng nhập để tải biểu mẫu, nộp báo cáo và xem đơn vị mình đang ở đâu so với mục tiêu.',
    en: 'Sign in to get the form, report, and see where your unit stands.',
  },
  sessionEnded: {
    vi: 'Phiên đăng nhập đã hết hạn. Anh/chị đăng nhập lại để làm tiếp ở đúng trang đang mở; lý do hoặc lời nhắn viết dở vẫn được giữ.',
    en: 'The session has run out. Sign in to go on where you were; what you were writing is kept.',
  },
  signInSamples: {
    vi: 'Bản chạy trên một máy: chọn một tài khoản mẫu ở trang đăng nhập, không cần mật khẩu.',
    en: 'One-machine edition: choose a sample account on the sign-in page, no password needed.',
  },
  notFoundTitle: { vi: 'Không có trang này', en: 'No such page' },
  notFoundText: {
    vi: 'Địa chỉ có thể đã gõ sai, hoặc trang này không dành cho tài khoản của anh/chị.',
    en: 'The address may be mistyped, or the page is not for your account.',
  },
  noPeriodsTitle: { vi: 'Chưa có kỳ báo cáo', en: 'No reporting period yet' },
  noPeriodsText: {
    vi: 'Tỉnh chưa khai báo kỳ báo cáo nào. Khi có, kỳ hiện tại sẽ hiện ở đây.',
    en: 'The province has not set any period yet.',
  },
  noUnitTitle: { vi: 'Tài khoản chưa gắn với đơn vị', en: 'The account has no unit' },
  noUnitText: {
    vi: 'Đơn vị của tài khoản này không còn trong danh sách của tỉnh. Hãy liên hệ cán bộ phụ trách cải cách hành chính của tỉnh.',
    en: 'The unit of this account is not on the province’s list. Please contact the province.',
  },
  notLoadedTitle: { vi: 'Hệ thống chưa sẵn sàng', en: 'Not ready yet' },
  notLoadedText: {
    vi: 'Tỉnh chưa nạp danh sách đơn vị, kỳ báo cáo và chỉ tiêu nên chưa nộp báo cáo được. Anh/chị hỏi cán bộ phụ trách cải cách hành chính của tỉnh; khi tỉnh đã nạp xong, bấm “Thử lại”.',
    en: 'The province has not loaded units, periods and indicators, so nobody can report yet. Ask its officers; once it is done, press “Try again”.',
  },
  backHome: { vi: 'Về trang đầu', en: 'Back to the start' },

  saved: {
    vi: 'Đã tải: {name}. Tệp nằm trong mục Tải xuống của trình duyệt.',
    en: 'Downloaded: {name}, among the downloads of the browser.',
  },
  chooseDo: { vi: 'Xem', en: 'Show' },
  choosePeriodNow: { vi: '{period} (hiện tại)', en: '{period} (current)' },
  scorecardOf: { vi: 'theo {decision}', en: 'of {decision}' },
  scorecardParts: { vi: 'Gồm {count} thành phần, tối đa {max} điểm', en: '{count} components, {max} points at most' },
  scorecardPart: { vi: '{title}: tối đa {max} điểm', en: '{title}: {max} points at most' },
  trying: { vi: 'Đang thử lại…', en: 'Trying again…' },
  stillFailed: { vi: 'Đã thử lại lúc {at}, vẫn chưa được.', en: 'Tried again at {at}, to no avail.' },
  stillNotLoaded: { vi: 'Đã kiểm tra lúc {at}: tỉnh vẫn chưa nạp.', en: 'Looked at {at}: still not loaded.' },
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  faultTitle: { vi: 'Có lỗi ở phía hệ thống', en: 'Something went wrong' },
  faultDetail: {
    vi: 'Dữ liệu của anh/chị không bị mất. Hãy thử lại sau ít phút.',
    en: 'Nothing of yours is lost. Please try again in a few minutes.',
  },
  unreachableTitle: { vi: 'Không kết nối được', en: 'No connection' },
  unreachableDetail: {
    vi: 'Kiểm tra mạng rồi bấm “Thử lại”. Những gì đã nộp vẫn còn nguyên.',
    en: 'Check the network and try again. What was submitted is safe.',
  },
  noScript: {
    vi: 'Trang này cần JavaScript. Hãy bật JavaScript trong trình duyệt rồi tải lại trang.',
    en: 'This page needs JavaScript. Please switch it on and load the page again.',
  },
  keepsNothingTitle: {
    vi: 'Trình duyệt đang chặn trang này lưu dữ liệu',
    en: 'The browser stops this page from storing',
  },
  keepsNothingText: {
    vi: 'Vì vậy chưa đăng nhập được. Anh/chị mở phần cài đặt quyền riêng tư của trình duyệt, cho phép trang này lưu cookie và dữ liệu, rồi tải lại trang. Cũng có thể dùng trình duyệt khác.',
    en: 'So nobody can sign in. Allow cookies and data for this page in the privacy settings, then load it again, or use another browser.',
  },
  loadAgain: { vi: 'Tải lại trang', en: 'Load again' },
  tryAgain: { vi: 'Thử lại', en: 'Try again' },
} as const satisfies Record<string, Message>;
