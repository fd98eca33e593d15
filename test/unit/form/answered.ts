import type { Amount, Report } from '../../../shared/report/report.ts';
import { smallAsk } from './small-ask.ts';

/** A report of the small ask with these amounts; what is not named is missing. */
function reportWith(amounts: Readonly<Record<string, Amount>>, more: Partial<Report> = {}): Report {
  return {
    unit: smallAsk.unit.code,
    period: smallAsk.period.id,
    sheets: { cover: 'Bìa', figures: 'Số liệu', tasks: 'Nhiệm vụ', narrative: 'Thuyết minh' },
    cover: {},
    figures: Object.entries(amounts).map(([measure, value]) => ({ measure, value, cell: '' })),
    tasks: [],
    narrative: {},
    ...more,
  };
}

const taskCells = { statusCell: '', doneOnCell: '', documentCell: '' };

/** The last report: everything in order. */
export const before = reportWith(
  {
    HS_TN_TT: 100,
    HS_TN_TRT: 50,
    HS_KT: 'not-applicable',
    HS_GQ_TH: 90,
    HS_GQ_DH: 40,
    HS_GQ_QH: 3,
    HS_DGQ_TH: 17,
    HS_DGQ_QH: 0,
    VB_TONG: 7,
    VB_DUNG: 6,
    PAKN_TONG: 0,
    PAKN_HAN: 0,
    KINH_PHI: 12.5,
  },
  {
    cover: { preparedBy: 'Nguyễn Thị Hòa', approvedBy: 'Trần Văn Thủy', documentNumber: '1/BC-UBND' },
    tasks: [{ task: '2.1', status: 'done', doneOn: '2026-01-15', document: '12/KH-UBND', ...taskCells }],
  },
);

/** This report: off balance, one rate met, one not, one without a denominator, one figure missing. */
export const answered = reportWith(
  {
    HS_TN_TT: 1204,
    HS_TN_TRT: 455,
    HS_KT: 0,
    HS_GQ_TH: 900,
    HS_GQ_DH: 'not-applicable',
    HS_GQ_QH: 3,
    HS_DGQ_TH: 700,
    HS_DGQ_QH: 0,
    VB_TONG: 3,
    VB_DUNG: 2,
    PAKN_TONG: 0,
    PAKN_HAN: 0,
    SANG_KIEN: 2,
  },
  {
    cover: {
      preparedBy: 'Nguyễn Thị Hòa',
      approvedBy: 'Trần Văn Thủy',
      documentNumber: '15/BC-UBND',
      reportDate: '2026-03-06',
    },
    tasks: [{ task: '2.1', status: 'done', doneOn: '2026-01-15', document: '12/KH-UBND', ...taskCells }],
  },
);
