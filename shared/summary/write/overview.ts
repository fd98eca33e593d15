import type ExcelJS from 'exceljs';
import { putAcross, setUpPage, writeNationalHeading } from '../../workbook/sheet-write.ts';
import { styles } from '../../workbook/style.ts';
import type { Comparison, RankedUnit, Ranking } from '../comparison.ts';
import { rankingColumns, submissionColumns } from '../layout.ts';
import {
  centreStyle,
  codeStyle,
  countStyle,
  headerStyle,
  noteStyle,
  numberStyle,
  sectionHeading,
  textStyle,
} from './look.ts';
import { footerOf, momentOf, namesOf, standingOf, subjectOf, windowOf, words, type Shown } from './page.ts';
import { byUrgency, stateText } from './submissions.ts';

/**
 * Seventeen columns serve both halves and thirds of the page: columns 6, 9 and 12 are narrow, 6 and 12 part the thirds, 9 the
 * halves.
 */
const COLUMNS = 17;
const [WIDE, NARROW] = [8.4, 2.5];
const GUTTERS: ReadonlySet<number> = new Set([6, 9, 12]);
type Span = readonly [number, number];
const WHOLE: Span = [1, COLUMNS];
const THIRDS = [
  [1, 5],
  [7, 11],
  [13, 17],
] as const;
const LEFT: Span = [1, 8];
const RIGHT: Span = [10, COLUMNS];
/** Rank, unit, share and band in each half. */
const LEAGUE: readonly (readonly Span[])[] = [
  [
    [1, 1],
    [2, 5],
    [6, 7],
    [8, 8],
  ],
  [
    [10, 10],
    [11, 14],
    [15, 16],
    [17, 17],
  ],
];
/** Code, unit and state in each half. */
const ABSENT: readonly (readonly Span[])[] = [
  [
    [1, 1],
    [2, 5],
    [6, 8],
  ],
  [
    [10, 10],
    [11, 14],
    [15, 17],
  ],
];
/** How many units stand in each of the two lists. */
const LISTED = 5;
/** More absent units than this go on a page of their own, with the signatures. */
const ABSENT_ON_FIRST_PAGE = 4;

type Line = readonly [label: string, value: string | number];

/** One page to sign: who reported, what was reached, who leads, who needs help, who is missing. */
export function writeOverview(sheet: ExcelJS.Worksheet, comparison: Comparison): void {
  for (let column = 1; column <= COLUMNS; column += 1) {
    sheet.getColumn(column).width = GUTTERS.has(column) ? NARROW : WIDE;
  }
  let row = writeNationalHeading(sheet, { row: 1, left: [1, 7], right: [8, COLUMNS], issuer: issuerOf(comparison) });
  row += 1;
  putAcross(sheet, row, WHOLE, words('title'), styles.title);
  putAcross(sheet, row + 1, WHOLE, subjectOf(comparison), styles.subtitle);
  putAcross(sheet, row + 2, WHOLE, windowOf(comparison), styles.subtitleItalic);
  putAcross(sheet, row + 3, WHOLE, standingOf(comparison), styles.headingStrong);
  row += 5;

  const ends = [
    writeLines(sheet, row, THIRDS[0], words('headingSubmission'), submissionLines(comparison)),
    writeLines(sheet, row, THIRDS[1], words('headingIndicators'), indicatorLines(comparison)),
    writeLines(sheet, row, THIRDS[2], words('headingTasks'), taskLines(comparison)),
  ];
  row = Math.max(...ends) + 1;
  for (const ranking of comparison.rankings) row = writeLeague(sheet, row, comparison, ranking) + 1;
  const { accepted, units } = comparison.completeness;
  if (units - accepted > ABSENT_ON_FIRST_PAGE) sheet.getRow(row - 1).addPageBreak();
  row = writeAbsent(sheet, row, comparison) + 1;
  putAcross(sheet, row, WHOLE, provenanceOf(comparison), noteStyle);
  row = writeSignatures(sheet, row + 2, comparison);
  sheet.views = [{ state: 'normal', showGridLines: false }];
  setUpPage(sheet, { orientation: 'landscape', columns: COLUMNS, lastRow: row, footer: footerOf(comparison) });
}

function issuerOf({ province }: Comparison): readonly [string, string] {
  return [words('issuer'), province.name];
}

function submissionLines(comparison: Comparison): Line[] {
  const { completeness: units, timeliness } = comparison;
  return [
    [words('unitsToReport'), units.units],
    [words('accepted'), words('coverage', { reported: units.accepted, asked: units.units })],
    [words('onTime', { due: momentOf(comparison, timeliness.dueAt) }), timeliness.onTime],
    [words('late'), timeliness.late],
    [words('held'), units.held],
    [words('rejected'), units.rejected],
    [words('none'), units.none],
  ];
}

function indicatorLines({ indicators, cells }: Comparison): Line[] {
  return [
    [words('indicatorsCompared'), indicators.length],
    [words('provinceMet'), indicators.filter(({ targetMet }) => targetMet === true).length],
    [words('provinceUnmet'), indicators.filter(({ targetMet }) => targetMet === false).length],
    [words('cellsMet'), cells.filter(({ met }) => met === true).length],
    [words('cellsUnmet'), cells.filter(({ met }) => met === false).length],
  ];
}

