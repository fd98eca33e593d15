import type { Message } from '../../language.ts';
import { provinceComparisonTexts } from './province-comparison.ts';
import { provinceOfficeTexts } from './province-office.ts';
import { provinceOverviewTexts } from './province-overview.ts';
import { provinceUnitTexts } from './province-unit.ts';

/** The screens of the province; what several of them say stands here. */
export const provinceTexts = {
  ...provinceOverviewTexts,
  ...provinceComparisonTexts,
  ...provinceUnitTexts,
  ...provinceOfficeTexts,

  closeNotice: { vi: 'Đóng', en: 'Close' },
  reasonLabel: { vi: 'Lý do', en: 'Reason' },
  reasonHint: {
    vi: 'Từ 3 đến 500 ký tự. Lý do được ghi vào nhật ký.',
    en: '3 to 500 characters; it is kept in the audit log.',
  },
  reasonRead: {
    vi: 'Từ 3 đến 500 ký tự. Đơn vị sẽ đọc lý do này; nó cũng được ghi vào nhật ký.',
    en: '3 to 500 characters. The unit reads it; it is kept in the audit log.',
  },
  draftKept: {
    vi: 'Nội dung anh/chị viết dở đã được giữ lại; việc này chưa được thực hiện.',
    en: 'What you wrote was kept; it has not been done yet.',
  },
  giveUp: { vi: 'Không làm nữa', en: 'Cancel' },
  working: { vi: 'Đang thực hiện…', en: 'Working…' },
  saving: { vi: 'Đang tải về…', en: 'Downloading…' },
  unitColumn: { vi: 'Đơn vị', en: 'Unit' },
  indicatorColumn: { vi: 'Chỉ tiêu', en: 'Indicator' },
  stateColumn: { vi: 'Tình trạng', en: 'State' },
  actionColumn: { vi: 'Xử lý', en: 'Actions' },
  valueColumn: { vi: 'Kết quả', en: 'Value' },
  targetColumn: { vi: 'Mục tiêu', en: 'Target' },
  verdictColumn: { vi: 'Đánh giá', en: 'Verdict' },
  sourceColumn: { vi: 'Nguồn số liệu', en: 'Source' },
  sourceCell: { vi: 'trang tính “{sheet}”, ô {cell}', en: 'sheet “{sheet}”, cell {cell}' },

  standingNone: { vi: 'Chưa nộp', en: 'Nothing received' },
  standingRejected: { vi: 'Có lỗi, chưa được tiếp nhận', en: 'Has errors' },
  standingReturned: { vi: 'Tỉnh đã trả lại', en: 'Returned by the province' },
  standingHeld: { vi: 'Nộp sau khóa kỳ, chờ tỉnh', en: 'Held' },
  standingAccepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  standingFailed: { vi: 'Không đọc được tệp', en: 'Unreadable' },

  verdictMet: { vi: 'đạt', en: 'met' },
  verdictUnmet: { vi: 'chưa đạt', en: 'not met' },
  verdictOpen: { vi: 'không có mục tiêu bằng số', en: 'no target figure' },
  targetRise: { vi: 'tăng so với năm trước', en: 'a rise over last year' },
  targetBetween: { vi: 'từ {from} đến {to}', en: '{from} to {to}' },
  cellMissing: { vi: 'chưa có số liệu', en: 'missing' },
  cellNotApplicable: { vi: 'không áp dụng', en: 'not applicable' },
  cellNotAsked: { vi: 'không giao cho đơn vị', en: 'not asked' },
  asOfFinal: { vi: 'Số liệu chính thức, nhận đến {at}.', en: 'Final, as of {at}.' },
  asOfProvisional: { vi: 'Số liệu tạm tính, nhận đến {at}.', en: 'Provisional, as of {at}.' },
} as const satisfies Record<string, Message>;
