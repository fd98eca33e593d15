import type ExcelJS from 'exceljs';
import type { Target } from '../../plan/target.ts';
import { describeTarget } from '../../plan/targets.ts';
import { formula, fitRow, putAcross } from '../../workbook/sheet-write.ts';
import type { ComparedCell, Comparison, IndicatorSummary } from '../comparison.ts';
import { provinceCellAt } from './indicators.ts';
import { centreStyle, greyStyle, numberStyle, smallCentreStyle, textStyle, type NumberKind } from './look.ts';
import { words, writeRow, type Shown } from './page.ts';
import type { DataPlaces } from './places.ts';

/** Points of a line of one unit: a province has many. */
export const LINE = 16;

/** First and last column of a page's block of indicators. */
export type Block = readonly [from: number, to: number];

/** A unit with its row of cells, one an indicator. */
export interface UnitCells {
  /** Its number in the province's list, from 1. */
  readonly number: number;
  readonly name: string;
  readonly plan: string | undefined;
  readonly cells: readonly ComparedCell[];
}

/** The province first, then the units, those of one plan together below what the plan asks of them. Returns the last row. */
export function writeMatrixRows(
  sheet: ExcelJS.Worksheet,
  comparison: Comparison,
  places: DataPlaces,
  first: number,
  blocks: readonly Block[],
): number {
  const { indicators } = comparison;
  writeRow(sheet, first, [label(''), label(words('wholeProvince')), ...indicators.map(provinceCell)]);
  writeRow(sheet, first + 1, [label(''), label(words('provinceTargetRow')), ...indicators.map(targetCell)]);
  writeRow(sheet, first + 2, [label(''), label(words('coverageRow')), ...indicators.map(coverageCell)]);
  writeRow(sheet, first + 3, [label(''), label(words('metRow')), ...indicators.map(metCell)]);
  for (let row = first; row < first + 4; row += 1) fitRow(sheet, row);

  let row = first + 3;
  const titles = new Map(comparison.plans.map(({ id, title }) => [id, title]));
  for (const [plan, units] of Map.groupBy(unitCellsOf(comparison), (unit) => unit.plan)) {
    const title = plan === undefined ? words('planNone') : (titles.get(plan) ?? plan);
    row += 1;
    putAcross(sheet, row, [1, 2], words('planBand'), textStyle('strong'));
    for (const block of blocks) putAcross(sheet, row, block, title, textStyle('strong'));
    row += 1;
    const targets = indicators.map((summary, column) => planTarget(summary, units, column, plan));
    writeRow(sheet, row, [label(''), label(words('planTargetRow')), ...targets]);
    fitRow(sheet, row);
    for (const { number, name, cells } of units) {
      row += 1;
      const shown = cells.map((cell, column) => unitCell(cell, kindOf(indicators[column]), places));
      writeRow(sheet, row, [[number, centreStyle()], [name, textStyle()], ...shown]);
      fitRow(sheet, row, LINE);
    }
  }
  return row;
}

export function unitCellsOf({ units, cells, indicators }: Comparison): UnitCells[] {
  return units.map(({ name, plan }, index) => ({
    number: index + 1,
    name,
    plan,
    cells: cells.slice(index * indicators.length, (index + 1) * indicators.length),
  }));
}

function kindOf(summary: IndicatorSummary | undefined): NumberKind {
  return summary?.indicator.denominator.length === 0 ? 'amount' : 'rate';
}

function unitCell(cell: ComparedCell, kind: NumberKind, places: DataPlaces): Shown {
  if (cell.state === 'not-asked') return [null, greyStyle];
  if (cell.state === 'not-applicable') return [words('notApplicableSign'), centreStyle('absent')];
  const { unit, indicator, value, met } = cell;
  if (value === undefined) return [words('missingSign'), centreStyle('absent')];
  return [formula(places.cell(unit, indicator, 'value'), value), valueStyle(value, kind, met)];
}

function valueStyle(value: number, kind: NumberKind, met: boolean | undefined) {
  if (met === undefined) return numberStyle(value, kind);
  return met ? numberStyle(value, kind, 'good', '✓') : numberStyle(value, kind, 'bad', '✗');
}

function provinceCell(summary: IndicatorSummary, index: number): Shown {
  const { value, targetMet } = summary;
  if (value === undefined) return [words('missingSign'), centreStyle('strong')];
  const sign = targetMet === undefined ? '' : targetMet ? '✓' : '✗';
  return [formula(provinceCellAt('value', index), value), numberStyle(value, kindOf(summary), 'strong', sign)];
}

function targetCell({ target, indicator }: IndicatorSummary): Shown {
  return [target === undefined ? '' : figureOf(target, indicator.unit), smallCentreStyle('strong')];
}

function coverageCell({ reported, asked }: IndicatorSummary, index: number): Shown {
  return [formula(provinceCellAt('coverage', index), words('coverage', { reported, asked })), centreStyle('strong')];
}

function metCell({ met, unmet }: IndicatorSummary, index: number): Shown {
  if (met + unmet === 0) return ['', centreStyle('strong')];
  const text = `${provinceCellAt('met', index)}&" / "&${provinceCellAt('unmet', index)}`;
  return [formula(text, words('metCounts', { met, unmet })), centreStyle('strong')];
}

/** What a plan asks of its units under one indicator; the province's figure where the plan has none. */
function planTarget(
  { indicator }: IndicatorSummary,
  units: readonly UnitCells[],
  column: number,
  plan: string | undefined,
): Shown {
  const cells = units.map(({ cells: row }) => row[column]);
  if (cells.every((cell) => cell?.state === 'not-asked')) return [null, greyStyle];
  const target = cells.find((cell) => cell?.target !== undefined)?.target;
  if (target === undefined) return ['', smallCentreStyle('strong')];
  const figure = figureOf(target, indicator.unit);
  return [target.plan === plan ? figure : words('ofProvince', { target: figure }), smallCentreStyle('strong')];
}

function figureOf(target: Target, unit: string): string {
  return describeTarget(target, unit === '%' ? '%' : '');
}

function label(text: string): Shown {
  return [text, textStyle('strong')];
}
