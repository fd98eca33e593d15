import type { Ask } from '../../shared/plan/ask.ts';
import { endOf } from '../../shared/period/deadline.ts';
import type { LocalDate } from '../../shared/period/period.ts';
import type { Report, TaskReport } from '../../shared/report/report.ts';
import { layoutHash } from '../../shared/plan/asking.ts';
import { addDays } from '../../shared/text/date.ts';
import { sampleFigures } from './figures.ts';
import { explained, withheld } from './happen.ts';
import { seeded } from './random.ts';
import type { Turn } from './turns.ts';

/** Marks everything the generator writes, so that nobody takes it for a real report. */
export const SAMPLE_MARK = '(số liệu mẫu)';

/** A good report of a unit with made-up figures, as its officer would have filled the form after what happened in the year. */
export function sampleReport(ask: Ask, seed: string, turns: readonly Turn[] = []): Report {
  const figures = sampleFigures(ask, seed, turns);
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
    cover: {
      preparedBy: `Công chức tổng hợp ${SAMPLE_MARK}`,
      preparedByTitle: 'Công chức Văn hóa - Xã hội',
      approvedBy: `Lãnh đạo đơn vị ${SAMPLE_MARK}`,
      approvedByTitle: ask.unit.kind === 'so-nganh' ? 'Giám đốc' : 'Chủ tịch',
      documentNumber: `${Number(ask.unit.code.replace(/\D/g, '')) % 400}/BC-MAU`,
      reportDate: ask.period.dataTo,
    },
    figures: ask.measures.map((measure) => ({
      measure: measure.code,
      value: withheld(ask, measure.code, turns) ?? figures.get(measure.code) ?? 0,
      cell: '',
      ...explained(ask, measure.code, turns),
    })),
    tasks: ask.tasks.map((task) => sampleTask(ask, task, seeded(seed, ask.unit.code, task.code))),
    narrative: {
      KET_QUA: `Kết quả nổi bật trong kỳ ${SAMPLE_MARK}.`,
      TRONG_TAM: `Trọng tâm kỳ tới ${SAMPLE_MARK}.`,
    },
  };
}

function sampleTask(ask: Ask, task: Ask['tasks'][number], random: () => number): TaskReport {
  const end = task.clauses
    .map((clause) => endOf(clause.due))
    .filter((day) => day !== undefined)
    .sort()[0];
  const place = { task: task.code, statusCell: '', doneOnCell: '', documentCell: '' };
  const { dataFrom, dataTo, kind, id } = ask.period;
  const dueByNow = end !== undefined && end <= dataTo;
  if (dueByNow && random() < 0.85) {
    // Quý III has a window of its own; what was done stays done on the day that the year's first report gave.
    const since = kind === 'year-to-date' ? dataFrom : `${String(Number(id.slice(0, 4)) - 1)}-12-15`;
    const doneOn = end < since ? since : end;
    return { ...place, status: 'done', doneOn, document: `${1 + Math.floor(random() * 300)}/KH-MAU` };
  }
  const status = random() < 0.7 ? 'in-progress' : 'not-started';
  const doneLate = dueByNow ? lateCompletion(end, id, random) : undefined;
  if (doneLate === undefined || doneLate > dataTo) return { ...place, status };
  return { ...place, status: 'done', doneOn: doneLate, document: `${1 + Math.floor(random() * 300)}/KH-MAU` };
}

/** Most of what was overdue in Quý I is done in the course of the year, after all. */
function lateCompletion(end: LocalDate, period: string, random: () => number): LocalDate | undefined {
  const quarterEnds = `${period.slice(0, 4)}-03-14`;
  const days = 1 + Math.floor(random() * 150);
  return random() < 0.6 ? addDays(end > quarterEnds ? end : quarterEnds, days) : undefined;
}
