import type { Message } from '../language.ts';

/** Everything printed on the report form besides the headers and labels of its layout. Forms go out in Vietnamese. */
export const formTexts = {
  coverTitle: { vi: 'BÁO CÁO SỐ LIỆU CẢI CÁCH HÀNH CHÍNH', en: 'REPORT ON ADMINISTRATIVE REFORM: FIGURES' },
  figuresTitle: { vi: 'BIỂU SỐ LIỆU CẢI CÁCH HÀNH CHÍNH', en: 'FIGURES OF ADMINISTRATIVE REFORM' },
  indicatorsTitle: { vi: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU', en: 'INDICATORS AGAINST TARGETS' },
  tasksTitle: { vi: 'TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THEO KẾ HOẠCH', en: 'TASKS OF THE PLAN' },
  narrativeTitle: { vi: 'THUYẾT MINH BÁO CÁO', en: 'NARRATIVE' },
  guideTitle: { vi: 'HƯỚNG DẪN LẬP BÁO CÁO', en: 'HOW TO FILL IN THE REPORT' },

  yearPeriod: { vi: 'Năm {year}', en: 'Year {year}' },
  periodOfYear: { vi: '{period} năm {year}', en: '{period} {year}' },
  periodWithCode: { vi: '{period} (mã kỳ: {id})', en: '{period} (period code: {id})' },
  windowToDate: {
    vi: 'Số liệu lũy kế từ ngày {from} đến hết ngày {to}',
    en: 'Cumulative figures from {from} to {to}',
  },
  windowInPeriod: {
    vi: 'Số liệu chỉ tính trong kỳ, từ ngày {from} đến hết ngày {to}',
    en: 'Figures of the period alone, from {from} to {to}',
  },
  due: { vi: 'Hạn nộp: {due}', en: 'Due: {due}' },
  addressee: { vi: 'Kính gửi: Ủy ban nhân dân {province}', en: "To: People's Committee of {province}" },
  unitLine: { vi: '{unit} – {period}', en: '{unit} – {period}' },
  footer: { vi: 'Báo cáo CCHC – {unit} ({code}) – kỳ {period}', en: 'Report of {unit} ({code}), {period}' },

  coverWhere: { vi: 'I. Đơn vị và kỳ báo cáo', en: 'I. Unit and period' },
  coverWho: {
    vi: 'II. Người lập, người phê duyệt (đơn vị điền vào ô màu vàng; dấu * là bắt buộc)',
    en: 'II. Prepared and approved by (fill in the yellow cells; * is required)',
  },
  coverProgress: { vi: 'III. Tình trạng của biểu (tự tính)', en: 'III. State of the form (computed)' },
  requiredLeft: { vi: 'Số liệu bắt buộc (*) chưa điền', en: 'Required figures (*) still empty' },
  tasksLeft: { vi: 'Nhiệm vụ chưa ghi tình trạng', en: 'Tasks without a status' },
  caseBalance: { vi: 'Cân đối hồ sơ (3) = (7) + (11)', en: 'Balance of files (3) = (7) + (11)' },
  approvedTitle: { vi: 'THỦ TRƯỞNG ĐƠN VỊ', en: 'HEAD OF THE UNIT' },
  approvedHint: { vi: '(Ký, đóng dấu, ghi rõ họ tên)', en: '(signature, seal, full name)' },
  preparedTitle: { vi: 'NGƯỜI LẬP BIỂU', en: 'PREPARED BY' },
  preparedHint: { vi: '(Ký, ghi rõ họ tên)', en: '(signature, full name)' },
  documentNumbered: { vi: 'Số: {number}', en: 'No. {number}' },
  documentDated: { vi: 'Ngày {day} tháng {month} năm {year}', en: '{day}/{month}/{year}' },
  documentPlaceholder: { vi: '……/BC-UBND', en: '……/BC' },
  documentPlaceholderDepartment: { vi: '……/BC', en: '……/BC' },
  datePlaceholder: { vi: '……………, ngày …… tháng …… năm {year}', en: '……………, {year}' },

  caseSection: {
    vi: 'Tiếp nhận, giải quyết hồ sơ thủ tục hành chính (Biểu II.06a/VPCP/KSTT)',
    en: 'Files received and resolved (form II.06a/VPCP/KSTT)',
  },
  figuresHow: {
    vi: 'Chỉ điền vào ô màu vàng. Không phát sinh ghi KPS, không áp dụng ghi KAD; để trống là chưa báo cáo. Dấu * là bắt buộc.',
    en: 'Fill in yellow cells only. KPS: nothing happened; KAD: does not apply; empty: not reported. * is required.',
  },
  indicatorsHow: {
    vi: 'Biểu tự tính từ trang tính “Số liệu”, đơn vị không điền vào đây.',
    en: 'Computed from the sheet of figures; nothing is typed here.',
  },
  tasksHow: {
    vi: 'Chọn tình trạng trong danh sách. Nhiệm vụ đã hoàn thành ghi thêm ngày hoàn thành và số, ký hiệu văn bản.',
    en: 'Choose a status from the list. For finished tasks give the date and the document.',
  },
  narrativeHow: {
    vi: 'Viết ngắn gọn vào cột “Trả lời”; xuống dòng trong ô bằng Alt + Enter.',
    en: 'Write briefly in the column of answers; Alt + Enter breaks a line.',
  },
  notEnough: { vi: 'Chưa đủ số liệu', en: 'Figures missing' },
  notApplicable: { vi: 'Không áp dụng', en: 'Not applicable' },
  balanced: { vi: 'Khớp', en: 'Balanced' },
  unbalanced: { vi: 'Lệch', en: 'Off by' },
  met: { vi: 'Đạt', en: 'Met' },
  unmet: { vi: 'Chưa đạt', en: 'Not met' },
  aboveWhole: { vi: 'Vượt 100%, xem lại', en: 'Above 100%, look again' },
  milestone: { vi: '{text} (mốc năm {year})', en: '{text} (milestone of {year})' },
  undecided: { vi: '{targets} (chờ tỉnh quyết định)', en: '{targets} (not yet settled)' },
  noTarget: { vi: '–', en: '–' },

  amountPromptFlow: { vi: 'Số phát sinh từ {from} đến {to}.', en: 'What happened from {from} to {to}.' },
  amountPromptOpening: { vi: 'Số từ kỳ trước chuyển qua, tại ngày {from}.', en: 'Carried over on {from}.' },
  amountPromptClosing: { vi: 'Số còn lại tại ngày {to}.', en: 'Still open on {to}.' },
  amountPromptConstant: {
    vi: 'Số của cả năm, giữ nguyên ở mọi kỳ.',
    en: 'Of the whole year, the same in every period.',
  },
  amountPromptSnapshot: { vi: 'Số có tại ngày {to}.', en: 'As of {to}.' },
  amountWhole: {
    vi: 'Nhập số nguyên từ 0 trở lên, hoặc KPS (không phát sinh), KAD (không áp dụng).',
    en: 'A whole number from 0 on, or KPS, KAD.',
  },
  amountDecimal: {
    vi: 'Nhập số từ 0 trở lên, nhiều nhất 2 chữ số thập phân, hoặc KPS (không phát sinh), KAD (không áp dụng).',
    en: 'A number from 0 on with at most 2 decimals, or KPS, KAD.',
  },
  amountTitle: { vi: 'Số liệu {code}', en: 'Figure {code}' },
  statusTitle: { vi: 'Tình trạng nhiệm vụ', en: 'Status of the task' },
  statusError: { vi: 'Hãy chọn một trong: {statuses}.', en: 'Choose one of: {statuses}.' },
  dateTitle: { vi: 'Ngày', en: 'Date' },
  dateError: {
    vi: 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ {example}.',
    en: 'Give a date as day/month/year, such as {example}.',
  },

  guideFill: { vi: '1. Điền biểu', en: '1. Filling in' },
  guideYellow: {
    vi: 'Chỉ điền vào các ô màu vàng ở các trang tính “Bìa”, “Số liệu”, “Nhiệm vụ”, “Thuyết minh”. Ô khác đã khóa để tránh sửa nhầm; trang tính “Chỉ tiêu” tự tính.',
    en: 'Fill in the yellow cells of the sheets; all others are locked, the indicators are computed.',
  },
  guideRequired: {
    vi: 'Nội dung có dấu * là bắt buộc. Ô số liệu để trống được hiểu là chưa báo cáo, không phải là 0.',
    en: '* is required. An empty figure means not reported, not 0.',
  },
  guideWords: {
    vi: 'Không có phát sinh trong kỳ: ghi KPS (được tính là 0). Nội dung không thuộc phạm vi của đơn vị: ghi KAD (không tính vào tỷ lệ).',
    en: 'KPS: nothing happened, counts as 0. KAD: does not apply, left out of rates.',
  },
  guideWindow: {
    vi: '{window}. Cột “Kỳ trước” chỉ để đối chiếu.',
    en: '{window}. The previous column is for comparison only.',
  },
  guideNumbers: {
    vi: 'Gõ số liền nhau, không gõ dấu chấm hàng nghìn (ví dụ: 1234); Excel tự thêm dấu. Ngày gõ dạng ngày/tháng/năm.',
    en: 'Type digits only (1234); dates as day/month/year.',
  },
  guideExplain: {
    vi: 'Số liệu tăng, giảm bất thường: ghi lý do vào cột “Giải trình” để không bị hỏi lại.',
    en: 'Explain unusual figures in the column for explanations.',
  },
  guideTasks: {
    vi: 'Ở trang tính “Nhiệm vụ”, chọn tình trạng từ danh sách: {statuses}. Nhiệm vụ đã báo hoàn thành ở kỳ trước được điền sẵn; hãy xem lại và sửa nếu cần.',
    en: 'Choose a status: {statuses}. Tasks reported as done before are filled in already.',
  },
  guideCheck: {
    vi: 'Trước khi nộp, xem mục III của trang tính “Bìa”: không còn ô bắt buộc bỏ trống và hồ sơ cân đối.',
    en: 'Before submitting, look at part III of the cover.',
  },
  guideSubmit: { vi: '2. Nộp báo cáo', en: '2. Submitting' },
  guideHow: {
    vi: 'Lưu tệp dạng Excel (.xlsx), tải lên cổng báo cáo của tỉnh trước {due}. Không đổi tên trang tính, không xóa cột “Mã”.',
    en: 'Save as .xlsx and upload to the portal of the province before {due}.',
  },
  guideNext: { vi: '3. Sau khi nộp', en: '3. What happens next' },
  guideAnswer: {
    vi: 'Vài giây sau khi nộp, đơn vị nhận được kết quả: đã tiếp nhận, hoặc danh sách từng ô cần sửa kèm lý do. Sửa ngay trên tệp này rồi nộp lại; số lần nộp không hạn chế, bản được tiếp nhận gần nhất là bản chính thức.',
    en: 'Within seconds you learn whether the report is accepted, or which cells to correct. Correct and submit again as often as needed; the last accepted one counts.',
  },
  guideOnTime: {
    vi: 'Đúng hạn được tính theo lần đầu tiên báo cáo được tiếp nhận.',
    en: 'Being on time is decided by the first accepted report.',
  },
} as const satisfies Record<string, Message>;
