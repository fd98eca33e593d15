import type { FindingId } from '../../../shared/text/findings/kinds.ts';
import type { OpenForm } from './officer.ts';

/** A slip an officer makes in a good form, and what the receipt must say of it. */
export interface Slip {
  readonly name: string;
  /** Makes the slip; answers the cell or range that the receipt must name. */
  readonly make: (form: OpenForm) => string;
  /** The one thing that blocks; everything else would be noise to the officer. */
  readonly id: FindingId;
  readonly sheet: string;
  /** How the message names the place, where not by the cell. */
  readonly place?: string;
  /** What the message must say besides the place. */
  readonly says: readonly string[];
}

const FIGURES = 'Số liệu';
const TASKS = 'Nhiệm vụ';
const VALUE = 'Số liệu kỳ này *';
const figure = (code: string, value: Parameters<OpenForm['type']>[3]) => (form: OpenForm) =>
  form.type(FIGURES, code, VALUE, value);
const task = (column: string, value: Parameters<OpenForm['type']>[3]) => (form: OpenForm) =>
  form.type(TASKS, '37', column, value);
const inFigures = { sheet: FIGURES } as const;
const inTasks = { sheet: TASKS } as const;

/** Task 37 of the form is done; THU_NS_TANG is money with decimals; the block HS_… balances. */
export const slips: readonly Slip[] = [
  {
    name: 'a required figure left empty',
    make: figure('HS_GQ_QH', null),
    id: 'figure-missing',
    ...inFigures,
    says: ['chưa có số liệu', 'bắt buộc'],
  },
  {
    name: 'words in place of a number',
    make: figure('HS_TN_TT', 'khoảng 390'),
    id: 'figure-not-a-number',
    ...inFigures,
    says: ['“khoảng 390”', 'không phải là số'],
  },
  {
    name: 'decimals in a count',
    make: figure('HS_GQ_TH', 288.5),
    id: 'figure-not-whole',
    ...inFigures,
    says: ['288,5', 'số nguyên'],
  },
  {
    name: 'a negative figure',
    make: figure('HS_GQ_QH', -5),
    id: 'figure-negative',
    ...inFigures,
    says: ['-5', 'số âm'],
  },
  {
    name: 'a rate in place of an amount',
    make: figure('HS_SH', '85%'),
    id: 'figure-percent',
    ...inFigures,
    says: ['“85%”', 'tỷ lệ phần trăm'],
  },
  {
    name: 'a number that the program turned into a date',
    make: figure('HS_SH', new Date('2026-02-01')),
    id: 'figure-date',
    ...inFigures,
    says: ['01/02/2026', 'ngày tháng'],
  },
  {
    name: 'a formula that fails',
    make: figure('HS_SH', { formula: '1/0', result: { error: '#DIV/0!' } }),
    id: 'figure-formula-error',
    ...inFigures,
    says: ['#DIV/0!'],
  },
  {
    name: 'money that can be read in two ways',
    make: figure('THU_NS_TANG', '10.455'),
    id: 'figure-ambiguous',
    ...inFigures,
    says: ['“10.455”', 'hai cách'],
  },
  {
    name: 'a part larger than its whole',
    make: figure('YK_HL_TTHC', 999),
    id: 'part-exceeds-whole',
    ...inFigures,
    says: ['999', 'vượt quá 100%'],
  },
  {
    name: 'files in progress forgotten',
    make: (form) => {
      form.type(FIGURES, 'HS_DGQ_TH', VALUE, 0);
      const [first, last] = [form.address(FIGURES, 'HS_TN_TT', VALUE), form.address(FIGURES, 'HS_DGQ_QH', VALUE)];
      return `${first}:${last}`;
    },
    id: 'case-block-unbalanced',
    ...inFigures,
    says: ['hồ sơ tiếp nhận cộng lại', 'lệch nhau'],
  },
  {
    name: 'a status of the officer’s own',
    make: task('Tình trạng *', 'Xong rồi'),
    id: 'task-status-unknown',
    ...inTasks,
    says: ['“Xong rồi”', 'không có trong danh sách'],
  },
  {
    name: 'no status',
    make: task('Tình trạng *', null),
    id: 'task-status-missing',
    ...inTasks,
    says: ['chưa chọn tình trạng của nhiệm vụ 37'],
  },
  {
    name: 'a task done without a date',
    make: task('Ngày hoàn thành', null),
    id: 'task-done-without-date',
    ...inTasks,
    says: ['nhiệm vụ 37', 'chưa ghi ngày hoàn thành'],
  },
  {
    name: 'a task done without a document',
    make: task('Số, ký hiệu văn bản', null),
    id: 'task-done-without-document',
    ...inTasks,
    says: ['nhiệm vụ 37', 'chưa ghi số, ký hiệu văn bản'],
  },
  {
    name: 'a day that does not exist',
    make: task('Ngày hoàn thành', '31/02/2026'),
    id: 'date-unreadable',
    ...inTasks,
    says: ['“31/02/2026”'],
  },
  {
    name: 'a task done in the future',
    make: task('Ngày hoàn thành', '30/11/2026'),
    id: 'task-done-after-report',
    ...inTasks,
    says: ['30/11/2026', 'sau ngày báo cáo'],
  },
  {
    name: 'a task that is not going to be done, and no reason',
    make: (form) => {
      form.type(TASKS, '40', 'Tình trạng *', 'Không thực hiện');
      return form.address(TASKS, '40', 'Tình trạng *');
    },
    id: 'task-not-doing',
    ...inTasks,
    says: ['nhiệm vụ 40', 'Không thực hiện'],
  },
  {
    name: 'KAD in the midst of a counted sum, and no reason',
    make: figure('HS_GQ_QH', 'KAD'),
    id: 'not-applicable-in-sum',
    ...inFigures,
    says: ['KAD', 'cùng một phép tính'],
  },
  {
    name: 'nobody to approve it',
    make: (form) => form.sign('Người phê duyệt', null),
    id: 'approved-by-missing',
    sheet: 'Bìa',
    place: '“Người phê duyệt”',
    says: ['chưa ghi'],
  },
  {
    name: 'a report dated in another year',
    make: (form) => form.sign('Ngày báo cáo', '14/03/2062'),
    id: 'report-date-implausible',
    sheet: 'Bìa',
    place: '“Ngày báo cáo”',
    says: ['14/03/2062', 'Quý I'],
  },
];
