import type { FieldsLayout, TableLayout } from '../../workbook/table.ts';

/**
 * The sheets of the province workbook, declared once: the writer, the reader and the instructions derive from it.
 * Columns marked "optional" by their lack of `required` may be left out by a workbook made by hand.
 */
export const provinceSheet = {
  sheet: 'Tỉnh',
  fields: {
    code: { label: 'Mã tỉnh' },
    name: { label: 'Tên tỉnh' },
    year: { label: 'Năm' },
    timeZone: { label: 'Múi giờ' },
  },
} as const satisfies FieldsLayout<string>;

export const unitSheet = {
  sheet: 'Đơn vị',
  key: 'code',
  columns: {
    code: { header: 'Mã đơn vị', required: true },
    name: { header: 'Tên đơn vị', required: true },
    kind: { header: 'Loại', required: true },
    eid: { header: 'Mã định danh' },
    plan: { header: 'Kế hoạch' },
    email: { header: 'Email', aliases: ['Thư điện tử'] },
    validFrom: { header: 'Hiệu lực từ' },
    validTo: { header: 'Hiệu lực đến' },
  },
} as const satisfies TableLayout<string>;

export const periodSheet = {
  sheet: 'Kỳ báo cáo',
  key: 'id',
  columns: {
    id: { header: 'Mã kỳ', required: true },
    name: { header: 'Tên kỳ', required: true },
    dataFrom: { header: 'Từ ngày', required: true },
    dataTo: { header: 'Đến ngày', required: true },
    kind: { header: 'Kiểu số liệu', required: true },
    opens: { header: 'Mở nhận', required: true },
    due: { header: 'Hạn nộp', required: true },
    provinceDue: { header: 'Hạn của tỉnh' },
  },
} as const satisfies TableLayout<string>;

export const measureSheet = {
  sheet: 'Số liệu',
  key: 'code',
  columns: {
    code: { header: 'Mã', required: true },
    title: { header: 'Nội dung', required: true },
    unit: { header: 'Đơn vị tính', required: true },
    kind: { header: 'Loại', required: true },
    area: { header: 'Lĩnh vực', required: true },
    required: { header: 'Bắt buộc' },
    appliesTo: { header: 'Áp dụng' },
  },
} as const satisfies TableLayout<string>;

export const indicatorSheet = {
  sheet: 'Chỉ tiêu',
  key: 'code',
  columns: {
    code: { header: 'Mã', required: true },
    title: { header: 'Chỉ tiêu', required: true },
    unit: { header: 'Đơn vị tính', required: true },
    numerator: { header: 'Tử số', required: true },
    denominator: { header: 'Mẫu số', required: true },
    direction: { header: 'Chiều', required: true },
    area: { header: 'Lĩnh vực', required: true },
  },
} as const satisfies TableLayout<string>;

export const targetSheet = {
  sheet: 'Mục tiêu',
  key: 'plan',
  columns: {
    plan: { header: 'Kế hoạch', required: true },
    indicators: { header: 'Chỉ tiêu', required: true },
    comparison: { header: 'So sánh', required: true },
    value: { header: 'Giá trị', required: true },
    aspiration: { header: 'Phấn đấu' },
    due: { header: 'Năm', required: true },
    scope: { header: 'Phạm vi' },
    source: { header: 'Nguồn' },
    status: { header: 'Tình trạng' },
    title: { header: 'Nội dung' },
    conflict: { header: 'Nhóm mâu thuẫn' },
  },
} as const satisfies TableLayout<string>;

export const taskSheet = {
  sheet: 'Nhiệm vụ',
  key: 'code',
  columns: {
    plan: { header: 'Kế hoạch', required: true },
    code: { header: 'Mã', required: true },
    area: { header: 'Lĩnh vực', required: true },
    title: { header: 'Nhiệm vụ', required: true },
    product: { header: 'Sản phẩm' },
    lead: { header: 'Chủ trì' },
    support: { header: 'Phối hợp' },
    deadline: { header: 'Thời hạn', required: true },
    note: { header: 'Ghi chú' },
  },
} as const satisfies TableLayout<string>;

export const componentSheet = {
  sheet: 'Thang điểm',
  key: 'indicator',
  columns: {
    scorecard: { header: 'Thang điểm', required: true },
    indicator: { header: 'Chỉ tiêu', required: true },
    max: { header: 'Điểm tối đa', required: true },
    fullFrom: { header: 'Ngưỡng đạt điểm tối đa', required: true },
    atZero: { header: 'Điểm khi mẫu số bằng 0', required: true },
  },
} as const satisfies TableLayout<string>;

export const bandSheet = {
  sheet: 'Xếp loại',
  key: 'name',
  columns: {
    scorecard: { header: 'Thang điểm', required: true },
    name: { header: 'Loại', required: true },
    from: { header: 'Từ điểm', required: true },
  },
} as const satisfies TableLayout<string>;
