import type { Cover, CoverCells, TypedText } from '../../report/report.ts';
import type { Observation } from '../../text/finding.ts';
import { textOf } from '../../workbook/display.ts';
import type { Field } from '../../workbook/table.ts';
import type { Cell } from '../../workbook/workbook.ts';
import type { CoverKey } from '../layout.ts';
import { longest, readDay, readWords, type WordsRemark } from './words.ts';

export interface CoverReading {
  readonly cover: Cover;
  readonly cells: CoverCells;
  readonly typed: readonly TypedText[];
  /** Codes as the cover prints them; empty where it does not. */
  readonly unit: string;
  readonly period: string;
  /** What stands there for the period. */
  readonly periodText: string;
  readonly observations: readonly Observation[];
}

/** Reads the fields of `Bìa`. */
export function readCover(sheet: string, fields: Partial<Record<CoverKey, Field>>): CoverReading {
  const observations: Observation[] = [];
  const typed: TypedText[] = [];
  const note = (field: Field, reading: { readonly typed?: string; readonly seen: readonly WordsRemark[] }) => {
    if (reading.typed !== undefined) typed.push({ sheet, cell: field.address, text: reading.typed });
    observations.push(...reading.seen.map((remark) => ({ ...remark, sheet, cell: field.address })));
  };
  const cells: { -readonly [Key in keyof CoverCells]: CoverCells[Key] } = {};
  const cover: { -readonly [Key in keyof Cover]: Cover[Key] } = {};

  for (const key of [
    'preparedBy',
    'preparedByTitle',
    'approvedBy',
    'approvedByTitle',
    'documentNumber',
    'phone',
  ] as const) {
    const field = fields[key];
    if (!field) continue;
    cells[key] = field.address;
    const reading = readWords(field.cell, longest.field);
    const { text } = reading;
    note(field, reading);
    if (text !== undefined) cover[key] = key === 'phone' ? phoneOf(field.cell, text) : text;
  }
  if (fields.reportDate) {
    cells.reportDate = fields.reportDate.address;
    const reading = readDay(fields.reportDate.cell);
    note(fields.reportDate, reading);
    if (reading.day !== undefined) cover.reportDate = reading.day;
  }
  if (fields.unit) cells.unit = fields.unit.address;
  if (fields.period) cells.period = fields.period.address;
  return {
    cover,
    cells,
    typed,
    unit: textOf(fields.unit?.cell),
    period: /\b\d{4}-Q[1-4]\b/.exec(textOf(fields.period?.cell))?.[0] ?? '',
    periodText: textOf(fields.period?.cell),
    observations,
  };
}

/** A phone number typed as a number lost its leading zero. */
function phoneOf(cell: Cell | undefined, text: string): string {
  return cell?.type === 'number' ? `0${text}` : text;
}
