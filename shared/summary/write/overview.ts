import type ExcelJS from 'exceljs';
import { putAcross, setUpPage, writeNationalHeading } from '../../workbook/sheet-write.ts';
import { styles } from '../../workbook/style.ts';
import type { Comparison, RankedUnit, Ranking } from '../comparison.ts';
import { rankingColumns, submissionColumns } from '../layout.ts';
import { centreStyle, codeStyle, headerStyle, noteStyle, numberStyle, sectionHeading, textStyle } from './look.ts';
import { footerOf, momentOf, namesOf, standingOf, subjectOf, windowOf, words, type Shown } from './page.ts';
import { byUrgency, stateText } from './submissions.ts';

/** Twelve equal columns: each half of the page takes six. */
const COLUMNS = 12;
const WIDTH = 11.5;
const LEFT = [1, 6] as const;
const RIGHT = [7, 12] as const;
const WHOLE = [1, COLUMNS] as const;
/** How many units stand in each of the two lists. */
const LISTED = 5;

type Half = typeof LEFT | typeof RIGHT;
type Line = readonly [label: string, value: string | number];

/** One page to sign: who reported, what was reached, who leads, who needs help, who is missing. */
export function writeOverview(sheet: ExcelJS.Worksheet, comparison: Comparison): void {
  for (let column = 1; column <= COLUMNS; column += 1) sheet.getColumn(column).width = WIDTH;
  let row = writeNationalHeading(sheet, { row: 1, left: [1, 5], right: [6, 12], issuer: issuerOf(comparison) });
  row += 1;
  putAcross(sheet, row, WHOLE, words('title'), styles.title);
  putAcross(sheet, row + 1, WHOLE, subjectOf(comparison), styles.subtitle);
  putAcross(sheet, row + 2, WHOLE, windowOf(comparison), styles.subtitleItalic);
  putAcross(sheet, row + 3, WHOLE, standingOf(comparison), styles.headingStrong);
  row += 5;

  const left = writeLines(sheet, row, LEFT, words('headingSubmission'), submissionLines(comparison));
  const right = writeLines(sheet, row, RIGHT, words('headingIndicators'), indicatorLines(comparison));
  const below = writeLines(sheet, right + 1, RIGHT, words('headingTasks'), taskLines(comparison));
  row = Math.max(left, below) + 1;
  for (const ranking of comparison.rankings) row = writeLeague(sheet, row, comparison, ranking) + 1;
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
function writeLines(sheet: ExcelJS.Worksheet, row: number, [from, to]: Half, heading: string, lines: readonly Line[]) {
  putAcross(sheet, row, [from, to], heading, sectionHeading);
  lines.forEach(([label, value], index) => {
    putAcross(sheet, row + 1 + index, [from, to - 1], label, textStyle());
    putAcross(sheet, row + 1 + index, [to, to], value, centreStyle('strong'));
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
  writeList(sheet, row + 1, LEFT, words('best'), best, names);
  writeList(sheet, row + 1, RIGHT, words('weakest'), weakest, names);
  return row + 3 + Math.max(best.length, weakest.length);
}

function writeList(
  sheet: ExcelJS.Worksheet,
  row: number,
  half: Half,
  title: string,
  units: readonly RankedUnit[],
  names: ReadonlyMap<string, string>,
): void {
  putAcross(sheet, row, half, title, headerStyle);
  const { rank, unit, share, band } = rankingColumns;
  writeListRow(
    sheet,
    row + 1,
    half,
    [rank, unit, share, band].map(({ header }) => [header, headerStyle]),
  );
  units.forEach((entry, index) => {
    writeListRow(sheet, row + 2 + index, half, [
      [entry.rank, centreStyle('strong')],
      [names.get(entry.unit) ?? entry.unit, textStyle()],
      [entry.share, numberStyle(entry.share, 'rate')],
      [entry.band ?? '', centreStyle()],
    ]);
  });
}

/** Four cells over the six columns of a half: the name takes three. */
function writeListRow(sheet: ExcelJS.Worksheet, row: number, [from, to]: Half, cells: readonly Shown[]): void {
  const spans = [
    [from, from],
    [from + 1, to - 2],
    [to - 1, to - 1],
    [to, to],
  ] as const;
  spans.forEach((span, index) => {
    const [value, style] = cells[index] ?? ['', textStyle()];
    putAcross(sheet, row, span, value, style);
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
  for (const [index, half] of [LEFT, RIGHT].entries()) {
    writeAbsentRow(
      sheet,
      row + 1,
      half,
      [code, unit, state].map(({ header }) => [header, headerStyle]),
    );
    for (let line = 0; line < lines; line += 1) {
      const entry = absent[index * lines + line];
      if (entry === undefined) continue;
      writeAbsentRow(sheet, row + 2 + line, half, [
        [entry.unit, codeStyle()],
        [names.get(entry.unit) ?? entry.unit, textStyle()],
        [stateText(entry.state), textStyle()],
      ]);
    }
  }
  return row + 2 + lines;
}

function writeAbsentRow(sheet: ExcelJS.Worksheet, row: number, [from, to]: Half, cells: readonly Shown[]): void {
  const spans = [
    [from, from],
    [from + 1, from + 3],
    [from + 4, to],
  ] as const;
  spans.forEach((span, index) => {
    const [value, style] = cells[index] ?? ['', textStyle()];
    putAcross(sheet, row, span, value, style);
  });
}

function provenanceOf(comparison: Comparison): string {
  const { run, madeAt, revision } = comparison;
  return words('provenance', { run, at: momentOf(comparison, madeAt), revision });
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
