import type { Message } from '../language.ts';

/** Sentences and labels of the sheets `Xếp hạng`, `Nhiệm vụ`, `Tình hình nộp` and `Cảnh báo`. */
export const boardText = {
  rankingRules: {
    vi: 'Điểm thành phần = điểm tối đa × kết quả ÷ tỷ lệ đủ điểm, không quá điểm tối đa; hai số ở dòng thứ ba của đầu bảng là điểm tối đa và tỷ lệ (%) đủ điểm. Tổng điểm là tổng các điểm thành phần đã làm tròn.',
    en: 'Points = maximum × result ÷ threshold, at most the maximum; the third heading row gives maximum and threshold (%).',
  },
  ruleRow: { vi: 'Điểm tối đa | Tỷ lệ (%) đủ điểm', en: 'Maximum | threshold (%)' },
  zeroFull: {
    vi: 'Mẫu số bằng 0 thì được {points} điểm: {titles}.',
    en: 'A denominator of 0 gives {points} points: {titles}.',
  },
  zeroRest: {
    vi: 'Các thành phần khác: mẫu số bằng 0 thì được 0 điểm.',
    en: 'All others: a denominator of 0 gives no points.',
  },
  zeroAll: { vi: 'Mẫu số bằng 0 thì được 0 điểm.', en: 'A denominator of 0 gives no points.' },
  changeNote: {
    vi: 'Thay đổi hạng so với {period} năm {year}: ▲ tăng, ▼ giảm, = giữ nguyên; để trống: kỳ đó đơn vị chưa được xếp hạng.',
    en: 'Change of rank since {period} {year}: ▲ up, ▼ down, = the same; blank: not ranked then.',
  },
  noChangeNote: { vi: 'Không có cột thay đổi hạng: {why}.', en: 'No change of rank: {why}.' },
  bandsHeading: { vi: 'Mức xếp loại theo tỷ lệ điểm (%)', en: 'Bands by share (%)' },

  tasksByArea: { vi: '1. Theo lĩnh vực', en: '1. By area' },
  tasksByDeadline: { vi: '2. Theo thời hạn', en: '2. By deadline' },
  tasksOverdueList: { vi: '3. Nhiệm vụ đang quá hạn', en: '3. Overdue tasks' },
  tasksByUnit: { vi: '4. Theo đơn vị', en: '4. By unit' },
  tasksReading: {
    vi: 'Được giao = đã hoàn thành + đang thực hiện + chưa thực hiện + không thực hiện + chưa có báo cáo. Nhiệm vụ có nhiều thời hạn được xếp vào quý của hạn sau cùng, nhưng bị coi là quá hạn từ hạn đầu tiên đã qua. Mọi số đếm là công thức trên trang “Dữ liệu nhiệm vụ”, nơi có thể lọc từng nhiệm vụ của từng đơn vị.',
    en: 'Asked = done + in progress + not started + not doing + unreported. A task of several deadlines stands in the quarter of its last one, and is overdue from the first that passed. Every count is a formula over the list of all tasks.',
  },
  deadlineQuarter: { vi: 'Quý {quarter}/{year}', en: 'Quarter {quarter}/{year}' },
  deadlineOpen: { vi: 'Không có hạn cuối', en: 'No end date' },

  attemptNumber: { vi: 'Lần {number}', en: 'Attempt {number}' },
  attemptsAfter: { vi: 'Các lần sau', en: 'Later' },
  attemptsMore: { vi: '+{count} lần, lần cuối {last}', en: '+{count}, last {last}' },
  attemptsNote: {
    vi: 'Các lần nộp theo thứ tự: ✓ được tiếp nhận, ✗ có lỗi hoặc bị trả lại, ○ nộp sau khi khóa kỳ và chờ tỉnh xem xét, ! tệp không đọc được. Điểm phải làm rõ: của báo cáo được tính; nếu chưa có thì của lần nộp gần nhất.',
    en: 'Attempts in order: ✓ accepted, ✗ returned, ○ held, ! unreadable. Queries: of the report that counts, else of the latest attempt.',
  },

  warningsTitle: { vi: 'CẢNH BÁO VÀ ĐIỂM CẦN XEM LẠI', en: 'WARNINGS' },
  warningsNote: {
    vi: 'Những điểm hệ thống nhận thấy trong các báo cáo đã tiếp nhận và trong danh mục của tỉnh. Cảnh báo không phải là kết luận sai phạm và không làm thay đổi số liệu nào của bảng tổng hợp; cần người có trách nhiệm xem lại.',
    en: 'What the system noticed in accepted reports and in the definition. A warning is no verdict and changes no figure; a person should look.',
  },
  warningsKind: { vi: '{title} ({count})', en: '{title} ({count})' },
  warningsProvince: { vi: 'Danh mục của tỉnh', en: 'The province’s definition' },
  nothingToWarn: {
    vi: 'Không có cảnh báo nào: không báo cáo nào lặp lại kỳ trước, không có số liệu đột biến chưa giải trình hay khác hẳn các quý trước, không có mục tiêu mâu thuẫn và không có điểm nào dựa trên quá ít trường hợp.',
    en: 'No warnings: no repeated report, no unexplained leap, nothing unlike the quarters before, no targets in conflict, no points that hang on few cases.',
  },
} as const satisfies Record<string, Message>;
