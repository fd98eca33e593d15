import ExcelJS from 'exceljs';
import { formatInstant } from '../period/zone.ts';
import type { Ask } from '../plan/ask.ts';
import type { Filing } from '../report/filing.ts';
import { isCarried } from '../report/marked.ts';
import { inOrderOfUrgency } from '../report/receipt.ts';
import type { Report } from '../report/report.ts';
import { describe } from '../text/describe.ts';
import { severityOf } from '../text/finding.ts';
import type { Message } from '../text/language.ts';
import { markTexts } from '../text/messages/mark.ts';
import { packWorkbook, partOf } from '../workbook/pack.ts';
import { MARKED_SHEET } from './layout.ts';
import { adviceOn, leavesDoubt, wantsFilling } from './mark/advice.ts';
import { carryTyped, castDoubt } from './mark/carry.ts';
import { boxPartOf, fitBoxes } from './mark/comment-box.ts';
import { linkCells } from './mark/links.ts';
import { writeList, type Item } from './mark/list.ts';
import { gapsOf, itemsOfGaps, saidOfGap, type Gap } from './mark/fill.ts';
import { originOf, type Origin } from './mark/origin.ts';
import { paint, type Said } from './mark/paint.ts';
import { placeOn, type Placed } from './mark/place.ts';
import { spotsOf, type Spot } from './mark/spots.ts';
import { layOutPaper, print } from './write/paper.ts';
import { writeSheets } from './write.ts';

/** A judged file, and what its marked copy is made from. */
export interface MarkedAttempt {
  readonly ask: Ask;
  /** The unit's accepted report of the period before, as on its blank form. */
  readonly previous: Report | undefined;
  readonly filing: Pick<Filing, 'observations' | 'report' | 'receivedAt' | 'fileName'>;
  /** Number of the receipt; without one the file was only tried out. */
  readonly receipt?: string;
}

/**
 * The marked copy of an attempt: a fresh current form with everything that the officer typed, the faulty cells coloured and
 * explained in comments, and before it a sheet that lists the findings with links to those cells. The officer corrects it and
 * submits it. Of a file that could not be read, or is the report of another unit or period, nothing is carried over. The
 * officer's own file is never written again. The same attempt gives the same bytes. Source: docs/domain.md §10.
 */
export async function markedCopy({ ask, previous, filing, receipt }: MarkedAttempt): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const list = book.addWorksheet(MARKED_SHEET, { properties: { tabColor: { argb: 'FFC00000' } } });
  const report = isCarried(filing, { unit: ask.unit.code, period: ask.period.id }) ? filing.report : undefined;
  await writeSheets(book, ask, previous, filing.receivedAt, report);

  const spots = spotsOf(book, ask);
  const origin = originOf(report, spots);
  const left = report ? carryTyped(report, spots, origin) : [];
  const carried = report !== undefined;
  const placed = inOrderOfUrgency(filing).map(placeOn(spots, origin));
  const blocks = placed.some(({ observation }) => severityOf(observation) !== 'note');
  for (const spot of new Set(placed.filter(leavesDoubt).flatMap((one) => one.spots))) castDoubt(spot);
  const named = new Set(placed.flatMap((one) => one.spots));
  const gaps = carried && blocks ? gapsOf(ask, spots, origin, named) : [];
  const items = itemsOf(placed, gaps, origin, carried);
  const said = saidOf(placed, carried, gaps);
  for (const [spot, comments] of said) paint(spot, comments);

  const paper = layOutPaper(book, ask, previous, report);
  const params = { file: filing.fileName, at: formatInstant(filing.receivedAt, ask.province.timeZone) };
  const links = await writeList(list, {
    title: blocks ? markTexts.title : markTexts.titleNotes,
    head: [
      `${ask.unit.name} – ${paper.period}`,
      receipt === undefined ? print(markTexts.trial, params) : print(markTexts.receipt, { ...params, number: receipt }),
    ],
    how: howTo(filing.report, report, blocks).map((text) => print(text, params)),
    items,
    left,
    foot: carried ? print(markTexts.leftRest) : '',
    footer: paper.footer,
  });

  const finishes = new Map([[partOf(list), linkCells(links)]]);
  for (const [sheet, own] of Map.groupBy(said.keys(), ({ cell }) => cell.worksheet)) {
    finishes.set(boxPartOf(sheet), fitBoxes(sheet, own));
  }
  return packWorkbook(book, filing.receivedAt, finishes);
}

function howTo(read: Report | undefined, carried: Report | undefined, blocks: boolean): readonly Message[] {
  if (!read) return [markTexts.howUnread];
  if (!carried) return [markTexts.howElsewhere];
  return [markTexts.howCarried, blocks ? markTexts.howCells : markTexts.howNotes];
}

/** The findings, those of missing rows with the cells to fill in; then the gaps that are left. */
function itemsOf(placed: readonly Placed[], gaps: readonly Gap[], origin: Origin, carried: boolean): readonly Item[] {
  const told = new Set<Gap>();
  const items = placed.map((one): Item => {
    const part = origin.partOf(one.observation.sheet);
    const open = wantsFilling(one) ? gaps.filter((gap) => !origin.has(gap.spot)) : [];
    // A stale form is told of on its cover, whichever sheet lacks something.
    const own = part === 'cover' ? open : open.filter(({ spot }) => spot.part === part);
    for (const gap of own) told.add(gap);
    const fills = own.map(({ spot }) => spot);
    return { ...sayingOf(one, carried), spots: [...one.spots, ...fills] };
  });
  return [...items, ...itemsOfGaps(gaps.filter((gap) => !told.has(gap)))];
}

/** What the comment of each marked cell says. */
function saidOf(placed: readonly Placed[], carried: boolean, gaps: readonly Gap[]): ReadonlyMap<Spot, readonly Said[]> {
  const said = new Map<Spot, Said[]>(gaps.map((gap) => [gap.spot, [saidOfGap(gap)]]));
  for (const one of placed) {
    const saying = sayingOf(one, carried);
    for (const spot of one.spots) said.set(spot, [...(said.get(spot) ?? []), saying]);
  }
  return said;
}

function sayingOf(placed: Placed, carried: boolean): Omit<Item, 'spots'> {
  const finding = describe(placed.observation, 'vi');
  const misleads = placed.namesFile && placed.spots.length > 0;
  const message = misleads ? print(markTexts.ofFile, { message: finding.message }) : finding.message;
  return { ...finding, message, advice: adviceOn(placed, carried) };
}
