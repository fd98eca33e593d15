import type { Narrative, TaskStatus } from '../report/report.ts';
import type { FieldsLayout, TableLayout } from '../workbook/table.ts';

/**
 * The report form, declared once: the blank form is written from it, a filled one is read by it, messages quote it.
 * Columns and labels are a contract with every form that is already out. Source: docs/domain.md §11.
 */
export const FORM_NAME = 'cchc-bao-cao';

/** Goes up when a form of the old shape can no longer be read. */
export const FORM_VERSION = '1';

/** The mark of required input, printed behind a header, a label or the title of a figure; `labelKey` drops it. */
export const REQUIRED_MARK = '*';

/** Không phát sinh: nothing happened, a reported 0. */
export const NOTHING_HAPPENED = 'KPS';

/** Không áp dụng: the figure does not apply to this unit. */
export const DOES_NOT_APPLY = 'KAD';

export const coverLayout = {
  sheet: 'Bìa',
  fields: {
    unitName: { label: 'Đơn vị báo cáo' },
    unit: { label: 'Mã đơn vị' },
    period: { label: 'Kỳ báo cáo' },
    dataFrom: { label: 'Từ ngày' },
    dataTo: { label: 'Đến ngày' },
    preparedBy: { label: 'Người lập biểu *' },
    preparedByTitle: { label: 'Chức vụ người lập' },
    phone: { label: 'Điện thoại' },
    approvedBy: { label: 'Người phê duyệt *' },
    approvedByTitle: { label: 'Chức vụ người phê duyệt' },
    documentNumber: { label: 'Số văn bản' },
    reportDate: { label: 'Ngày báo cáo *' },
  },
} as const satisfies FieldsLayout<string>;

export type CoverKey = keyof typeof coverLayout.fields;

export const figuresLayout = {
  sheet: 'Số liệu',
  columns: {
    code: { header: 'Mã', aliases: ['Mã số liệu'], required: true },
    ordinal: { header: 'STT' },
    title: { header: 'Nội dung' },
    unit: { header: 'Đơn vị tính', aliases: ['ĐVT'] },
    previous: { header: 'Kỳ trước' },
    value: { header: 'Số liệu kỳ này *', aliases: ['Kỳ này', 'Số liệu'], required: true },
    explanation: { header: 'Giải trình' },
  },
  key: 'code',
  standIn: 'title',
} as const satisfies TableLayout<string>;

/** Locked, all formulas over `Số liệu`: shows the officer what the figures come to, and is never read. */
export const indicatorsLayout = {
  sheet: 'Chỉ tiêu',
  columns: {
    code: { header: 'Mã' },
    ordinal: { header: 'STT' },
    title: { header: 'Chỉ tiêu' },
    unit: { header: 'Đơn vị tính' },
    numerator: { header: 'Tử số' },
    denominator: { header: 'Mẫu số' },
    result: { header: 'Kết quả' },
    target: { header: 'Mục tiêu' },
    verdict: { header: 'Đánh giá' },
    previous: { header: 'Kỳ trước' },
  },
  key: 'code',
} as const satisfies TableLayout<string>;

export const tasksLayout = {
  sheet: 'Nhiệm vụ',
  columns: {
    code: { header: 'Mã', aliases: ['Mã nhiệm vụ'], required: true },
    ordinal: { header: 'STT' },
    title: { header: 'Nhiệm vụ' },
    product: { header: 'Sản phẩm' },
    lead: { header: 'Chủ trì' },
    support: { header: 'Phối hợp' },
    deadline: { header: 'Thời hạn' },
    status: { header: 'Tình trạng *', required: true },
    doneOn: { header: 'Ngày hoàn thành' },
    document: { header: 'Số, ký hiệu văn bản' },
    note: { header: 'Ghi chú' },
  },
  key: 'code',
  standIn: 'title',
} as const satisfies TableLayout<string>;

export const narrativeLayout = {
  sheet: 'Thuyết minh',
  columns: {
    code: { header: 'Mã', required: true },
    question: { header: 'Nội dung' },
    answer: { header: 'Trả lời', required: true },
  },
  key: 'code',
  standIn: 'question',
} as const satisfies TableLayout<string>;

export const GUIDE_SHEET = 'Hướng dẫn';

/** First sheet of a marked copy: the list of findings. Never read. */
export const MARKED_SHEET = 'Cần sửa';

/** Very hidden; LibreOffice shows it as merely hidden. */
export const identityLayout = {
  sheet: '_form',
  fields: {
    form: { label: 'form' },
    version: { label: 'version' },
    unit: { label: 'unit' },
    period: { label: 'period' },
    issuedAt: { label: 'issuedAt' },
    layout: { label: 'layout' },
  },
} as const satisfies FieldsLayout<string>;

/** The words of `Tình trạng`, in the order of the drop-down list. */
export const taskStatuses = {
  'not-started': 'Chưa thực hiện',
  'in-progress': 'Đang thực hiện',
  done: 'Đã hoàn thành',
  'not-doing': 'Không thực hiện',
} as const satisfies Record<TaskStatus, string>;

/** The questions of `Thuyết minh` by their codes. */
export const questions = {
  KET_QUA: 'Kết quả nổi bật trong kỳ',
  KHO_KHAN: 'Khó khăn, vướng mắc, tồn tại, hạn chế',
  NGUYEN_NHAN: 'Nguyên nhân của khó khăn, hạn chế',
  KIEN_NGHI: 'Kiến nghị, đề xuất với tỉnh và các sở, ngành',
  TRONG_TAM: 'Nhiệm vụ trọng tâm kỳ tới',
} as const satisfies Narrative;

/** Position of a column on the forms we write, 1-based; filled forms are read by header, wherever a column stands. */
export function columnOf<Key extends string>(layout: TableLayout<Key>, key: NoInfer<Key>): number {
  return Object.keys(layout.columns).indexOf(key) + 1;
}
