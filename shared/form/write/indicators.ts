import type ExcelJS from 'exceljs';
import { formTexts } from '../../text/messages/form.ts';
import { areas } from '../../plan/area.ts';
import type { AskedIndicator } from '../../plan/ask.ts';
import type { Amount } from '../../report/report.ts';
import {
  fitRow,
  formula,
  freeze,
  protectSheet,
  put,
  setUpPage,
  setWidths,
  writeHeader,
} from '../../workbook/sheet-write.ts';
import { bodyStyle, highlights, styles, type CellStyle } from '../../workbook/style.ts';
import { DOES_NOT_APPLY, columnOf, indicatorsLayout } from '../layout.ts';
import { resultOf, sumByCode } from './amount-formula.ts';
import type { FiguresPlace } from './figures.ts';
import { headersOf, letterOf, print, roman, writeSheetHead, type Paper } from './paper.ts';
import { sumOf, valueOf } from './result.ts';
import { targetText, verdictNow, verdictOf } from './verdict.ts';

type Column = keyof typeof indicatorsLayout.columns;

const headers = headersOf(indicatorsLayout);
const cellAt = (key: Column, row: number) => letterOf(indicatorsLayout, key) + String(row);

/** Writes `Chỉ tiêu`: every asked indicator live from `Số liệu`, against the target that binds the unit. */
export async function writeIndicators(paper: Paper, figures: FiguresPlace): Promise<void> {
  const sheet = paper.book.addWorksheet(indicatorsLayout.sheet);
  setWidths(sheet, [23, 6, 44, 12, 11, 11, 17, 22, 20, 12]);
  const header = writeSheetHead(paper, sheet, headers.length, formTexts.indicatorsTitle, formTexts.indicatorsHow);
  writeHeader(sheet, header, headers);

  let row = header;
  let number = 0;
  let ordinal = 0;
  for (const [area, title] of Object.entries(areas)) {
    const own = paper.ask.indicators.filter(({ indicator }) => indicator.area === area);
    if (own.length === 0) continue;
    row += 1;
    number += 1;
    headers.forEach((_, index) => put(sheet, row, index + 1, null, styles.section));
    put(sheet, row, columnOf(indicatorsLayout, 'ordinal'), roman(number), styles.sectionNumber);
    put(sheet, row, columnOf(indicatorsLayout, 'title'), title, styles.section);
    for (const asked of own) {
      row += 1;
      ordinal += 1;
      writeIndicator(paper, sheet, row, ordinal, asked, figures);
    }
  }

  highlightVerdicts(sheet, `${cellAt('verdict', header + 1)}:${cellAt('verdict', Math.max(row, header + 1))}`);
  freeze(sheet, header);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns: headers.length,
    lastRow: row,
    repeat: [header, header],
    footer: paper.footer,
  });
  await protectSheet(sheet);
}

function writeIndicator(
  paper: Paper,
  sheet: ExcelJS.Worksheet,
  row: number,
  ordinal: number,
  asked: AskedIndicator,
  figures: FiguresPlace,
): void {
  const { indicator } = asked;
  const cell = (key: Column, value: ExcelJS.CellValue, style: CellStyle) =>
    put(sheet, row, columnOf(indicatorsLayout, key), value, style);
  const rate = indicator.denominator.length > 0;
  const amount = isWhole(paper, [...indicator.numerator, ...indicator.denominator]) ? 'integer' : 'decimal';
  const result = rate ? 'decimal' : amount;
  const value = valueOf(paper.current, indicator);
  const side = (measures: readonly string[]) => shown(sumOf(paper.current, measures), '', DOES_NOT_APPLY);
  const verdict = verdictOf(asked, {
    numerator: cellAt('numerator', row),
    denominator: cellAt('denominator', row),
    result: cellAt('result', row),
  });
  const amounts = {
    numerator: sumOf(paper.current, indicator.numerator),
    denominator: sumOf(paper.current, indicator.denominator),
    result: value,
  };

  cell('code', indicator.code, bodyStyle('tag'));
  cell('ordinal', ordinal, bodyStyle('centre'));
  cell('title', indicator.title, bodyStyle('text'));
  cell('unit', indicator.unit, bodyStyle('centre'));
  cell(
    'numerator',
    formula(sumByCode(figures.current, indicator.numerator), side(indicator.numerator)),
    bodyStyle(amount),
  );
  cell(
    'denominator',
    rate
      ? formula(sumByCode(figures.current, indicator.denominator), side(indicator.denominator))
      : print(formTexts.noTarget),
    bodyStyle(rate ? amount : 'centre'),
  );
  cell(
    'result',
    formula(
      resultOf(cellAt('numerator', row), rate ? cellAt('denominator', row) : undefined),
      shown(value, print(formTexts.notEnough), print(formTexts.notApplicable)),
    ),
    bodyStyle(result, 'strong'),
  );
  cell(
    'target',
    targetText(asked, Number(paper.ask.period.id.slice(0, 4))) || print(formTexts.noTarget),
    bodyStyle('centre'),
  );
  cell(
    'verdict',
    verdict === undefined ? print(formTexts.noTarget) : formula(verdict, verdictNow(asked, amounts)),
    bodyStyle('centre', 'strong'),
  );
  cell('previous', shown(valueOf(paper.previous, indicator), '', DOES_NOT_APPLY), bodyStyle(result));
  fitRow(sheet, row);
}

function isWhole({ ask }: Paper, measures: readonly string[]): boolean {
  return ask.measures.every(({ code, decimals }) => decimals === 0 || !measures.includes(code));
}

/** An amount as a cell of this sheet shows it. */
function shown(amount: Amount, whenMissing: string, whenNotApplicable: string): string | number {
  if (amount === 'missing') return whenMissing;
  return amount === 'not-applicable' ? whenNotApplicable : amount;
}

function highlightVerdicts(sheet: ExcelJS.Worksheet, ref: string): void {
  const first = ref.split(':')[0] ?? ref;
  const bad = [formTexts.unmet, formTexts.aboveWhole].map((text) => `${first}="${print(text)}"`);
  sheet.addConditionalFormatting({
    ref,
    rules: [
      { type: 'expression', priority: 1, formulae: [`OR(${bad.join(',')})`], style: highlights.bad },
      { type: 'expression', priority: 2, formulae: [`${first}="${print(formTexts.met)}"`], style: highlights.good },
    ],
  });
}
