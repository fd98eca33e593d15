import type ExcelJS from 'exceljs';
import { scorecardName } from '../../text/scorecard-name.ts';
import { address, columnName } from '../../workbook/address.ts';
import { fitRow, formula, freeze, put, putAcross, setUpPage, setWidths } from '../../workbook/sheet-write.ts';
import type { ComponentScore, Comparison, RankedUnit, Ranking } from '../comparison.ts';
import { componentColumns, rankingColumns } from '../layout.ts';
import { rankingNames } from '../names.ts';
import { centreStyle, countStyle, headerStyle, numberStyle, sectionHeading, textStyle } from './look.ts';
import { againstText } from './overview/headlines.ts';
import { footerOf, namesOf, words, writeHead, writeRow, type Shown } from './page.ts';
import type { DataPlaces } from './places.ts';
import { changeStyle, heldStyle, ruleStyle } from './ranking-look.ts';
import { ownSum, pointsFormula, scoreDigits, type RankingPlaces } from './ranking-formulas.ts';
import { writeBands, writeUnranked, writeZeroRules } from './ranking-foot.ts';

type Key = keyof typeof rankingColumns;
const HEADER_ROW = 7;
/** Header: titles, what the columns hold, maxima and thresholds. */
const HEADER_ROWS = 3;

/** Every scorecard one below the other: rank, score and band, points and denominators of each component, who is not ranked. */
export function writeRanking(sheet: ExcelJS.Worksheet, comparison: Comparison, data: DataPlaces): void {
  const most = Math.max(1, ...comparison.rankings.map(({ scorecard }) => scorecard.components.length));
  const left = leftColumns(comparison);
  const columns = left.length + most * 2;
  const { points, base } = componentColumns;
  setWidths(sheet, [
    ...left.map((key) => rankingColumns[key].width),
    ...Array.from({ length: most }, () => [points.width, base.width]).flat(),
  ]);
  const [first] = comparison.rankings;
  const title =
    first === undefined
      ? words('noScorecard')
      : words('rankingTitle', { scorecard: scorecardName(first.scorecard.id) });
  const notes = first === undefined ? [] : [words('rankingNote'), words('rankingRules'), changeNote(comparison)];
  let row = writeHead(sheet, comparison, [1, columns], title, notes);
  for (const [index, ranking] of comparison.rankings.entries()) {
    if (index > 0) {
      putAcross(
        sheet,
        row,
        [1, columns],
        words('rankingTitle', { scorecard: scorecardName(ranking.scorecard.id) }),
        sectionHeading,
      );
      row += 1;
    }
    row = writeScorecard({ sheet, comparison, data, left, columns, ranking, number: index + 1 }, row) + 2;
  }
  if (first !== undefined) freeze(sheet, HEADER_ROW + HEADER_ROWS - 1, left.indexOf('unit') + 1);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns,
    lastRow: row,
    ...(first === undefined ? {} : { repeat: [HEADER_ROW, HEADER_ROW + HEADER_ROWS - 1] }),
    footer: footerOf(comparison),
  });
  // Every millimetre is print size here.
  sheet.pageSetup.margins = { left: 0.4, right: 0.3, top: 0.5, bottom: 0.55, header: 0.3, footer: 0.25 };
}

function leftColumns({ baseline }: Comparison): readonly Key[] {
  const compared: readonly Key[] = 'period' in baseline ? ['before', 'change'] : [];
  return ['rank', 'tied', ...compared, 'unit', 'share', 'band', 'score', 'max'];
}

function changeNote(comparison: Comparison): string {
  const { baseline } = comparison;
  if (!('period' in baseline)) return words('noChangeNote', { why: againstText(comparison) });
  return words('changeNote', { period: baseline.period.name, year: baseline.period.dataTo.slice(0, 4) });
}

/** One scorecard's table and where it stands. */
interface Board {
  readonly sheet: ExcelJS.Worksheet;
  readonly comparison: Comparison;
  readonly data: DataPlaces;
  readonly left: readonly Key[];
  /** All columns of the sheet. */
  readonly columns: number;
  readonly ranking: Ranking;
  /** Counts scorecards from 1. */
  readonly number: number;
}

/** One scorecard from its header row on. Returns the last row it used. */
function writeScorecard(board: Board, header: number): number {
  const { sheet, comparison, left, columns, ranking } = board;
  const names = namesOf(comparison);
  const titles = new Map(comparison.indicators.map(({ indicator }) => [indicator.code, indicator.title]));
  const titleOf = (code: string): string => titles.get(code) ?? code;
  writeScorecardHeader(board, header, titleOf);
  const first = header + HEADER_ROWS;
  const last = first + ranking.ranked.length - 1;
  const unit = left.indexOf('unit') + 1;
  // The units' formulas refer to the bands, which stand below all units.
  const unrankedLines = ranking.unranked.length === 0 ? 0 : ranking.unranked.length + 1;
  const bandsAt = Math.max(last, first) + unrankedLines + 2;
  const bands = writeBands(sheet, bandsAt, left.indexOf('share') + 1, ranking.scorecard.bands);
  if (ranking.ranked.length === 0) {
    putAcross(sheet, first, [1, columns], words('nobodyRanked'), textStyle('faint'));
  } else {
    nameColumns(board, first, last);
  }
  ranking.ranked.forEach((each, index) => {
    const row = first + index;
    writeRow(sheet, row, rankedCells(board, each, names.get(each.unit) ?? each.unit, row, header, bands.lookup));
    fitRow(sheet, row);
  });
  writeUnranked(sheet, Math.max(last, first) + 1, [unit, columns], ranking.unranked, names, titleOf);
  return writeZeroRules(sheet, bands.next, columns, ranking.scorecard.components, titleOf) - 1;
}

