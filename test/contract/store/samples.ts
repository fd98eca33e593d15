import type { Instant } from '../../../shared/period/period.ts';
import type { Province } from '../../../shared/plan/province.ts';
import type { Filing } from '../../../shared/report/filing.ts';
import type { Report } from '../../../shared/report/report.ts';

/** The smallest province that has something of everything the table keeps. */
export const sampleProvince: Province = {
  code: '38',
  name: 'Tỉnh Thanh Hóa',
  year: 2026,
  timeZone: 'Asia/Ho_Chi_Minh',
  units: [
    { code: '15091', name: 'Xã Ngọc Liên', kind: 'xa', eid: 'H56.1', plan: 'ngoc-lien', validFrom: '2025-07-01' },
    { code: '00004', name: 'Phường Mẫu', kind: 'phuong' },
    { code: 'SNV', name: 'Sở Nội vụ', kind: 'so-nganh', email: 'snv@example.vn' },
  ],
  periods: [
    {
      id: '2026-Q1',
      name: 'Quý I',
      dataFrom: '2025-12-15',
      dataTo: '2026-03-14',
      kind: 'year-to-date',
      opensAt: '2026-03-04T17:00:00.000Z',
      dueAt: '2026-03-17T16:59:59.999Z',
      provinceDueAt: '2026-03-20T16:59:59.999Z',
    },
    {
      id: '2026-Q2',
      name: '6 tháng',
      dataFrom: '2025-12-15',
      dataTo: '2026-06-14',
      kind: 'year-to-date',
      opensAt: '2026-06-04T17:00:00.000Z',
      dueAt: '2026-06-17T16:59:59.999Z',
    },
  ],
  measures: [
    {
      code: 'HS_TN_TT',
      title: 'Hồ sơ tiếp nhận trực tuyến',
      unit: 'hồ sơ',
      kind: 'flow',
      area: 'thu_tuc_hanh_chinh',
      required: true,
      appliesTo: 'all',
      decimals: 0,
    },
  ],
  indicators: [
    {
      code: 'ONLINE',
      title: 'Tỷ lệ hồ sơ trực tuyến',
      unit: '%',
      basis: 'measures',
      numerator: ['HS_TN_TT'],
      denominator: ['HS_TN_TT'],
      direction: 'higher-is-better',
      area: 'thu_tuc_hanh_chinh',
    },
  ],
  plans: [{ id: 'ngoc-lien', title: 'Kế hoạch', years: { from: 2026, to: 2030 } }],
  targets: [
    {
      plan: 'ngoc-lien',
      indicators: ['ONLINE'],
      title: 'Tỷ lệ',
      comparator: 'between',
      value: 80,
      valueMax: 90,
      aspiration: 100,
      due: '2026',
      source: 'II.1',
      status: 'in-force',
    },
  ],
  tasks: [
    {
      plan: 'ngoc-lien',
      code: '1.1',
      area: 'chi_dao_dieu_hanh',
      title: 'Ban hành kế hoạch',
      product: 'Kế hoạch',
      lead: 'Văn phòng',
      support: '',
      deadline: 'Quý I, hằng tháng',
      clauses: [
        {
          text: 'Quý I',
          due: { kind: 'quarters', year: 2026, quarters: [1], span: false },
          notes: ['year-missing'],
        },
        { text: 'hằng tháng', due: { kind: 'recurring', every: 'month', anchor: { day: 15 } }, notes: [] },
      ],
    },
  ],
  scorecards: [
    {
      id: '766',
      components: [{ indicator: 'ONLINE', max: 6, fullFrom: 90, atZero: 0 }],
      bands: [{ name: 'Tốt', from: 80 }],
    },
  ],
};

export function sampleReport(unit: string, period: string, received: number): Report {
  return {
    unit,
    period,
    form: { version: '1', unit, period, issuedAt: '2026-03-05T00:00:00.000Z', layout: 'abc' },
    sheets: { cover: 'Bìa', figures: 'Số liệu', tasks: 'Nhiệm vụ', narrative: 'Thuyết minh' },
    cover: { preparedBy: 'Người lập', reportDate: '2026-03-15' },
    coverCells: { preparedBy: 'B8' },
    figures: [
      { measure: 'HS_TN_TT', value: received, cell: 'F5', explanation: 'Tăng do đợt cao điểm', explanationCell: 'G5' },
      { measure: 'HS_KT', value: 'missing', cell: 'F6' },
      { measure: 'HS_GQ_QH', value: 'not-applicable', cell: 'F7' },
    ],
    tasks: [
      {
        task: '1.1',
        status: 'done',
        statusCell: 'H5',
        doneOn: '2026-03-01',
        doneOnCell: 'I5',
        document: '12/KH-UBND',
        documentCell: 'J5',
      },
    ],
    narrative: { ket_qua: 'Đã hoàn thành' },
  };
}

export function sampleFiling(
  change: Partial<Filing> & { readonly receivedAt: Instant; readonly attempt: string },
): Filing {
  const { unit = '15091', period = '2026-Q1' } = change;
  return {
    province: '38',
    unit,
    period,
    status: 'accepted',
    sha256: 'f'.repeat(64),
    fileName: 'bao-cao.xlsx',
    objectKey: `reports/38/${period}/${unit}/${change.attempt}/bao-cao.xlsx`,
    revision: 'revision',
    observations: [],
    report: sampleReport(unit, period, 10),
    ...change,
  };
}
