import type ExcelJS from 'exceljs';
import { dayOf } from '../../period/zone.ts';
import type { Province } from '../province.ts';
import { periodSheet, unitSheet } from './layout.ts';
import { code, date, day, listed, text, word } from './look-write.ts';
import { SPARE_ROWS, writeTable } from './sheet-write.ts';
import { periodKinds, unitKinds } from './words.ts';

export function writeUnits(book: ExcelJS.Workbook, { units }: Pick<Province, 'units'>, planRange: string): void {
  writeTable(book, {
    layout: unitSheet,
    look: {
      code: code(15),
      name: text(34),
      kind: word(14, unitKinds),
      eid: code(16),
      plan: listed(28, planRange),
      email: text(28),
      validFrom: day(16),
      validTo: day(16),
    },
    rows: units.map((unit) => ({
      code: unit.code,
      name: unit.name,
      kind: unitKinds[unit.kind],
      eid: unit.eid,
      plan: unit.plan,
      email: unit.email,
      validFrom: date(unit.validFrom),
      validTo: date(unit.validTo),
    })),
    spare: Math.max(SPARE_ROWS, 200 - units.length),
  });
}

export function writePeriods(
  book: ExcelJS.Workbook,
  { periods, timeZone }: Pick<Province, 'periods' | 'timeZone'>,
): void {
  writeTable(book, {
    layout: periodSheet,
    look: {
      id: code(12),
      name: text(16),
      dataFrom: day(14),
      dataTo: day(14),
      kind: word(14, periodKinds),
      opens: day(14),
      due: day(14),
      provinceDue: day(14),
    },
    rows: periods.map((period) => ({
      id: period.id,
      name: period.name,
      dataFrom: date(period.dataFrom),
      dataTo: date(period.dataTo),
      kind: periodKinds[period.kind],
      opens: date(dayOf(period.opensAt, timeZone)),
      due: date(dayOf(period.dueAt, timeZone)),
      provinceDue: period.provinceDueAt === undefined ? undefined : date(dayOf(period.provinceDueAt, timeZone)),
    })),
    spare: Math.max(0, 4 - periods.length),
  });
}
