/** One column of a sheet of the summary: its header and its width in characters. */
export interface SummaryColumn {
  readonly header: string;
  readonly width: number;
}

/** The sheets of the summary workbook, in order. Contract: docs/architecture.md. */
export const summarySheets = {
  overview: 'Tổng quan',
  matrix: 'So sánh chỉ tiêu',
  indicators: 'Theo chỉ tiêu',
  ranking: 'Xếp hạng',
  tasks: 'Nhiệm vụ',
  submissions: 'Tình hình nộp',
  trends: 'Xu hướng',
  warnings: 'Cảnh báo',
  explanations: 'Giải trình',
  data: 'Dữ liệu',
  taskData: 'Dữ liệu nhiệm vụ',
  sources: 'Nguồn',
} as const;

/** Indicators on one printed page of `So sánh chỉ tiêu`: more are not readable on A4 landscape. */
export const INDICATORS_PER_PAGE = 12;

/** First columns of `So sánh chỉ tiêu`, repeated on every page; the indicators follow. */
export const matrixColumns = {
  number: { header: 'STT', width: 5 },
  unit: { header: 'Đơn vị', width: 24 },
} as const satisfies Record<string, SummaryColumn>;

/** `code` stands last, beyond the printed columns: formulas and filters use it, readers on paper do not. */
export const indicatorColumns = {
  number: { header: 'STT', width: 4.5 },
  title: { header: 'Chỉ tiêu', width: 29 },
  unit: { header: 'Đơn vị tính', width: 7.5 },
  num: { header: 'Tử số toàn tỉnh', width: 9 },
  den: { header: 'Mẫu số toàn tỉnh', width: 9 },
  value: { header: 'Kết quả toàn tỉnh', width: 9 },
  target: { header: 'Mục tiêu của tỉnh', width: 8.5 },
  verdict: { header: 'Đánh giá', width: 8.5 },
  coverage: { header: 'Đơn vị có số liệu', width: 7.5 },
  missing: { header: 'Thiếu số liệu', width: 6 },
  notApplicable: { header: 'Không áp dụng', width: 6 },
  met: { header: 'Đơn vị đạt', width: 6 },
  unmet: { header: 'Đơn vị chưa đạt', width: 6 },
  min: { header: 'Thấp nhất', width: 7 },
  lowerQuartile: { header: 'Tứ phân vị dưới', width: 7 },
  median: { header: 'Trung vị', width: 7 },
  upperQuartile: { header: 'Tứ phân vị trên', width: 7 },
  max: { header: 'Cao nhất', width: 7 },
  before: { header: 'Kỳ so sánh', width: 7.5 },
  change: { header: 'Tăng, giảm', width: 9.5 },
  trend: { header: 'Xu hướng', width: 8 },
  code: { header: 'Mã', width: 28 },
} as const satisfies Record<string, SummaryColumn>;

/**
 * Columns of a ranking, left of its components. Narrow: ten components must be readable on A4 landscape. `before` and
 * `change` are there only with a period to compare with.
 */
export const rankingColumns = {
  rank: { header: 'Hạng', width: 5 },
  tied: { header: 'Số đơn vị đồng hạng', width: 5.6 },
  before: { header: 'Hạng kỳ trước', width: 6 },
  change: { header: 'Thay đổi', width: 5.4 },
  unit: { header: 'Đơn vị', width: 19.5 },
  share: { header: 'Tỷ lệ điểm (%)', width: 6.2 },
  band: { header: 'Xếp loại', width: 8.4 },
  score: { header: 'Tổng điểm', width: 5.8 },
  max: { header: 'Điểm tối đa', width: 5.8 },
} as const satisfies Record<string, SummaryColumn>;

/** The two columns under each component of a ranking. */
export const componentColumns = {
  points: { header: 'Điểm', width: 4.9 },
  base: { header: 'Mẫu số', width: 5.3 },
} as const satisfies Record<string, SummaryColumn>;

/** Columns of `Xu hướng` beside its windows, each of which has a column for its value and one for its coverage. */
export const trendColumns = {
  number: { header: 'STT', width: 4.5 },
  title: { header: 'Chỉ tiêu', width: 38 },
  unit: { header: 'Đơn vị tính', width: 8 },
  value: { header: 'Kết quả toàn tỉnh', width: 10.5 },
  sinceQuarter: { header: 'So với quý trước', width: 11.5 },
  sinceLastYear: { header: 'So với cùng kỳ năm trước', width: 11.5 },
  coverage: { header: 'Số đơn vị có số liệu', width: 7.5 },
} as const satisfies Record<string, SummaryColumn>;

export const taskColumns = {
  number: { header: 'STT', width: 5 },
  subject: { header: 'Đơn vị', width: 31 },
  asked: { header: 'Được giao', width: 9.5 },
  done: { header: 'Đã hoàn thành', width: 9.5 },
  onTime: { header: 'Trong đó đúng hạn', width: 9.5 },
  late: { header: 'Trong đó trễ hạn', width: 9.5 },
  inProgress: { header: 'Đang thực hiện', width: 9.5 },
  notStarted: { header: 'Chưa thực hiện', width: 9.5 },
  notDoing: { header: 'Không thực hiện', width: 9.5 },
  unreported: { header: 'Chưa có báo cáo', width: 9.5 },
  overdue: { header: 'Đang quá hạn', width: 9.5 },
  notYetDue: { header: 'Chưa xong, chưa đến hạn', width: 10 },
  openEnded: { header: 'Không thể quá hạn (không có hạn cuối)', width: 11.5 },
} as const satisfies Record<string, SummaryColumn>;

