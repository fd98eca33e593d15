import type { Amount } from '../../shared/report/report.ts';
import { formatDate } from '../../shared/text/date.ts';
import { address } from '../../shared/workbook/address.ts';
import type { Cell } from '../../shared/workbook/workbook.ts';
import { zipOf } from '../unit/workbook/zip-of.ts';
import { opened, sheetXml } from '../unit/workbook/book-of.ts';
import { goodFile, partsWith, report } from './report.ts';

/** What a cell holds: a text, a number, or a piece of XML of its own. */
export type Value = string | number | { readonly xml: (reference: string) => string } | undefined;

/** A row as its officer sees it; a row of a measure keeps saying what was meant, wherever it goes, if anybody knows. */
export interface Row {
  readonly measure?: string;
  readonly meant?: Amount | undefined;
  readonly cells: readonly Value[];
}

export type Grid = readonly Row[];

/** The sheets that officers fill, by the name of their part. */
export type Grids = Readonly<Record<'cover' | 'figures' | 'tasks' | 'narrative', Grid>>;

const parts: Readonly<Record<keyof Grids, readonly [sheet: string, part: string]>> = {
  cover: ['Bìa', 'xl/worksheets/sheet1.xml'],
  figures: ['Số liệu', 'xl/worksheets/sheet2.xml'],
  tasks: ['Nhiệm vụ', 'xl/worksheets/sheet4.xml'],
  narrative: ['Thuyết minh', 'xl/worksheets/sheet5.xml'],
};

/** Columns of the figures' sheet as it is given out. */
export const columns = { code: 0, title: 2, value: 5 } as const;

const amounts = new Map(report.figures.map(({ measure, value }) => [measure, value]));

function gridOf(sheetName: string): Grid {
  const sheet = opened(goodFile).sheets.find(({ name }) => name === sheetName);
  const last = Math.max(...(sheet?.rows.keys() ?? []));
  return Array.from({ length: last }, (_, index): Row => {
    const cells = [...(sheet?.rows.get(index + 1)?.values() ?? [])];
    const width = Math.max(0, ...cells.map(({ column }) => column));
    const values = Array.from({ length: width }, (_unused, at) =>
      valueOf(cells.find(({ column }) => column === at + 1)),
    );
    const measure = sheetName === 'Số liệu' ? values[columns.code] : undefined;
    const meant = typeof measure === 'string' ? amounts.get(measure) : undefined;
    return { cells: values, ...(typeof measure === 'string' && meant !== undefined ? { measure, meant } : {}) };
  });
}

/** As typed by hand: dates as words, formulas as what they came to. */
function valueOf(cell: Cell | undefined): Value {
  if (cell?.type === 'text') return cell.text;
  if (cell?.type === 'number') return cell.number;
  return cell?.type === 'date' ? formatDate(cell.date) : undefined;
}

/** The good report, sheet by sheet. */
export const goodGrids: Grids = {
  cover: gridOf('Bìa'),
  figures: gridOf('Số liệu'),
  tasks: gridOf('Nhiệm vụ'),
  narrative: gridOf('Thuyết minh'),
};

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function cellXml(value: Value, reference: string): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  if (typeof value === 'object') return value.xml(reference);
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

/** The workbook with these sheets in place of the good ones; stored, for speed. */
export function fileOf(grids: Grids): Uint8Array {
  const changed = new Map(
    (Object.keys(parts) as (keyof Grids)[]).map((key) => {
      const rows = grids[key].map(({ cells }, row) => {
        const xml = cells.map((value, column) => cellXml(value, address(row + 1, column + 1)));
        return `<row r="${row + 1}">${xml.join('')}</row>`;
      });
      return [parts[key][1], sheetXml(rows.join(''))] as const;
    }),
  );
  return zipOf(partsWith().map((part) => ({ ...part, content: changed.get(part.name) ?? part.content, stored: true })));
}
