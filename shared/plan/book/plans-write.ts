import type ExcelJS from 'exceljs';
import { formatNumber } from '../../text/number.ts';
import { areas } from '../area.ts';
import type { Province } from '../province.ts';
import type { Target } from '../target.ts';
import { targetSheet, taskSheet } from './layout.ts';
import { centre, code, joined, listed, text, word } from './look-write.ts';
import { SPARE_ROWS, writeTable } from './sheet-write.ts';
import { comparisons, TARGET_ASSIGNMENT, targetStatuses } from './words.ts';

export function writeTargets(book: ExcelJS.Workbook, { targets }: Pick<Province, 'targets'>): void {
  writeTable(book, {
    layout: targetSheet,
    look: {
      plan: text(28),
      indicators: code(38),
      comparison: word(12, comparisons),
      value: centre(12),
      aspiration: centre(12),
      due: code(12),
      scope: text(26),
      source: text(18),
      status: word(16, targetStatuses),
      title: text(50),
      conflict: code(12),
    },
    rows: targets.map((target) => ({
      plan: target.plan,
      indicators: joined(target.indicators),
      comparison: comparisons[target.growth ? 'growth' : target.comparator],
      value: figureOf(target),
      aspiration: target.aspiration,
      due: target.due,
      scope: target.scope,
      source: target.source,
      status: targetStatuses[target.status],
      title: target.title,
      conflict: target.conflict,
    })),
    spare: SPARE_ROWS,
  });
}

export function writeTasks(book: ExcelJS.Workbook, { tasks }: Pick<Province, 'tasks'>, areaRange: string): void {
  writeTable(book, {
    layout: taskSheet,
    look: {
      plan: text(26),
      code: code(10),
      area: listed(26, areaRange),
      title: text(52),
      product: text(30),
      lead: text(26),
      support: text(26),
      deadline: text(26),
      note: text(20),
    },
    rows: tasks.map((task) => ({
      plan: task.plan,
      code: task.code,
      area: areas[task.area],
      title: task.title,
      product: task.product,
      lead: task.lead,
      support: task.support,
      deadline: task.deadline,
      note: task.kind === 'target-assignment' ? TARGET_ASSIGNMENT : task.note,
    })),
    spare: SPARE_ROWS,
  });
}

const figureOf = ({ value, valueMax }: Target): string | number | undefined =>
  value !== undefined && valueMax !== undefined ? `${formatNumber(value)}–${formatNumber(valueMax)}` : value;
