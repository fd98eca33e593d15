import type ExcelJS from 'exceljs';
import { areas } from '../area.ts';
import type { Province } from '../province.ts';
import type { Scorecard } from '../scorecard.ts';
import { bandSheet, componentSheet, indicatorSheet, measureSheet } from './layout.ts';
import { code, joined, listed, number, text, word } from './look-write.ts';
import { SPARE_ROWS, writeTable, type RowValues } from './sheet-write.ts';
import { directions, measureKinds, measureScopes, requirements } from './words.ts';

export function writeMeasures(
  book: ExcelJS.Workbook,
  { measures }: Pick<Province, 'measures'>,
  areaRange: string,
): void {
  writeTable(book, {
    layout: measureSheet,
    look: {
      code: code(22),
      title: text(60),
      unit: text(16),
      kind: word(16, measureKinds),
      area: listed(30, areaRange),
      required: word(11, requirements),
      appliesTo: word(12, measureScopes),
    },
    rows: measures.map((measure) => ({
      code: measure.code,
      title: measure.title,
      unit: measure.unit,
      kind: measureKinds[measure.kind],
      area: areas[measure.area],
      required: requirements[measure.required ? 'yes' : 'no'],
      appliesTo: measureScopes[measure.appliesTo],
    })),
    spare: SPARE_ROWS,
  });
}

export function writeIndicators(
  book: ExcelJS.Workbook,
  { indicators }: Pick<Province, 'indicators'>,
  areaRange: string,
): void {
  writeTable(book, {
    layout: indicatorSheet,
    look: {
      code: code(38),
      title: text(56),
      unit: text(16),
      numerator: code(32),
      denominator: code(32),
      direction: word(12, directions),
      area: listed(30, areaRange),
    },
    rows: indicators.map((indicator) => ({
      code: indicator.code,
      title: indicator.title,
      unit: indicator.unit,
      numerator: joined(indicator.numerator),
      denominator: joined(indicator.denominator),
      direction: directions[indicator.direction],
      area: areas[indicator.area],
    })),
    spare: SPARE_ROWS,
  });
}

export function writeScorecards(book: ExcelJS.Workbook, { scorecards }: Pick<Province, 'scorecards'>): void {
  writeTable(book, {
    layout: componentSheet,
    look: { scorecard: code(14), indicator: code(38), max: number(14), fullFrom: number(20), atZero: number(20) },
    rows: scorecards.flatMap(({ id, components }) =>
      components.map((component): RowValues<keyof typeof componentSheet.columns> => ({ scorecard: id, ...component })),
    ),
    spare: 10,
  });
  writeTable(book, {
    layout: bandSheet,
    look: { scorecard: code(14), name: text(24), from: number(14) },
    rows: scorecards.flatMap(bandRows),
    spare: 10,
  });
}

const bandRows = ({ id, bands }: Scorecard): readonly RowValues<keyof typeof bandSheet.columns>[] =>
  bands.map(({ name, from }) => ({ scorecard: id, name, from }));
