import { expect } from 'vitest';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import type { Cell, Sheet, Workbook } from '../../../shared/workbook/workbook.ts';
import { zipOf, type ZipPart } from './zip-of.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface BookPieces {
  /** Inside `sheetData` of the only sheet. */
  readonly rows?: string;
  /** The whole sheet part. */
  readonly sheet?: string;
  /** Inside `sst`. */
  readonly strings?: string;
  /** Inside `styleSheet`. */
  readonly styles?: string;
  readonly date1904?: string;
  readonly workbook?: string;
  /** How the workbook links its sheet. */
  readonly target?: string;
  readonly extra?: readonly ZipPart[];
}

const relationships = (links: string): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`;
const link = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${officeTypes}/${kind}" Target="${target}"/>`;

export const sheetXml = (rows: string): string =>
  `${head}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`;

/** The parts of the smallest workbook that holds what a test is about. */
export function partsOf(pieces: BookPieces): ZipPart[] {
  return [
    { name: '[Content_Types].xml', content: `${head}<Types/>` },
    { name: '_rels/.rels', content: relationships(link('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content:
        pieces.workbook ??
        `${head}<workbook ${main} xmlns:r="${officeTypes}"><workbookPr${pieces.date1904 === undefined ? '' : ` date1904="${pieces.date1904}"`}/><sheets><sheet name="Số liệu" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships(
        link('rId1', 'worksheet', pieces.target ?? 'worksheets/sheet1.xml') +
          link('rId2', 'sharedStrings', 'sharedStrings.xml') +
          link('rId3', 'styles', 'styles.xml'),
      ),
    },
    { name: 'xl/sharedStrings.xml', content: `${head}<sst ${main}>${pieces.strings ?? ''}</sst>` },
    { name: 'xl/styles.xml', content: `${head}<styleSheet ${main}>${pieces.styles ?? ''}</styleSheet>` },
    { name: 'xl/worksheets/sheet1.xml', content: pieces.sheet ?? sheetXml(pieces.rows ?? '') },
    ...(pieces.extra ?? []),
  ];
}

export const fileOf = (pieces: BookPieces): Buffer => zipOf(partsOf(pieces));

/** A sheet made of plain values, for tests of what is built on the reader. */
export function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>,
): Workbook {
  return {
    format: 'xlsx',
    sheets: Object.entries(sheets).map(([name, lines]) => ({
      name,
      state: 'visible' as const,
      hiddenRows: new Set<number>(),
      truncated: false,
      rows: new Map(
        lines.map((line, index) => [index + 1, rowOf(index + 1, line)] as const).filter(([, cells]) => cells.size > 0),
      ),
    })),
  };
}

function rowOf(row: number, line: readonly (string | number | null)[]): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  line.forEach((value, index) => {
    const place = { row, column: index + 1, formula: false };
    if (typeof value === 'number') cells.set(index + 1, { ...place, type: 'number', number: value, percent: false });
    else if (value !== null && value !== '') cells.set(index + 1, { ...place, type: 'text', text: value });
  });
  return cells;
}

/** Opens a file that must be readable. */
export function opened(file: Uint8Array): Workbook {
  const opening = openWorkbook(file);
  if (!opening.ok) expect.fail(`refused: ${JSON.stringify(opening.observation)}`);
  return opening.workbook;
}

/** Id of the finding of a file that must be refused. */
export function refusalOf(file: Uint8Array): string {
  const opening = openWorkbook(file);
  return opening.ok ? 'accepted' : opening.observation.id;
}

export function firstSheet(file: Uint8Array): Sheet {
  const [sheet] = opened(file).sheets;
  return sheet ?? expect.fail('no sheet');
}

/** Cells of the first sheet by address, without their place. */
export function cellsOf(file: Uint8Array): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const [row, byColumn] of firstSheet(file).rows) {
    for (const [column, { row: _row, column: _column, ...cell }] of byColumn) {
      cells[`${String.fromCharCode(64 + column)}${row}`] = cell;
    }
  }
  return cells;
}
