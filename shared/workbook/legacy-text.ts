import { legacyEvidence, readLegacy, type Evidence, type LegacyEncoding } from '../text/legacy.ts';
import { address } from './address.ts';
import type { Cell, Sheet, Workbook } from './workbook.ts';

/** One cell whose text was read anew. */
export interface Reread {
  readonly sheet: string;
  readonly cell: string;
  readonly font: string;
  readonly encoding: LegacyEncoding;
  readonly found: string;
  readonly expected: string;
}

/**
 * The workbook with every text in a legacy Vietnamese font as Unicode, and which cells were concerned; the very same workbook
 * when there are none. A text that says nothing of its encoding is read as its column is, else as the workbook.
 */
export function withoutLegacyText(workbook: Workbook): {
  readonly workbook: Workbook;
  readonly reread: readonly Reread[];
} {
  const found = workbook.sheets.flatMap(legacyCells);
  if (found.length === 0) return { workbook, reread: [] };
  const whole = sum(found);
  const columns = new Map([...Map.groupBy(found, columnOf)].map(([column, cells]) => [column, sum(cells)]));
  const reread: Reread[] = [];
  const texts = new Map<Cell, string>();
  for (const legacy of found) {
    const { sheet, cell, font } = legacy;
    const column = columns.get(columnOf(legacy));
    const around = column && column.unicode !== column.legacy ? column : whole;
    const reading = readLegacy(cell.text, font, around);
    if (reading === undefined) continue;
    texts.set(cell, reading.text);
    const place = { sheet, cell: address(cell.row, cell.column), font };
    reread.push({ ...place, encoding: reading.encoding, found: cell.text, expected: reading.text });
  }
  return { workbook: { ...workbook, sheets: workbook.sheets.map((sheet) => withTexts(sheet, texts)) }, reread };
}

interface LegacyCell extends Evidence {
  readonly sheet: string;
  readonly cell: Extract<Cell, { readonly type: 'text' }>;
  readonly font: string;
}

function legacyCells(sheet: Sheet): LegacyCell[] {
  const found: LegacyCell[] = [];
  for (const cells of sheet.rows.values()) {
    for (const cell of cells.values()) {
      const font = cell.legacyFont;
      if (font === undefined || cell.type !== 'text') continue;
      found.push({ sheet: sheet.name, cell, font, ...legacyEvidence(cell.text, font) });
    }
  }
  return found;
}

const columnOf = ({ sheet, cell }: LegacyCell): string => `${String(cell.column)} ${sheet}`;

function sum(cells: readonly Evidence[]): Evidence {
  let unicode = 0;
  let legacy = 0;
  for (const cell of cells) {
    unicode += cell.unicode;
    legacy += cell.legacy;
  }
  return { unicode, legacy };
}

function withTexts(sheet: Sheet, texts: ReadonlyMap<Cell, string>): Sheet {
  const reread = (cell: Cell): Cell => {
    const text = texts.get(cell);
    return text === undefined || cell.type !== 'text' ? cell : { ...cell, text };
  };
  const rows = new Map(
    [...sheet.rows].map(([row, cells]) => [row, new Map([...cells].map(([column, cell]) => [column, reread(cell)]))]),
  );
  return { ...sheet, rows };
}
