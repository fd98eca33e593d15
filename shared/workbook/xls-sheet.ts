import { address } from './address.ts';
import type { ReadingLimits } from './limits.ts';
import { refuse } from './refusal.ts';
import { plainStyle, type CellStyle } from './styles-read.ts';
import { recordKind, recordOf, recordsFrom, type BiffRecord } from './xls-records.ts';

/** What a sheet's records say of its cells beside their values. */
export interface XlsSheet {
  /** The records that hold values, within the limits and without the formulas themselves. */
  readonly values: Buffer;
  readonly hiddenRows: ReadonlySet<number>;
  readonly truncated: boolean;
  readonly count: number;
  /** Where the records of this sheet end in the stream. */
  readonly end: number;
  /** Style of a cell; row and column 1-based, as in the model. */
  styleOf(row: number, column: number): CellStyle;
  hasFormula(row: number, column: number): boolean;
}

const singleValues: ReadonlySet<number> = new Set([
  recordKind.formula,
  recordKind.richText,
  recordKind.sharedText,
  recordKind.number,
  recordKind.text,
  recordKind.truth,
  recordKind.shortNumber,
]);

/** Flag of a row of height zero, which is how a row is hidden. */
const zeroHeight = 0x20;
/** A formula up to and with its result; what follows is the formula itself. */
const formulaHead = 20;

/** Goes once through the records of a sheet and keeps those with values. Cells beyond the limits are left out. */
export function readXlsSheet(
  stream: Buffer,
  { name, at }: { readonly name: string; readonly at: number },
  styles: readonly CellStyle[],
  limits: ReadingLimits,
): XlsSheet {
  const kept: Buffer[] = [];
  const hiddenRows = new Set<number>();
  const styleAt = new Map<number, CellStyle>();
  const formulas = new Set<number>();
  const seen = new Set<number>();
  let truncated = false;
  let end = at;
  /** Whether the last record with a value was kept: texts of formulas and continuations go with it. */
  let keeps = false;

  const placeOf = (row: number, column: number): number => row * (limits.columns + 1) + column;
  const keep = (row: number, column: number, styleIndex: number): boolean => {
    if (row > limits.rows || column > limits.columns) {
      truncated = true;
      return false;
    }
    const place = placeOf(row, column);
    if (seen.has(place)) refuse('workbook-damaged', 'cell stands twice', { sheet: name, cell: address(row, column) });
    seen.add(place);
    if (seen.size > limits.cells) refuse('workbook-too-many-cells', undefined, { sheet: name });
    const style = styles[styleIndex];
    if (style !== undefined && (style.kind !== 'plain' || style.legacyFont !== undefined)) styleAt.set(place, style);
    return true;
  };

  const readValue = ({ kind, body, whole }: BiffRecord): void => {
    if (body.length < 6) refuse('workbook-damaged', 'cell record', { sheet: name });
    const row = body.readUInt16LE(0) + 1;
    const column = body.readUInt16LE(2) + 1;
    keeps = keep(row, column, body.readUInt16LE(4));
    if (!keeps) return;
    if (kind !== recordKind.formula) {
      kept.push(whole);
      return;
    }
    formulas.add(placeOf(row, column));
    if (body.length < formulaHead) refuse('workbook-damaged', 'formula', { sheet: name });
    // A formula of no length stands for it: what it computes is nobody's business here.
    kept.push(recordOf(kind, Buffer.concat([body.subarray(0, formulaHead), Buffer.alloc(2)])));
  };

  const readNumbers = ({ body }: BiffRecord): void => {
    const each = 6;
    const row = body.length < 6 ? refuse('workbook-damaged', 'numbers', { sheet: name }) : body.readUInt16LE(0) + 1;
    const first = body.readUInt16LE(2);
    for (let index = 0; 4 + (index + 1) * each + 2 <= body.length; index++) {
      const value = body.subarray(4 + index * each, 4 + (index + 1) * each);
      if (!keep(row, first + index + 1, value.readUInt16LE(0))) continue;
      const placed = Buffer.concat([body.subarray(0, 2), Buffer.alloc(2), value]);
      placed.writeUInt16LE(first + index, 2);
      kept.push(recordOf(recordKind.shortNumber, placed));
    }
  };

  for (const record of recordsFrom(stream, at)) {
    const { kind, body, whole } = record;
    end = record.at + whole.length;
    if (singleValues.has(kind)) readValue(record);
    else if (kind === recordKind.numbers) {
      keeps = false;
      readNumbers(record);
    } else if (kind === recordKind.formulaText || kind === recordKind.continued) {
      if (keeps) kept.push(whole);
    } else if (kind === recordKind.row && body.length >= 16) {
      const row = body.readUInt16LE(0) + 1;
      if ((body.readUInt8(12) & zeroHeight) !== 0 && row <= limits.rows) hiddenRows.add(row);
    }
  }
  return {
    values: Buffer.concat(kept),
    hiddenRows,
    truncated,
    count: seen.size,
    end,
    styleOf: (row, column) => styleAt.get(placeOf(row, column)) ?? plainStyle,
    hasFormula: (row, column) => formulas.has(placeOf(row, column)),
  };
}