function taskLines({ tasks: { total } }: Comparison): Line[] {
  return [
    [words('tasksAsked'), total.asked],
    [words('tasksDone'), total.done],
    [words('tasksOpen'), total.inProgress + total.notStarted],
    [words('tasksOverdue'), total.overdue],
  ];
}

/** A heading and label/value lines in one half of the page. Returns the next free row. */
function writeLines(sheet: ExcelJS.Worksheet, row: number, [from, to]: Span, heading: string, lines: readonly Line[]) {
  putAcross(sheet, row, [from, to], heading, sectionHeading);
  lines.forEach(([label, value], index) => {
    putAcross(sheet, row + 1 + index, [from, to - 1], label, textStyle());
    putAcross(sheet, row + 1 + index, [to, to], value, countStyle('strong'));
  });
  return row + 1 + lines.length;
}

/** The best and the weakest of a scorecard side by side. Returns the next free row. */
function writeLeague(
  sheet: ExcelJS.Worksheet,
  row: number,
  comparison: Comparison,
  { scorecard, ranked }: Ranking,
): number {
  putAcross(sheet, row, WHOLE, words('headingRanking', { scorecard: scorecard.id }), sectionHeading);
  if (ranked.length === 0) {
    putAcross(sheet, row + 1, WHOLE, words('nobodyRanked'), textStyle('faint'));
    return row + 2;
  }
  const best = ranked.slice(0, LISTED);
  const weakest = ranked.slice(Math.max(best.length, ranked.length - LISTED)).toReversed();
  const names = namesOf(comparison);
  writeList(sheet, row + 1, LEFT, LEAGUE[0] ?? [], words('best'), best, names);
  writeList(sheet, row + 1, RIGHT, LEAGUE[1] ?? [], words('weakest'), weakest, names);
  return row + 3 + Math.max(best.length, weakest.length);
}

function writeList(
  sheet: ExcelJS.Worksheet,
  row: number,
  half: Span,
  spans: readonly Span[],
  title: string,
  units: readonly RankedUnit[],
  names: ReadonlyMap<string, string>,
): void {
  putAcross(sheet, row, half, title, headerStyle);
  const { rank, unit, share, band } = rankingColumns;
  writeSpans(
    sheet,
    row + 1,
    spans,
    [rank, unit, share, band].map(({ header }) => [header, headerStyle]),
  );
  units.forEach((entry, index) => {
    writeSpans(sheet, row + 2 + index, spans, [
      [entry.rank, centreStyle('strong')],
      [names.get(entry.unit) ?? entry.unit, textStyle()],
      [entry.share, numberStyle(entry.share, 'rate')],
      [entry.band ?? '', centreStyle()],
    ]);
  });
}

function writeSpans(sheet: ExcelJS.Worksheet, row: number, spans: readonly Span[], cells: readonly Shown[]): void {
  cells.forEach(([value, style], index) => {
    putAcross(sheet, row, spans[index] ?? WHOLE, value, style);
  });
}

/** Everybody without an accepted report, two a line. Returns the next free row. */
function writeAbsent(sheet: ExcelJS.Worksheet, row: number, comparison: Comparison): number {
  const names = namesOf(comparison);
  const absent = byUrgency(comparison.submissions).filter(({ state }) => state !== 'accepted');
  putAcross(sheet, row, WHOLE, words('headingAbsent'), sectionHeading);
  if (absent.length === 0) {
    putAcross(sheet, row + 1, WHOLE, words('everybodyIn'), textStyle());
    return row + 2;
  }
  const { code, unit, state } = submissionColumns;
  const lines = Math.ceil(absent.length / 2);
  for (const [index, spans] of ABSENT.entries()) {
    writeSpans(
      sheet,
      row + 1,
      spans,
      [code, unit, state].map(({ header }) => [header, headerStyle]),
    );
    for (const [line, entry] of absent.slice(index * lines, (index + 1) * lines).entries()) {
      writeSpans(sheet, row + 2 + line, spans, [
        [entry.unit, codeStyle()],
        [names.get(entry.unit) ?? entry.unit, textStyle()],
        [stateText(entry.state), textStyle()],
      ]);
    }
  }
  return row + 2 + lines;
}

function provenanceOf(comparison: Comparison): string {
  const { edition, asOf, versions } = comparison;
  return words('provenance', { edition, at: momentOf(comparison, asOf), revision: versions.definition });
}

/** Returns the last row of the block. */
function writeSignatures(sheet: ExcelJS.Worksheet, row: number, { province, period }: Comparison): number {
  const place = words('signPlace', { province: province.name, year: period.dataTo.slice(0, 4) });
  putAcross(sheet, row, RIGHT, place, styles.headingDate);
  putAcross(sheet, row + 1, LEFT, words('signPreparer'), styles.signatureTitle);
  putAcross(sheet, row + 1, RIGHT, words('signHead'), styles.signatureTitle);
  putAcross(sheet, row + 2, LEFT, words('signNote'), styles.signatureHint);
  putAcross(sheet, row + 2, RIGHT, words('signSealNote'), styles.signatureHint);
  sheet.getRow(row + 3).height = 60;
  return row + 3;
}
