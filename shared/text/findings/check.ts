import type { FindingEntry } from './entry.ts';
import type { FindingId } from './kinds.ts';

/** Helps whatever is wrong with the container: the figures move, the container stays behind. */
const freshForm = {
  vi: 'Tải biểu mẫu mới từ hệ thống, chép số liệu sang biểu mẫu đó (Dán đặc biệt > Giá trị), rồi nộp tệp mới. Tệp đã nộp vẫn được lưu giữ.',
  en: 'Download a fresh form, copy the figures into it (Paste Special > Values) and submit the new file. The file submitted is kept.',
};

const othersFirst = {
  vi: 'Một tệp không được làm chậm việc tiếp nhận báo cáo của các đơn vị khác.',
  en: 'No single file may hold up the reports of everybody else.',
};

/** The check itself did not come to an end: how the file is built was too much for it, whatever its figures are. */
export const checkFindings = {
  'check-timed-out': {
    why: othersFirst,
    message: {
      vi: 'Việc kiểm tra tệp chưa xong sau {seconds} giây nên đã dừng: cấu trúc của tệp quá phức tạp so với một báo cáo.',
      en: 'The check of the file was stopped after {seconds} seconds: the file is far more complex than a report.',
    },
    hint: freshForm,
  },
  'check-exhausted': {
    why: othersFirst,
    message: {
      vi: 'Việc kiểm tra tệp đã dừng vì nội dung của tệp cần nhiều bộ nhớ hơn hẳn một báo cáo.',
      en: 'The check of the file was stopped because the file needs far more memory than a report.',
    },
    hint: freshForm,
  },
  'check-broken': {
    why: {
      vi: 'Tệp nào gửi đến cũng phải có biên nhận, kể cả khi hệ thống không kiểm tra được.',
      en: 'Whatever is sent gets a receipt, even where the system cannot check it.',
    },
    message: {
      vi: 'Hệ thống không kiểm tra được tệp này.',
      en: 'The system was not able to check this file.',
    },
    hint: {
      vi: `${freshForm.vi} Nếu vẫn gặp thông báo này, hãy báo cho đầu mối của tỉnh, kèm số biên nhận.`,
      en: `${freshForm.en} If this message comes again, tell the contact at the province the number of the receipt.`,
    },
  },
} as const satisfies Partial<Record<FindingId, FindingEntry>>;
