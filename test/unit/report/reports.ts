import { expect } from 'vitest';
import type { Period } from '../../../shared/period/period.ts';
import type { Ask } from '../../../shared/plan/ask.ts';
import { askOf, layoutHash } from '../../../shared/plan/asking.ts';
import { catalogue } from '../../../shared/plan/catalogue/index.ts';
import type { Measure } from '../../../shared/plan/measure.ts';
import { PROVINCE_PLAN, type Province } from '../../../shared/plan/province.ts';
import { judge, type JudgeContext, type PastReport } from '../../../shared/report/judge.ts';
import type { Amount, Cover, Figure, Report, TaskReport } from '../../../shared/report/report.ts';
import { describe } from '../../../shared/text/describe.ts';
import type { Observation } from '../../../shared/text/finding.ts';

/** The year of the sample, and the last period of the year before it. */
export const periods = {
  lastYear: period('2025-Q4', 'Năm', '2024-12-15', '2025-12-14', 'year-to-date'),
  q1: period('2026-Q1', 'Quý I', '2025-12-15', '2026-03-14', 'year-to-date'),
  q2: period('2026-Q2', '6 tháng', '2025-12-15', '2026-06-14', 'year-to-date'),
  q3: period('2026-Q3', 'Quý III', '2026-06-15', '2026-09-14', 'in-period'),
  q4: period('2026-Q4', 'Năm', '2025-12-15', '2026-12-14', 'year-to-date'),
} as const;

type PeriodName = keyof typeof periods;

function period(id: string, name: string, dataFrom: string, dataTo: string, kind: Period['kind']): Period {
  return {
    id,
    name,
    dataFrom,
    dataTo,
    kind,
    opensAt: `${dataTo}T00:00:00.000Z`,
    dueAt: `${dataTo.slice(0, 8)}17T16:59:59.999Z`,
  };
}

const province: Province = {
  code: '38',
  name: 'Thanh Hóa',
  year: 2026,
  timeZone: 'Asia/Ho_Chi_Minh',
  units: [{ code: '15091', name: 'Xã Ngọc Liên', kind: 'xa', plan: 'ngoc-lien-2026-2030' }],
  periods: Object.values(periods),
  measures: catalogue.measures,
  indicators: catalogue.indicators,
  plans: catalogue.plans,
  targets: [
    ...catalogue.targets,
    // The province's own: dialogues (a count) and units inspected (a flow among a snapshot).
    {
      plan: PROVINCE_PLAN,
      indicators: ['DIALOGUES', 'UNITS_INSPECTED', 'UNITS_SELFCHECK'],
      title: 'Mục tiêu của tỉnh',
      comparator: '>=',
      value: 1,
      due: '2026',
      source: 'I.1',
      status: 'in-force',
    },
  ],
  tasks: catalogue.tasks,
  scorecards: catalogue.scorecards,
};

/** What xã Ngọc Liên is asked, by its own plan. */
export function askFor(name: PeriodName): Ask {
  const ask = askOf(province, '15091', periods[name].id);
  if (!ask) throw new Error(`nothing is asked for ${name}`);
  return ask;
}

/** Quarters' worth of flow in each window. */
const quarters: Readonly<Record<PeriodName, number>> = { lastYear: 4, q1: 1, q2: 2, q3: 1, q4: 4 };

/** A report that nobody has anything to say about: the figures of a quiet, even year. */
export function goodReport(name: PeriodName, ask: Ask = askFor(name)): Report {
  return {
    unit: ask.unit.code,
    period: ask.period.id,
    form: {
      version: '1',
      unit: ask.unit.code,
      period: ask.period.id,
      issuedAt: ask.period.opensAt,
      layout: layoutHash(ask),
    },
    sheets: { cover: 'Bìa', figures: 'Số liệu', tasks: 'Nhiệm vụ', narrative: 'Thuyết minh' },
    cover: { preparedBy: 'Lê Văn An', approvedBy: 'Trần Thị Bình', reportDate: ask.period.dataTo },
    coverCells: { unit: 'B4', period: 'B5', preparedBy: 'B8', approvedBy: 'B11', reportDate: 'B14' },
    figures: ask.measures.map((measure, index): Figure => ({
      measure: measure.code,
      value: goodValue(measure, ask, name),
      cell: `F${String(6 + index)}`,
      explanationCell: `G${String(6 + index)}`,
    })),
    tasks: ask.tasks.map((task, index): TaskReport => {
      const row = String(5 + index);
      const cells = { task: task.code, statusCell: `H${row}`, doneOnCell: `I${row}`, documentCell: `J${row}` };
      return index === 0
        ? { ...cells, status: 'done', doneOn: ask.period.dataTo, document: '12/KH-UBND' }
        : { ...cells, status: 'in-progress' };
    }),
    narrative: {},
  };
}

