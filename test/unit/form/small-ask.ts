import type { Ask } from '../../../shared/plan/ask.ts';
import { caseBlock } from '../../../shared/plan/case-block.ts';
import type { Indicator } from '../../../shared/plan/indicator.ts';
import type { Measure } from '../../../shared/plan/measure.ts';
import type { Target } from '../../../shared/plan/target.ts';
import type { Task } from '../../../shared/plan/task.ts';

/**
 * A small form with one of everything: fixtures saved by LibreOffice rest on it, so the shipped catalogue may change without
 * making them anew (test/fixtures/forms/make.py).
 */
const caseTitles: Readonly<Record<string, readonly [string, Measure['kind']]>> = {
  [caseBlock.receivedOnline]: ['Hồ sơ tiếp nhận trực tuyến trong kỳ', 'flow'],
  [caseBlock.receivedDirectly]: ['Hồ sơ tiếp nhận trực tiếp, qua bưu chính trong kỳ', 'flow'],
  [caseBlock.carriedOver]: ['Hồ sơ từ kỳ trước chuyển qua', 'opening-stock'],
  [caseBlock.resolvedEarly]: ['Hồ sơ đã giải quyết trước hạn', 'flow'],
  [caseBlock.resolvedOnTime]: ['Hồ sơ đã giải quyết đúng hạn', 'flow'],
  [caseBlock.resolvedLate]: ['Hồ sơ đã giải quyết quá hạn', 'flow'],
  [caseBlock.openWithinTime]: ['Hồ sơ đang giải quyết, còn trong hạn', 'closing-stock'],
  [caseBlock.openOverdue]: ['Hồ sơ đang giải quyết, đã quá hạn', 'closing-stock'],
};

const caseMeasures = Object.entries(caseTitles).map(([code, [title, kind]]): Measure => ({
  code,
  title,
  unit: 'hồ sơ',
  kind,
  area: 'thu_tuc_hanh_chinh',
  required: true,
  appliesTo: 'all',
  decimals: 0,
}));

const count = { unit: 'văn bản', kind: 'flow', required: false, appliesTo: 'all', decimals: 0 } as const;

const smallMeasures: readonly Measure[] = [
  ...caseMeasures,
  { ...count, code: 'VB_TONG', title: 'Văn bản quy phạm pháp luật ban hành', area: 'the_che' },
  { ...count, code: 'VB_DUNG', title: 'Văn bản ban hành đúng trình tự, thủ tục', area: 'the_che' },
  { ...count, code: 'PAKN_TONG', title: 'Phản ánh, kiến nghị đã nhận', area: 'thu_tuc_hanh_chinh' },
  { ...count, code: 'PAKN_HAN', title: 'Phản ánh, kiến nghị xử lý đúng hạn', area: 'thu_tuc_hanh_chinh' },
  { ...count, code: 'SANG_KIEN', title: 'Sáng kiến được áp dụng', area: 'chi_dao_dieu_hanh' },
  {
    ...count,
    code: 'KINH_PHI',
    title: 'Kinh phí tiết kiệm',
    unit: 'triệu đồng',
    area: 'tai_chinh_cong',
    decimals: 2,
    required: true,
  },
];

const rate = { unit: '%', basis: 'measures', direction: 'higher-is-better' } as const;

const indicators: readonly Indicator[] = [
  {
    ...rate,
    code: 'ON_TIME_RESOLUTION',
    title: 'Tỷ lệ hồ sơ giải quyết trước và đúng hạn',
    numerator: ['HS_GQ_TH', 'HS_GQ_DH'],
    denominator: ['HS_GQ_TH', 'HS_GQ_DH', 'HS_GQ_QH'],
    area: 'thu_tuc_hanh_chinh',
  },
  {
    ...rate,
    code: 'LEGAL_DOCS_CORRECT',
    title: 'Tỷ lệ văn bản ban hành đúng trình tự',
    numerator: ['VB_DUNG'],
    denominator: ['VB_TONG'],
    area: 'the_che',
  },
  {
    ...rate,
    code: 'PAKN_ON_TIME',
    title: 'Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn',
    numerator: ['PAKN_HAN'],
    denominator: ['PAKN_TONG'],
    area: 'thu_tuc_hanh_chinh',
  },
  {
    ...rate,
    code: 'INITIATIVES',
    title: 'Số sáng kiến được áp dụng',
    unit: 'sáng kiến',
    numerator: ['SANG_KIEN'],
    denominator: [],
    area: 'chi_dao_dieu_hanh',
  },
];

function target(indicator: string, more: Pick<Target, 'comparator'> & Partial<Target>): Target {
  return {
    plan: 'mau',
    indicators: [indicator],
    title: indicator,
    due: '2026',
    source: 'I.1',
    status: 'in-force',
    ...more,
  };
}

function task(code: string, title: string, area: Task['area'], deadline: string): Task {
  return {
    plan: 'mau',
    code,
    area,
    title,
    product: 'Báo cáo',
    lead: 'Phòng Văn hóa - Xã hội',
    support: 'Các phòng, trung tâm',
    deadline,
    clauses: [],
  };
}

export const smallAsk: Ask = {
  province: { code: '38', name: 'Thanh Hóa', timeZone: 'Asia/Ho_Chi_Minh' },
  unit: { code: '15091', name: 'Xã Ngọc Liên', kind: 'xa', plan: 'mau' },
  period: {
    id: '2026-Q1',
    name: 'Quý I',
    dataFrom: '2025-12-15',
    dataTo: '2026-03-14',
    kind: 'year-to-date',
    opensAt: '2026-03-04T17:00:00.000Z',
    dueAt: '2026-03-17T16:59:59.999Z',
  },
  measures: smallMeasures,
  indicators: [
    { indicator: indicators[0]!, target: target('ON_TIME_RESOLUTION', { comparator: '>', value: 98 }) },
    { indicator: indicators[1]!, target: target('LEGAL_DOCS_CORRECT', { comparator: '=', value: 100, due: '2030' }) },
    { indicator: indicators[2]! },
    { indicator: indicators[3]!, target: target('INITIATIVES', { comparator: 'between', value: 1, valueMax: 2 }) },
  ],
  tasks: [
    task('2.1', 'Ban hành Kế hoạch cải cách hành chính', 'chi_dao_dieu_hanh', 'Tháng 01/2026'),
    task('2.10', 'Tổ chức đối thoại với người dân, doanh nghiệp', 'chi_dao_dieu_hanh', 'Quý II năm 2026'),
    task('37', 'Rà soát thủ tục hành chính nội bộ', 'thu_tuc_hanh_chinh', 'Thường xuyên'),
    task('III.NV2', 'Kiểm tra, rà soát văn bản', 'the_che', '31/12/2026'),
  ],
};
