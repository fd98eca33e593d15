import type { Ask } from '../../shared/plan/ask.ts';
import { endOf } from '../../shared/period/deadline.ts';
import type { Report, TaskReport } from '../../shared/report/report.ts';
import { layoutHash } from '../../shared/plan/asking.ts';
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
  const dueByNow = end !== undefined && end <= ask.period.dataTo;
  if (dueByNow && random() < 0.85) {
    const doneOn = end < ask.period.dataFrom ? ask.period.dataFrom : end;
    return { ...place, status: 'done', doneOn, document: `${1 + Math.floor(random() * 300)}/KH-MAU` };
  }
  return { ...place, status: random() < 0.7 ? 'in-progress' : 'not-started' };
}
