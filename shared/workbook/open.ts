import type { Observation } from '../text/finding.ts';
import { countCells } from './all-cells.ts';
import type { CellContext } from './cell-value.ts';
import { reportLimits, type ReadingLimits } from './limits.ts';
import { isOpenDocumentSheet, openPackage, type Package, type Relationship } from './package.ts';
import { refuse, UnreadableFile } from './refusal.ts';
import { readSheet } from './sheet-read.ts';
import { containerOf } from './sniff.ts';
import { readStrings } from './strings.ts';
import { readStyles } from './styles-read.ts';
import type { Sheet, Workbook } from './workbook.ts';
import { readContents, type Contents } from './workbook-read.ts';
import { readDirectory } from './zip-directory.ts';

export type Opening =
  | { readonly ok: true; readonly workbook: Workbook; readonly observations: readonly Observation[] }
  | { readonly ok: false; readonly observation: Observation };

/**
 * Opens an uploaded spreadsheet safely: any bytes give an answer, in bounded time and memory. What it is, is told by its
 * content; a file that cannot be read is a finding with advice, never an exception. Findings of a file that was read are
 * notes about what had to be left out. What reads .xls and .ods is loaded when the first such file arrives.
 */
export async function openAnyWorkbook(bytes: Uint8Array, limits: ReadingLimits = reportLimits): Promise<Opening> {
  try {
    const found = recognise(bytes, limits);
    if (found.format === 'xlsx') return opened(readXlsx(found.parts, found.main, limits), limits);
    if (found.format === 'ods') return opened((await import('./ods-read.ts')).readOds(found.parts, limits), limits);
    return opened((await import('./xls-read.ts')).readXls(found.file, limits), limits);
  } catch (fault) {
    return refused(fault);
  }
}

/** As `openAnyWorkbook`, at once, for a file that must be an .xlsx: one of another format is given up. */
export function openWorkbook(bytes: Uint8Array, limits: ReadingLimits = reportLimits): Opening {
  try {
    const found = recognise(bytes, limits);
    if (found.format === 'xls') refuse('workbook-old-excel');
    if (found.format === 'ods') refuse('workbook-ods');
    return opened(readXlsx(found.parts, found.main, limits), limits);
  } catch (fault) {
    return refused(fault);
  }
}

function opened(workbook: Workbook, limits: ReadingLimits): Opening {
  requireModestText(workbook, limits);
  const observations = workbook.sheets.filter((sheet) => sheet.truncated).map(leftOut(limits));
  return { ok: true, workbook, observations };
}

function refused(fault: unknown): Opening {
  if (fault instanceof UnreadableFile) return { ok: false, observation: fault.observation };
  // Malformed XML, and whatever else no one foresaw: it is the file's doing, so the officer gets an answer.
  const detail = fault instanceof Error ? fault.message : String(fault);
  return { ok: false, observation: { id: 'workbook-unreadable', sheet: '', cell: '', params: { detail } } };
}

function leftOut(limits: ReadingLimits): (sheet: Sheet) => Observation {
  return ({ name }) => ({
    id: 'workbook-sheet-truncated',
    sheet: name,
    cell: '',
    params: { rows: limits.rows, columns: limits.columns },
  });
}

/** Whatever is done with the cells copies their texts: a text of 60 KB that 10,000 cells share would become 600 MB. */
function requireModestText({ sheets }: Workbook, limits: ReadingLimits): void {
  let characters = 0;
  for (const { rows } of sheets) {
    for (const row of rows.values()) {
      for (const cell of row.values()) if (cell.type === 'text') characters += cell.text.length;
    }
  }
  if (characters > limits.characters) refuse('workbook-inflates', 'text of the cells');
}

type Recognised =
  | { readonly format: 'xlsx'; readonly parts: Package; readonly main: string }
  | { readonly format: 'ods'; readonly parts: Package }
  | { readonly format: 'xls'; readonly file: Buffer };

/** The gate before every reader: what the file is, by its content, and whether its container can be trusted. */
function recognise(bytes: Uint8Array, limits: ReadingLimits): Recognised {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length > limits.fileBytes) {
    refuse('workbook-too-large', undefined, { params: { megabytes: Math.floor(limits.fileBytes / (1 << 20)) } });
  }
  if (containerOf(file) === 'xls') return { format: 'xls', file };
  const parts = openPackage(file, readDirectory(file, limits), limits);
  if (isOpenDocumentSheet(parts)) return { format: 'ods', parts };
  return { format: 'xlsx', parts, main: mainPart(parts) };
}

function readXlsx(parts: Package, main: string, limits: ReadingLimits): Workbook {
  const contents = readContents(parts.read(main) ?? refuse('workbook-damaged', main));
  const links = parts.relationshipsOf(main);
  const context = readContext(parts, links, contents);
  if (contents.sheets.length > limits.sheets)
    refuse('workbook-too-many-sheets', undefined, { params: { count: contents.sheets.length, most: limits.sheets } });
  const sheets: Sheet[] = [];
  const count = countCells(limits);
  for (const { name, state, link } of contents.sheets) {
    const found = links.get(link);
    // Chart sheets and dialogs hold no cells.
    if (found === undefined || found.kind !== 'worksheet') continue;
    const part = parts.readHead(found.target) ?? refuse('workbook-damaged', found.target);
    const sheet = readSheet({ name, state, ...part }, context, limits);
    count(sheet);
    sheets.push(sheet);
  }
  if (sheets.length === 0) refuse('workbook-damaged', 'no sheet');
  return { format: 'xlsx', sheets };
}

/** Name of the part that holds the workbook; the other kinds of office files that are zip containers are told apart here. */
function mainPart(parts: Package): string {
  const office = [...parts.relationshipsOf('').values()].find((link) => link.kind === 'officeDocument');
  const main = office?.target ?? 'xl/workbook.xml';
  if (parts.has('word/document.xml') || main.startsWith('word/')) refuse('workbook-word');
  if (main.endsWith('.bin')) refuse('workbook-xlsb');
  if (parts.has('content.xml')) refuse('workbook-ods');
  if (!parts.has(main)) refuse(office === undefined ? 'workbook-archive' : 'workbook-damaged', main);
  return main;
}

function readContext(parts: Package, links: ReadonlyMap<string, Relationship>, { date1904 }: Contents): CellContext {
  const linked = (kind: string): string | undefined => {
    const found = [...links.values()].find((link) => link.kind === kind);
    return found && parts.read(found.target);
  };
  const strings = linked('sharedStrings');
  const styles = linked('styles');
  return {
    strings: strings === undefined ? { texts: [], legacyFonts: new Map() } : readStrings(strings),
    styles: styles === undefined ? [] : readStyles(styles),
    date1904,
  };
}
