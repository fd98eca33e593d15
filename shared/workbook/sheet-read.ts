import { address } from './address.ts';
import { readCell, type CellContext } from './cell-value.ts';
import { isLegacyFont } from './fonts.ts';
import { longestText, type ReadingLimits } from './limits.ts';
import { refuse } from './refusal.ts';
import type { Cell, Sheet } from './workbook.ts';
import { isOn } from './xml-characters.ts';
import { visitXml, type Attributes, type Want } from './xml.ts';

/** What the workbook says of a sheet, and the XML of the sheet itself. */
export interface SheetSource {
  readonly name: string;
  readonly state: Sheet['state'];
  readonly xml: string;
  /** `xml` is only the beginning of the sheet. */
  readonly headOnly: boolean;
}

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** Any value further down; formatted but empty rows have none. */
const anyValue = /<(?:[\w.-]+:)?(?:v|is)[\s>]/;

/** Column of a reference such as `AB12`, whose row must be `row`; 0 when the reference is none or of another row. */
export function columnOf(reference: string, row: number): number {
  let at = 0;
  let column = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  let found = 0;
  const firstDigit = at;
  for (; at < reference.length; at++) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return 0;
    found = found * 10 + digit;
  }
  return at > firstDigit && found === row && column <= lastColumn ? column : 0;
}

/**
 * Reads the cells of one sheet and nothing behind them: validations, merges and conditional formats are of no use here and
 * the favourite hiding place of expensive constructs. Rows beyond the limit are left out and the sheet marked as truncated.
 */
export function readSheet(source: SheetSource, context: CellContext, limits: ReadingLimits): Sheet {
  const rows = new Map<number, Map<number, Cell>>();
  const hiddenRows = new Set<number>();
  let isWide = false;
  let isTall = false;
  let finished = false;
  let inData = false;
  let ascending = true;
  let cellCount = 0;

  let row = 0;
  let column = 0;
  let cells: Map<number, Cell> | undefined;
  let inCell = false;
  let type = 'n';
  let style: string | undefined;
  let formula = false;
  let value = '';
  let runFont: string | undefined;
  let phonetic = 0;

  const openRow = (attributes: Attributes): Want => {
    const declared = attributes.get('r');
    const next = declared === undefined ? row + 1 : Number(declared);
    if (!Number.isInteger(next) || next < 1 || next > lastRow) return refuse('workbook-damaged', 'row number');
    if (next <= row) ascending = false;
    row = next;
    column = 0;
    if (row > limits.rows) {
      isTall = true;
      return 'stop';
    }
    cells = rows.get(row);
    if (isOn(attributes.get('hidden'))) hiddenRows.add(row);
    return undefined;
  };

  const openCell = (attributes: Attributes): void => {
    const reference = attributes.get('r');
    const next = reference === undefined ? column + 1 : columnOf(reference, row);
    if (next === 0) refuse('workbook-damaged', `cell reference ${reference ?? ''}`, { sheet: source.name });
    if (next <= column) ascending = false;
    column = next;
    inCell = true;
    type = attributes.get('t') ?? 'n';
    style = attributes.get('s');
    formula = false;
    value = '';
    runFont = undefined;
  };

  const closeCell = (): void => {
    inCell = false;
    if (value === '') return;
    if (column > limits.columns) {
      isWide = true;
      return;
    }
    const cell = readCell({ row, column, type, style, formula, value, runFont }, context);
    if (cell === undefined) return;
    if (++cellCount > limits.cells) refuse('workbook-too-many-cells', undefined, { sheet: source.name });
    if (cells === undefined) rows.set(row, (cells = new Map()));
    if (cells.has(column)) {
      refuse('workbook-damaged', 'cell stands twice', { sheet: source.name, cell: address(row, column) });
    }
    cells.set(column, cell);
  };

  const openInCell = (name: string, attributes: Attributes): Want => {
    if (name === 'v') return 'text';
    if (name === 'f') formula = true;
    else if (name === 't') return phonetic === 0 ? 'text' : undefined;
    else if (name === 'rPh') phonetic++;
    else if (name === 'rFont') {
      const font = attributes.get('val');
      if (font !== undefined && isLegacyFont(font)) runFont = font;
    }
    return undefined;
  };

  const closeInCell = (name: string, text: string): void => {
    if (name === 'v') value = text;
    else if (name === 't') {
      value += text;
      if (value.length > longestText)
        refuse('workbook-text-too-long', undefined, { sheet: source.name, cell: address(row, column) });
    } else if (name === 'rPh') phonetic--;
  };

  const end = visitXml(
    source.xml,
    {
      open(name, attributes) {
        if (inCell) return openInCell(name, attributes);
        if (!inData) {
          inData = name === 'sheetData';
          return undefined;
        }
        if (name === 'c') openCell(attributes);
        else if (name === 'row') return openRow(attributes);
        return undefined;
      },
      close(name, text) {
        if (inCell) {
          if (name === 'c') closeCell();
          else closeInCell(name, text);
        } else if (name === 'sheetData') {
          finished = true;
          return 'stop';
        }
        return undefined;
      },
    },
    source.headOnly,
  );
  const hidesValues = isTall && anyValue.test(source.xml.slice(end));
  const isCut = source.headOnly && !finished;
  return {
    name: source.name,
    state: source.state,
    rows: ascending ? rows : inOrder(rows),
    hiddenRows,
    truncated: isWide || hidesValues || isCut,
  };
}

/** Rows and cells may stand in any order in a file that no office program wrote. */
function inOrder(rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>): Map<number, Map<number, Cell>> {
  const byRow = [...rows].toSorted(([a], [b]) => a - b);
  return new Map(byRow.map(([row, cells]) => [row, new Map([...cells].toSorted(([a], [b]) => a - b))]));
}
