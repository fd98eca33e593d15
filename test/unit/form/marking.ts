import ExcelJS from 'exceljs';
import { unzipSync, strFromU8 } from 'fflate';
import { readForm } from '../../../shared/form/read.ts';
import { markedCopy } from '../../../shared/form/mark.ts';
import { writeForm } from '../../../shared/form/write.ts';
import type { Ask } from '../../../shared/plan/ask.ts';
import { judge } from '../../../shared/report/judge.ts';
import type { Report } from '../../../shared/report/report.ts';
import { severityOf, type Observation } from '../../../shared/text/finding.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { smallAsk } from './small-ask.ts';

export const RECEIVED_AT = '2026-03-16T02:00:00.000Z';

export interface Judged {
  readonly report?: Report;
  readonly observations: readonly Observation[];
}

/** Opens, reads and judges a file as the whole check does. */
export function judged(bytes: Uint8Array, ask: Ask = smallAsk): Judged {
  const opened = openWorkbook(bytes);
  if (!opened.ok) return { observations: [opened.observation] };
  const { report, observations } = readForm(opened.workbook, ask);
  if (!report) return { observations };
  return { report, observations: [...observations, ...judge(report, { ask, history: [], seen: observations })] };
}

/** What keeps a file from being accepted. */
export function blocking({ observations }: Judged): readonly string[] {
  return observations.filter((observation) => severityOf(observation) !== 'note').map(({ id }) => id);
}

export function markedOf(bytes: Uint8Array, previous?: Report): Promise<Uint8Array> {
  const filing = { ...judged(bytes), receivedAt: RECEIVED_AT, fileName: 'Báo cáo quý I.xlsx' };
  return markedCopy({ ask: smallAsk, previous, filing, receipt: '15091-2026Q1-7KQ2M9' });
}

/** A marked copy in the hands of its officer. */
export interface Correcting {
  readonly book: ExcelJS.Workbook;
  /** Cells with another colour than on a blank form, as `sheet!F12`. */
  readonly coloured: ReadonlySet<string>;
  /** What the first sheet says, row by row. */
  readonly list: readonly (readonly string[])[];
  /** Address in the list → address it leads to. */
  readonly links: ReadonlyMap<string, string>;
  readonly cell: (place: string) => ExcelJS.Cell;
  readonly noteOn: (place: string) => string;
  readonly save: () => Promise<Uint8Array>;
}

export async function correcting(copy: Uint8Array): Promise<Correcting> {
  const book = await load(copy);
  const blank = await load(await writeForm(smallAsk, undefined, RECEIVED_AT));
  const coloured = new Set<string>();
  for (const sheet of blank.worksheets) {
    book.getWorksheet(sheet.name)?.eachRow((row) => {
      row.eachCell({ includeEmpty: true }, (cell) => {
        const colour = ({ fill }: ExcelJS.Cell) => JSON.stringify(fill ?? null);
        if (colour(cell) !== colour(sheet.getCell(cell.address))) coloured.add(`${sheet.name}!${cell.address}`);
      });
    });
  }
  const first = book.worksheets[0]!;
  const list: string[][] = [];
  first.eachRow((row) => {
    const texts: string[] = [];
    row.eachCell((cell) => {
      if (cell.master === cell) texts.push(cell.text);
    });
    list.push(texts);
  });
  const cell = (place: string) => {
    const [sheet = '', address = ''] = place.split('!');
    return book.getWorksheet(sheet)!.getCell(address);
  };
  return {
    book,
    coloured,
    list,
    links: linksOf(copy),
    cell,
    noteOn: (place) => {
      const { note } = cell(place);
      return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
    },
    save: async () => new Uint8Array(await book.xlsx.writeBuffer()),
  };
}

/** Every part of a workbook file as text. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

function linksOf(copy: Uint8Array): ReadonlyMap<string, string> {
  const xml = partsOf(copy).get('xl/worksheets/sheet1.xml') ?? '';
  const found = xml.matchAll(/<hyperlink ref="([^"]+)" location="'([^"]+)'!([A-Z]+\d+)"/g);
  return new Map([...found].map(([, from = '', sheet = '', to = '']) => [from, `${sheet}!${to}`]));
}

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book;
}