/** Headers over `subject` where the tasks are not counted by unit. */
export const AREA_HEADER = 'Lĩnh vực';
export const DEADLINE_HEADER = 'Quý của hạn cuối';

/** The list of overdue tasks: one line a task of a plan; each column spans several of `taskColumns`. */
export const overdueColumns = {
  number: { header: 'STT', span: 1 },
  task: { header: 'Nhiệm vụ (mã, tên)', span: 2 },
  deadline: { header: 'Thời hạn trong kế hoạch', span: 3 },
  since: { header: 'Quá hạn từ', span: 1 },
  count: { header: 'Số đơn vị', span: 1 },
  units: { header: 'Đơn vị', span: 5 },
} as const;

/** Columns of `Dữ liệu nhiệm vụ` that are printed with a selection. */
export const TASK_DATA_COLUMNS_PRINTED = 10;

/** One line a task of a unit: what every count of `Nhiệm vụ` is a formula over. */
export const taskDataColumns = {
  number: { header: 'STT đơn vị', width: 7 },
  unit: { header: 'Mã đơn vị', width: 9 },
  name: { header: 'Tên đơn vị', width: 24 },
  code: { header: 'Mã nhiệm vụ', width: 10 },
  area: { header: 'Lĩnh vực', width: 26 },
  quarter: { header: DEADLINE_HEADER, width: 17 },
  status: { header: 'Tình trạng', width: 16 },
  doneOn: { header: 'Ngày hoàn thành', width: 12 },
  timing: { header: 'So với thời hạn', width: 14 },
  overdueLine: { header: 'Dòng ở danh sách quá hạn', width: 10 },
  deadline: { header: 'Thời hạn trong kế hoạch', width: 30 },
  title: { header: 'Nhiệm vụ', width: 60 },
} as const satisfies Record<string, SummaryColumn>;

/** The attempts follow, one column each. */
export const submissionColumns = {
  number: { header: 'STT', width: 5 },
  code: { header: 'Mã', width: 8 },
  unit: { header: 'Đơn vị', width: 27 },
  state: { header: 'Tình trạng', width: 22 },
  punctuality: { header: 'Đúng hạn', width: 11.5 },
  firstAccepted: { header: 'Được tiếp nhận lần đầu', width: 12.5 },
  attempts: { header: 'Số lần nộp', width: 6 },
  corrections: { header: 'Số lần sửa', width: 6 },
  asked: { header: 'Điểm phải làm rõ', width: 8 },
  explained: { header: 'Đã giải trình', width: 8 },
} as const satisfies Record<string, SummaryColumn>;

/** Attempts with a column of their own; what came after them is counted in one more. */
export const ATTEMPTS_SHOWN = 4;
export const ATTEMPT_WIDTH = 14;

export const warningColumns = {
  number: { header: 'STT', width: 5 },
  code: { header: 'Mã', width: 9 },
  unit: { header: 'Đơn vị', width: 24 },
  seen: { header: 'Điều nhận thấy', width: 72 },
  advice: { header: 'Việc nên làm', width: 44 },
} as const satisfies Record<string, SummaryColumn>;

export const explanationColumns = {
  number: { header: 'STT', width: 5 },
  code: { header: 'Mã', width: 9 },
  unit: { header: 'Đơn vị', width: 24 },
  sheet: { header: 'Trang tính', width: 12 },
  cell: { header: 'Ô', width: 9 },
  query: { header: 'Nội dung cần làm rõ', width: 58 },
  explanation: { header: 'Giải trình của đơn vị', width: 58 },
} as const satisfies Record<string, SummaryColumn>;

/** Columns of `Dữ liệu` that are printed with a selection: the long texts stand beyond them, or it would be too small to read. */
export const DATA_COLUMNS_PRINTED = 14;

/**
 * Tidy: the period's measures, then its indicators, then the indicators of every window of the trends; within each, one
 * block of units after the other.
 */
export const dataColumns = {
  unit: { header: 'Mã đơn vị', width: 9 },
  name: { header: 'Tên đơn vị', width: 22 },
  period: { header: 'Kỳ', width: 19 },
  kind: { header: 'Loại', width: 8.5 },
  code: { header: 'Mã', width: 34 },
  num: { header: 'Tử số', width: 9 },
  den: { header: 'Mẫu số', width: 9 },
  value: { header: 'Giá trị', width: 10 },
  comparator: { header: 'So sánh', width: 7 },
  target: { header: 'Mục tiêu', width: 7.5 },
  verdict: { header: 'Đánh giá', width: 9 },
  gap: { header: 'Còn thiếu', width: 8 },
  state: { header: 'Trạng thái', width: 16 },
  source: { header: 'Dòng ở Nguồn', width: 8 },
  title: { header: 'Nội dung', width: 60 },
  basis: { header: 'Cách tính', width: 60 },
} as const satisfies Record<string, SummaryColumn>;

/** Columns of `Nguồn` that are printed. */
export const SOURCE_COLUMNS_PRINTED = 9;

export const sourceColumns = {
  unit: { header: 'Mã đơn vị', width: 9 },
  period: { header: 'Kỳ', width: 9 },
  code: { header: 'Mã số liệu', width: 24 },
  value: { header: 'Giá trị', width: 10 },
  file: { header: 'Tệp', width: 34 },
  sheet: { header: 'Trang tính', width: 11 },
  cell: { header: 'Ô', width: 6 },
  attempt: { header: 'Lần nộp', width: 29 },
  receivedAt: { header: 'Nhận lúc', width: 23 },
  sha256: { header: 'SHA-256 của tệp', width: 68 },
  indicators: { header: 'Dùng cho chỉ tiêu', width: 60 },
} as const satisfies Record<string, SummaryColumn>;
