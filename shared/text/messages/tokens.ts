import type { Message } from '../language.ts';

/** What people are told where they sign in, when the user pool may give them no tokens. */
export const tokenTexts = {
  /** The account of a provincial officer is guarded by a password alone. */
  secondFactorNeeded: {
    vi: 'Tài khoản của tỉnh phải bật xác thực hai lớp rồi mới đăng nhập được. Hãy báo cho người quản trị hệ thống.',
    en: 'An account of the province needs a second factor before it can sign in. Tell the administrator of the system.',
  },
} as const satisfies Readonly<Record<string, Message>>;
