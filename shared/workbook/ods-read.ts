import { address } from './address.ts';
import { countCells } from './all-cells.ts';
import type { ReadingLimits } from './limits.ts';
import { openOdsCell, odsCell, type OdsCell } from './ods-cell.ts';
import { collectOdsStyles } from './ods-styles.ts';
import { odsText } from './ods-text.ts';
import type { Package } from './package.ts';
import { refuse } from './refusal.ts';
import type { Cell, Sheet, Workbook } from './workbook.ts';
import { visitXml, type Attributes } from './xml.ts';

/** How often a row or cell stands in a row; LibreOffice writes a million for the empty rest of a sheet. */
function repeatsOf(attributes: Attributes, name: string): number {
  const times = Number(attributes.get(name) ?? 1);
  return Number.isInteger(times) && times >= 1 ? times : refuse('workbook-damaged', name);
}

/** A sheet under construction. `row` and `column` count from 1 and are those of the tag just opened. */
interface OpenSheet {
  readonly name: string;
  readonly state: Sheet['state'];
  readonly rows: Map<number, ReadonlyMap<number, Cell>>;
  readonly hiddenRows: Set<number>;
  /** Default style of each column, with the last column it holds for. */
  readonly columns: { readonly last: number; readonly style: string | undefined }[];
  truncated: boolean;
  count: number;
  row: number;
  rowTimes: number;
  rowStyle: string | undefined;
  column: number;
  columnTimes: number;
  cells: Map<number, Cell>;
}

/**
 * Reads an OpenDocument sheet (LibreOffice's own format) from a package that passed the gate. SheetJS drops its hidden sheets,
 * hidden rows and fonts, so it is read with the scanner that reads .xlsx. Imported only when such a file arrives.
 */
export function readOds(parts: Package, limits: ReadingLimits): Workbook {
  if (parts.read('META-INF/manifest.xml')?.includes('encryption-data')) refuse('workbook-password');
  const styles = collectOdsStyles();
  const common = parts.read('styles.xml');
  if (common !== undefined) visitXml(common, styles);

  const sheets: Sheet[] = [];
  const count = countCells(limits);
  const path: string[] = [];
  let sheet: OpenSheet | undefined;
  let cell: OdsCell | undefined;
  let text = odsText(styles);
  /** How deep the open cell stands: a cell may hold a table of its own. */
  let cellDepth = 0;

  const openSheet = (attributes: Attributes): OpenSheet => {
    if (sheets.length === limits.sheets) {
      const params = { count: sheets.length + 1, most: limits.sheets };
      refuse('workbook-too-many-sheets', undefined, { params });
    }
    const state = styles.hides(attributes.get('style-name')) ? 'hidden' : 'visible';
    const place = {
      row: 1,
      rowTimes: 0,
      rowStyle: undefined,
      column: 1,
      columnTimes: 0,
      cells: new Map<number, Cell>(),
    };
    const name = attributes.get('name') ?? '';
    return { name, state, rows: new Map(), hiddenRows: new Set(), columns: [], truncated: false, count: 0, ...place };
  };

  const openRow = (to: OpenSheet, attributes: Attributes): void => {
    to.row += to.rowTimes;
    to.rowTimes = repeatsOf(attributes, 'number-rows-repeated');
    to.rowStyle = attributes.get('default-cell-style-name');
    to.column = 1;
    to.columnTimes = 0;
    to.cells = new Map();
    const visibility = attributes.get('visibility');
    if (visibility !== 'collapse' && visibility !== 'filter') return;
    const last = Math.min(to.row + to.rowTimes - 1, limits.rows);
    for (let row = to.row; row <= last; row++) to.hiddenRows.add(row);
  };

  const openCell = (to: OpenSheet, attributes: Attributes): void => {
    to.column += to.columnTimes;
    to.columnTimes = repeatsOf(attributes, 'number-columns-repeated');
    const { column } = to;
    const style = attributes.get('style-name') ?? to.rowStyle ?? to.columns.find(({ last }) => column <= last)?.style;
    cell = openOdsCell(attributes, styles.fontOf('table-cell', style));
    text = odsText(styles);
    cellDepth = path.length;
  };

  const closeCell = (to: OpenSheet, opened: OdsCell): void => {
    const found = odsCell(to.row, to.column, opened, text.joined(), text.legacyFont());
    if (found === undefined) return;
    const end = to.column + to.columnTimes;
    if (end - 1 > limits.columns || to.row > limits.rows) to.truncated = true;
    for (let column = to.column; column < Math.min(end, limits.columns + 1); column++) {
      to.cells.set(column, { ...found, column });
    }
  };

  const closeRow = (to: OpenSheet): void => {
    if (to.cells.size === 0) return;
    const end = to.row + to.rowTimes;
    if (end - 1 > limits.rows) to.truncated = true;
    for (let row = to.row; row < Math.min(end, limits.rows + 1); row++) {
      to.count += to.cells.size;
      if (to.count > limits.cells) {
        refuse('workbook-too-many-cells', undefined, { sheet: to.name, cell: address(row, 1) });
      }
      to.rows.set(row, row === to.row ? to.cells : new Map([...to.cells].map(([at, one]) => [at, { ...one, row }])));
    }
  };

  visitXml(parts.read('content.xml') ?? refuse('workbook-damaged', 'content.xml'), {
    open(name, attributes) {
      const parent = path.at(-1);
      path.push(name);
      if (cell) text.open(name, attributes);
      else if (!sheet) {
        if (name === 'table' && parent === 'spreadsheet') sheet = openSheet(attributes);
        else styles.open(name, attributes);
      } else if (name === 'table-row') openRow(sheet, attributes);
      else if (name === 'table-cell' || name === 'covered-table-cell') openCell(sheet, attributes);
      else if (name === 'table-column') {
        const before = sheet.columns.at(-1)?.last ?? 0;
        const last = before + repeatsOf(attributes, 'number-columns-repeated');
        const style = attributes.get('default-cell-style-name');
        if (before < limits.columns) sheet.columns.push({ last, style });
      }
      return undefined;
    },
    said(said) {
      if (cell) text.said(said);
    },
    close(name) {
      path.pop();
      if (sheet && cell) {
        if (path.length < cellDepth) {
          closeCell(sheet, cell);
          cell = undefined;
        } else text.close(name);
      } else if (sheet && name === 'table-row') closeRow(sheet);
      else if (sheet && name === 'table' && path.at(-1) === 'spreadsheet') {
        const { name: sheetName, state, rows, hiddenRows, truncated } = sheet;
        count({ name: sheetName, rows });
        sheets.push({ name: sheetName, state, rows, hiddenRows, truncated });
        sheet = undefined;
      } else if (!sheet) styles.close(name, '');
      return undefined;
    },
  });
  if (sheets.length === 0) refuse('workbook-damaged', 'no sheet');
  return { format: 'ods', sheets };
}