function writeScorecardHeader({ sheet, left, ranking }: Board, row: number, titleOf: (code: string) => string): void {
  left.forEach((key, index) => {
    const column = index + 1;
    for (const below of [0, 1]) put(sheet, row + below, column, '', headerStyle);
    put(sheet, row, column, rankingColumns[key].header, headerStyle);
    sheet.mergeCells(row, column, row + 1, column);
  });
  putAcross(sheet, row + 2, [1, left.length], words('ruleRow'), ruleStyle(0, 'right'));
  ranking.scorecard.components.forEach(({ indicator, max, fullFrom }, index) => {
    const column = left.length + index * 2 + 1;
    putAcross(sheet, row, [column, column + 1], titleOf(indicator), headerStyle);
    put(sheet, row + 1, column, componentColumns.points.header, headerStyle);
    put(sheet, row + 1, column + 1, componentColumns.base.header, headerStyle);
    put(sheet, row + 2, column, max, ruleStyle(max, 'center'));
    put(sheet, row + 2, column + 1, fullFrom, ruleStyle(fullFrom, 'center'));
  });
  fitRow(sheet, row + 1, 30);
}

function nameColumns({ sheet, left, number }: Board, first: number, last: number): void {
  for (const key of ['rank', 'unit', 'share', 'band'] as const) {
    const letter = columnName(left.indexOf(key) + 1);
    const cells = `$${letter}$${String(first)}:$${letter}$${String(last)}`;
    sheet.workbook.definedNames.add(`'${sheet.name}'!${cells}`, rankingNames[key](number));
  }
}

function rankedCells(
  board: Board,
  unit: RankedUnit,
  name: string,
  row: number,
  header: number,
  bandOf: (share: string) => string | undefined,
): Shown[] {
  const { left, ranking, number } = board;
  const places: RankingPlaces = {
    ruleRow: header + 2,
    pointsColumn: (component) => left.length + component * 2 + 1,
  };
  const at = (key: Key): string => address(row, left.indexOf(key) + 1);
  const { rankBefore, band } = unit;
  const digits = scoreDigits(ranking.scorecard.components);
  const bandFormula = bandOf(at('share'));
  const holders = ranking.ranked.filter(({ rank }) => rank === unit.rank).length;
  const ranks = rankingNames.rank(number);
  const tied = `IF(COUNTIF(${ranks},${at('rank')})>1,COUNTIF(${ranks},${at('rank')}),"")`;
  const shown: Readonly<Partial<Record<Key, Shown>>> = {
    rank: [formula(`RANK(${at('share')},${rankingNames.share(number)})`, unit.rank), countStyle('strong')],
    tied: [formula(tied, unit.tied ? holders : ''), countStyle()],
    before: [rankBefore ?? '', countStyle('absent')],
    change:
      rankBefore === undefined
        ? ['', countStyle()]
        : [formula(`${at('before')}-${at('rank')}`, rankBefore - unit.rank), changeStyle],
    unit: [name, textStyle()],
    share: [formula(`ROUND(${at('score')}*100/${at('max')},2)`, unit.share), numberStyle(unit.share, 'rate', 'strong')],
    band: [bandFormula === undefined ? '' : formula(bandFormula, band ?? ''), centreStyle()],
    score: [formula(ownSum(unit.components, places, String(row), digits), unit.score), numberStyle(unit.score, 'rate')],
    max: [
      formula(ownSum(unit.components, places, `$${String(header + 2)}`, digits), unit.max),
      numberStyle(unit.max, 'amount'),
    ],
  };
  return [
    ...left.map((key): Shown => shown[key] ?? ['', centreStyle()]),
    ...unit.components.flatMap((component, index) => componentCells(board, places, unit.unit, row, component, index)),
  ];
}

function componentCells(
  { data, ranking }: Board,
  places: RankingPlaces,
  unit: string,
  row: number,
  scored: ComponentScore,
  index: number,
): Shown[] {
  const component = ranking.scorecard.components[index];
  const { points, den, state } = scored;
  if (state === 'removed' || component === undefined || points === undefined) {
    return [
      [words(state === 'removed' ? 'notApplicableSign' : 'missingSign'), centreStyle('absent')],
      ['', centreStyle()],
    ];
  }
  const text = pointsFormula(places, data, unit, row, [component, index], den !== undefined);
  return [
    [formula(text, points), heldStyle(state === 'zero-denominator')],
    den === undefined
      ? ['', centreStyle()]
      : [formula(data.cell(unit, scored.indicator, 'den'), den), numberStyle(den, 'amount', 'absent')],
  ];
}
