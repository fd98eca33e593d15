import type { Message } from '../language.ts';

/**
 * Mails of the user pool, which fills `{username}` with the address and `{####}` with the password or code. Their bodies are
 * HTML.
 */
export const accountMails = {
  invitationSubject: {
    vi: 'Tài khoản báo cáo cải cách hành chính của anh/chị',
    en: 'Your account for the administrative-reform reports',
  },
  invitationBody: {
    vi: 'Kính gửi anh/chị,<br><br>Anh/chị đã được cấp tài khoản để nộp và theo dõi báo cáo cải cách hành chính.<br><br>{portal}Tên đăng nhập: {username}<br>Mật khẩu tạm thời: {####}<br><br>Mật khẩu tạm thời có hiệu lực trong {days} ngày. Khi đăng nhập lần đầu, anh/chị sẽ được yêu cầu đặt mật khẩu mới. Xin không chuyển thư này cho người khác.',
    en: 'Dear colleague,<br><br>you have been given an account to send and follow administrative-reform reports.<br><br>{portal}User name: {username}<br>Temporary password: {####}<br><br>The temporary password is good for {days} days. When you sign in for the first time, you will be asked for a new one. Please do not pass this mail on.',
  },
  /** Stands in the invitation where the address is known. */
  portalLine: {
    vi: 'Địa chỉ: {address}<br>',
    en: 'Address: {address}<br>',
  },
  recoverySubject: {
    vi: 'Mã xác nhận để đặt lại mật khẩu',
    en: 'Code to set a new password',
  },
  recoveryBody: {
    vi: 'Mã xác nhận của anh/chị là {####}. Nếu anh/chị không yêu cầu, xin bỏ qua thư này.',
    en: 'Your code is {####}. If you did not ask for it, please ignore this mail.',
  },
  signInSubject: {
    vi: 'Mã đăng nhập báo cáo cải cách hành chính',
    en: 'Code to sign in to the administrative-reform reports',
  },
  signInBody: {
    vi: 'Mã đăng nhập của anh/chị là {####}. Xin không đưa mã này cho bất kỳ ai.',
    en: 'Your code to sign in is {####}. Please give it to nobody.',
  },
} as const satisfies Readonly<Record<string, Message>>;
