import { defaultCalendar, findPeriod } from '../../../shared/period/calendar.ts';
import type { Period } from '../../../shared/period/period.ts';
import type { Indicator } from '../../../shared/plan/indicator.ts';
import type { Measure } from '../../../shared/plan/measure.ts';
import type { Province } from '../../../shared/plan/province.ts';
import type { Target } from '../../../shared/plan/target.ts';
import type { Unit } from '../../../shared/plan/unit.ts';
import type { Filing } from '../../../shared/report/filing.ts';
import type { Amount, TaskReport } from '../../../shared/report/report.ts';
import type { SummaryInput } from '../../../shared/summary/input.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const periods = defaultCalendar(2026, ZONE);

export function quarter(id = '2026-Q1'): Period {
  const period = findPeriod(periods, id);
  if (period === undefined) throw new Error(`no period ${id}`);
  return period;
}

export function measure(code: string, over: Partial<Measure> = {}): Measure {
  return {
    code,
    title: `Số ${code}`,
    unit: 'hồ sơ',
    kind: 'flow',
    area: 'thu_tuc_hanh_chinh',
    required: false,
    appliesTo: 'all',
    decimals: 0,
    ...over,
  };
}

export function indicator(
  code: string,
  numerator: string[],
  denominator: string[],
  over: Partial<Indicator> = {},
): Indicator {
  return {
    code,
    title: `Tỷ lệ ${code}`,
    unit: denominator.length === 0 ? 'lượt' : '%',
    basis: 'measures',
    numerator,
    denominator,
    direction: 'higher-is-better',
    area: 'thu_tuc_hanh_chinh',
    ...over,
  };
}

export function target(plan: string, code: string, value: number, over: Partial<Target> = {}): Target {
  return {
    plan,
    indicators: [code],
    title: code,
    comparator: '>=',
    value,
    due: '2026',
    source: 'I.1',
    status: 'in-force',
    ...over,
  };
}

export function unit(code: string, over: Partial<Unit> = {}): Unit {
  return { code, name: `Xã ${code}`, kind: 'xa', plan: 'P', ...over };
}

/** Two rates and a count, asked of every unit of plan P; DONE ÷ ALL must reach 80, of plan Q 50. */
export function province(over: Partial<Province> = {}): Province {
  return {
    code: '44',
    name: 'Tỉnh Thử',
    year: 2026,
    timeZone: ZONE,
    units: ['00001', '00002', '00003', '00004'].map((code) => unit(code)),
    periods,
    measures: ['DONE', 'EARLY', 'ALL', 'LATE', 'TALKS'].map((code) => measure(code)),
    indicators: [
      indicator('RATE', ['EARLY', 'DONE'], ['ALL']),
      indicator('LATE_RATE', ['LATE'], ['ALL'], { direction: 'lower-is-better' }),
      indicator('TALKS', ['TALKS'], []),
    ],
    plans: [{ id: 'P', title: 'Kế hoạch P' }],
    targets: [
      target('P', 'RATE', 80),
      target('TINH', 'RATE', 90),
      target('P', 'LATE_RATE', 5, { comparator: '<=' }),
      target('P', 'TALKS', 2),
    ],
    tasks: [],
    scorecards: [],
    ...over,
  };
}

/** A filing with these figures; the n-th figure stands in the n-th row below the header of `Số liệu`. */
export function filing(
  code: string,
  figures: Readonly<Record<string, Amount>>,
  over: Partial<Filing> = {},
  tasks: readonly TaskReport[] = [],
): Filing {
  return {
    province: '44',
    unit: code,
    period: '2026-Q1',
    attempt: `A-${code}`,
    status: 'accepted',
    receivedAt: '2026-03-16T02:00:00.000Z',
    sha256: `${code}ff`.padEnd(64, '0'),
    fileName: `bao-cao-${code}.xlsx`,
    objectKey: `reports/44/2026-Q1/${code}/A-${code}/bao-cao.xlsx`,
    revision: 'r1',
    observations: [],
    ...over,
    report: {
      unit: code,
      period: '2026-Q1',
      sheets: { cover: 'Bìa', figures: 'Số liệu', tasks: 'Nhiệm vụ', narrative: 'Thuyết minh' },
      cover: {},
      figures: Object.entries(figures).map(([name, value], index) => ({
        measure: name,
        value,
        cell: `F${String(index + 8)}`,
      })),
      tasks,
      narrative: {},
    },
  };
}

export function input(filings: readonly Filing[], over: Partial<SummaryInput> = {}): SummaryInput {
  return {
    province: province(),
    revision: 'r1',
    period: quarter(),
    filings,
    standings: filings.map((each) => ({ unit: each.unit, firstAcceptedAt: each.receivedAt })),
    attempts: filings,
    earlier: [],
    ...over,
  };
}