function goodValue({ code, kind }: Measure, ask: Ask, name: PeriodName): number {
  const times = kind === 'flow' ? quarters[name] : 1;
  const carried = name === 'q3' ? 90 : 50;
  const open = name === 'lastYear' ? 50 : 90;
  const block: Readonly<Record<string, number>> = {
    HS_TN_TT: 600 * times,
    HS_TN_TRT: 400 * times,
    HS_KT: carried,
    HS_GQ_TH: carried + 1000 * times - open - 260 * times,
    HS_GQ_DH: 250 * times,
    HS_GQ_QH: 10 * times,
    HS_DGQ_TH: open - 10,
    HS_DGQ_QH: 10,
  };
  const isWhole = ask.indicators.some(({ indicator }) => indicator.denominator.includes(code));
  const isPart = ask.indicators.some(({ indicator }) => indicator.numerator.includes(code));
  return block[code] ?? (isWhole ? (isPart ? 160 : 200) : 10) * times;
}

/** The good reports of earlier periods. */
export function historyOf(...names: readonly PeriodName[]): PastReport[] {
  return names.map((name) => past(name, goodReport(name, { ...askFor('q1'), period: periods[name] })));
}

export function past(name: PeriodName, report: Report): PastReport {
  return { period: periods[name], report, sha256: `sha256-of-${name}` };
}

/** The report with other figures; a text is an explanation, an amount a value. */
export function withFigures(report: Report, changes: Readonly<Record<string, Amount | Partial<Figure>>>): Report {
  for (const code of Object.keys(changes)) {
    if (!report.figures.some(({ measure }) => measure === code)) throw new Error(`${code} is not on the form`);
  }
  return {
    ...report,
    figures: report.figures.map((figure) => {
      const change = changes[figure.measure];
      if (change === undefined) return figure;
      return typeof change === 'object' ? { ...figure, ...change } : { ...figure, value: change };
    }),
  };
}

/** The report with another row of one task, counted from 0. */
export function withTask(report: Report, index: number, change: Partial<TaskReport>): Report {
  return { ...report, tasks: report.tasks.map((task, at) => (at === index ? { ...task, ...change } : task)) };
}

export function withCover(report: Report, change: Partial<Cover>): Report {
  return { ...report, cover: { ...report.cover, ...change } };
}

/** Where a measure stands in the sample: `F6`. */
export function cellOf(report: Report, measure: string): string {
  return report.figures.find((figure) => figure.measure === measure)?.cell ?? '';
}

/** Judges as the period asks; every finding must come out as finished sentences in both languages. */
export function judged(
  report: Report,
  name: PeriodName,
  history: readonly PastReport[] = [],
  more: Partial<JudgeContext> = {},
): Observation[] {
  const observations = judge(report, { ask: askFor(name), history, ...more });
  for (const observation of observations) expectWords(observation);
  return observations;
}

/** `id cell` of each finding, in order. */
export function idsAndCells(observations: readonly Observation[]): string[] {
  return observations.map(({ id, cell }) => (cell === '' ? id : `${id} ${cell}`));
}

export function expectWords(observation: Observation): void {
  for (const language of ['vi', 'en'] as const) {
    const { message, hint } = describe(observation, language);
    expect(`${message} ${hint ?? ''}`).not.toMatch(/[{}]|undefined|NaN/);
  }
}
