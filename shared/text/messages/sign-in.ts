import type { Message } from '../language.ts';

/** What the sign-in page of one machine says. Its accounts are samples and look like it. */
export const signInTexts = {
  title: { vi: 'Đăng nhập (tài khoản mẫu)', en: 'Sign in (sample accounts)' },
  notice: {
    vi: 'Bản chạy trên một máy: đây là các tài khoản mẫu, không cần mật khẩu. Khi triển khai thật, mỗi người có tài khoản riêng.',
    en: 'One-machine edition: these are sample accounts without passwords. A real deployment gives everybody an own account.',
  },
  province: { vi: 'Tỉnh', en: 'Province' },
  units: { vi: 'Đơn vị', en: 'Units' },
  noUnits: {
    vi: 'Chưa có tài khoản của đơn vị nào: các đơn vị hiện ra ở đây ngay sau khi tỉnh nạp sổ của mình.',
    en: 'No unit has an account yet: units appear here as soon as the province has loaded its workbook.',
  },
  search: { vi: 'Tìm theo mã hoặc tên đơn vị', en: 'Find by code or name' },
  find: { vi: 'Tìm', en: 'Find' },
  noMatch: { vi: 'Không có đơn vị nào khớp với “{words}”.', en: 'No unit matches “{words}”.' },
  more: {
    vi: 'Còn {count} đơn vị khác: hãy nhập mã hoặc tên để tìm.',
    en: '{count} more: enter a code or a name to find them.',
  },
  unitOfficer: { vi: 'Công chức {unit} (mẫu)', en: 'Officer of {unit} (sample)' },
  provinceOfficer: { vi: 'Cán bộ tổng hợp của tỉnh (mẫu)', en: 'Officer of the province (sample)' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  signOutAsk: { vi: 'Anh/chị có muốn đăng xuất không?', en: 'Do you want to sign out?' },
  stay: { vi: 'Không, ở lại', en: 'No, stay signed in' },
  signedOut: { vi: 'Anh/chị đã đăng xuất.', en: 'You are signed out.' },
  failed: {
    vi: 'Chưa đăng nhập được. Hãy quay lại cổng báo cáo và bắt đầu lại.',
    en: 'The sign-in did not succeed. Go back to the portal and start again.',
  },
} as const satisfies Readonly<Record<string, Message>>;
