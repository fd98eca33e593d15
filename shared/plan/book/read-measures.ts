import type { Workbook } from '../../workbook/workbook.ts';
import { caseBlockCodes } from '../case-block.ts';
import { catalogue } from '../catalogue/index.ts';
import type { Measure } from '../measure.ts';
import { measureSheet } from './layout.ts';
import { areaOf, type BookRow, type Observe } from './row.ts';
import { optionalRowsOf, valuesOf, withoutDuplicates, type Placed } from './table.ts';
import { measureKinds, measureScopes, requirements } from './words.ts';

type Key = keyof typeof measureSheet.columns;

/** The sheet `Số liệu`, or the measures that ship with the product. */
export function readMeasures(workbook: Workbook, observe: Observe): readonly Measure[] {
  const rows = optionalRowsOf(workbook, measureSheet, observe);
  if (rows === undefined) return catalogue.measures;
  const read = rows.flatMap((row) => readMeasure(row) ?? []);
  const measures = valuesOf(withoutDuplicates(read, 'code', (measure) => measure.code));
  checkCaseBlock(measures, observe);
  return measures;
}

function readMeasure(row: BookRow<Key>): Placed<Measure, Key> | undefined {
  const code = readCode(row, 'code');
  const title = row.neededText('title');
  const unit = row.neededText('unit');
  const kind = row.word('kind', measureKinds);
  const area = areaOf(row, 'area');
  const required = row.has('required') ? row.word('required', requirements) : 'no';
  const appliesTo = row.has('appliesTo') ? row.word('appliesTo', measureScopes) : 'all';
  if (!code || !title || !unit || !kind || !area || !required || !appliesTo) return undefined;
  const decimals = isMoney(unit) ? 2 : 0;
  return { value: { code, title, unit, kind, area, required: required === 'yes', appliesTo, decimals }, row };
}

/** Only money has decimals: counts are whole. */
const isMoney = (unit: string): boolean => /(^|\s)đồng$/iu.test(unit);

const CODE = /^[A-Z0-9_]{2,40}$/;

/** A code of a measure or an indicator; small letters are taken as capitals. */
export function readCode<K extends string>(row: BookRow<K>, key: K): string | undefined {
  const code = row.code(key)?.toUpperCase();
  if (code === undefined || CODE.test(code)) return code;
  row.observe('province-code-invalid', key, { found: code });
  return undefined;
}

function checkCaseBlock(measures: readonly Measure[], observe: Observe): void {
  const codes = new Set(measures.map((measure) => measure.code));
  const lacking = [...caseBlockCodes].filter((code) => !codes.has(code));
  if (lacking.length === 0) return;
  observe({ id: 'province-case-block-incomplete', sheet: measureSheet.sheet, cell: '', expected: lacking.join(', ') });
}
