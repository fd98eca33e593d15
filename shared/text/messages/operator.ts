import type { Message } from '../language.ts';

/** What the operator is told by the commands that look after a running system. */
export const operatorTexts = {
  queue: {
    vi: 'Xem hàng đợi và những gì không xử lý được; --redrive: cho xử lý lại',
    en: 'Show queues and dead letters; --redrive: deliver uploads again',
  },
  intakeQueue: {
    vi: 'Báo cáo gửi lên: {waiting} đang chờ kiểm tra, {deadLetters} không xử lý được.',
    en: 'Uploads: {waiting} wait to be judged, {deadLetters} could not be.',
  },
  deadLetters: {
    intake: { vi: 'Báo cáo không xử lý được: {deadLetters}.', en: 'Uploads that could not be judged: {deadLetters}.' },
    summary: {
      vi: 'Lần lập bảng tổng hợp thất bại: {deadLetters}.',
      en: 'Summary runs that were given up: {deadLetters}.',
    },
    reminder: { vi: 'Lần nhắc nộp thất bại: {deadLetters}.', en: 'Reminder runs that were given up: {deadLetters}.' },
  },
  redriven: {
    vi: 'Đã đưa {count} báo cáo trở lại hàng đợi; xem lại sau ít phút bằng lệnh queue.',
    en: '{count} uploads were put back into the queue; look again in some minutes with queue.',
  },

  account: {
    vi: 'Tạo hoặc xóa tài khoản của cán bộ: --unit MÃ cho cấp xã, --province-officer cho cấp tỉnh',
    en: "Add or remove an officer's account: --unit CODE for a unit, --province-officer for the province",
  },
  accounts: { vi: 'Liệt kê tài khoản của cán bộ', en: "List the officers' accounts" },
  accountChoice: {
    vi: 'Nêu đúng một trong ba: --unit MÃ, --province-officer hoặc --remove.',
    en: 'Give exactly one of: --unit CODE, --province-officer, --remove.',
  },
  noMail: {
    vi: 'Nêu địa chỉ thư điện tử của cán bộ ngay sau account.',
    en: 'Name the e-mail address of the officer after account.',
  },
  badMail: {
    vi: '“{email}” không phải là địa chỉ thư điện tử.',
    en: '"{email}" is no e-mail address.',
  },
  unitUnknown: {
    vi: 'Tỉnh không có đơn vị mang mã “{unit}”. Xem danh sách bằng: npm run -s cchc -- province show{where}',
    en: 'The province has no unit with the code "{unit}". See the list with: npm run -s cchc -- province show{where}',
  },
  accountAdded: {
    vi: 'Đã tạo tài khoản {email} ({role}). Mật khẩu tạm thời được gửi qua thư, dùng được trong {days} ngày.',
    en: 'Added the account {email} ({role}). A temporary password is on its way by mail, good for {days} days.',
  },
  accountThere: {
    vi: 'Tài khoản {email} đã có. Muốn đổi đơn vị hoặc vai trò, hãy xóa rồi tạo lại.',
    en: 'The account {email} is there already. To change its unit or role, remove it and add it again.',
  },
  accountRemoved: { vi: 'Đã xóa tài khoản {email}.', en: 'Removed the account {email}.' },
  accountAbsent: { vi: 'Không có tài khoản {email}.', en: 'There is no account {email}.' },
  mailNeeded: {
    vi: 'Tài khoản cấp tỉnh cần mã xác thực qua thư, mà hệ thống này chưa có địa chỉ gửi thư. Triển khai lại với -c mailSender=ĐỊA_CHỈ rồi tạo tài khoản.',
    en: 'An account of the province needs codes by mail, and this system has no sender of mail yet. Deploy again with -c mailSender=ADDRESS, then add the account.',
  },
  ofUnit: { vi: 'đơn vị {unit}', en: 'unit {unit}' },
  ofProvince: { vi: 'cấp tỉnh', en: 'the province' },
  noRole: { vi: 'chưa có vai trò', en: 'no role' },
  accountLine: { vi: '{email}: {role}, {state}', en: '{email}: {role}, {state}' },
  accountStates: {
    FORCE_CHANGE_PASSWORD: { vi: 'chưa đăng nhập lần nào', en: 'has not signed in yet' },
    CONFIRMED: { vi: 'đang dùng', en: 'in use' },
    RESET_REQUIRED: { vi: 'phải đặt lại mật khẩu', en: 'has to set a new password' },
  },
  noAccounts: { vi: 'Chưa có tài khoản nào.', en: 'There are no accounts yet.' },
} as const satisfies Record<string, Message | Record<string, Message>>;
