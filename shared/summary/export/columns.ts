import type { PeriodKind } from '../../period/period.ts';
import { areas } from '../../plan/area.ts';
import type { MeasureKind } from '../../plan/measure.ts';
import type { UnitKind } from '../../plan/unit.ts';
import type { columnTexts } from '../../text/messages/dataset.ts';
import { safeText } from '../../workbook/style.ts';
import type { DataRow, QuarterAmount } from './rows.ts';

/** number: a decimal; date: a calendar day; moment: an instant in UTC. */
export type ColumnType = 'text' | 'number' | 'date' | 'moment';

export type ColumnName = keyof typeof columnTexts;

/** One column of the data file in every form it takes: CSV, Parquet, Glue table, datapackage.json. */
export interface DataColumn {
  readonly name: ColumnName;
  readonly type: ColumnType;
  /** In every line. */
  readonly required?: true;
  /** All values it may have. */
  readonly oneOf?: readonly string[];
  /** Regular expression that every value matches in full. */
  readonly pattern?: string;
  readonly of: (row: DataRow) => string | number | undefined;
}

/**
 * Reads what lines say in columns; texts without the characters that no workbook holds either. The same texts stand in
 * thousands of lines: each is looked at once.
 */
export function valueReader(): (column: DataColumn, row: DataRow) => string | number | undefined {
  const safe = new Map<string, string>();
  return ({ of }, row) => {
    const value = of(row);
    if (typeof value !== 'string') return value;
    const known = safe.get(value);
    if (known !== undefined) return known;
    const cleaned = safeText(value);
    safe.set(value, cleaned);
    return cleaned;
  };
}

const unitKinds: Readonly<Record<UnitKind, true>> = { xa: true, phuong: true, 'dac-khu': true, 'so-nganh': true };
const accumulations: Readonly<Record<PeriodKind, true>> = { 'year-to-date': true, 'in-period': true };
const measureKinds: Readonly<Record<MeasureKind, true>> = {
  flow: true,
  'opening-stock': true,
  'closing-stock': true,
  'annual-constant': true,
  snapshot: true,
};
const gaps: Readonly<Record<Exclude<QuarterAmount, number>, true>> = {
  'not-reported': true,
  'not-applicable': true,
  'calendars-differ': true,
  falls: true,
  'not-derivable': true,
};
const states = ['reported', 'missing', 'not-applicable'];

const number = (value: string | number): number | undefined => (typeof value === 'number' ? value : undefined);
const word = (value: string | number): string | undefined => (typeof value === 'string' ? value : undefined);

/** In the order of the file. What names a line and what it says come first; where it comes from, last. */
export const dataColumns: readonly DataColumn[] = [
  { name: 'province', type: 'text', required: true, pattern: String.raw`\d{2}`, of: ({ province }) => province },
  {
    name: 'period',
    type: 'text',
    required: true,
    pattern: String.raw`20\d{2}-Q[1-4]`,
    of: ({ period }) => period.id,
  },
  { name: 'unit', type: 'text', required: true, of: ({ unitCode }) => unitCode },
  { name: 'measure', type: 'text', required: true, of: ({ measure }) => measure.code },
  { name: 'state', type: 'text', required: true, oneOf: states, of: ({ amount }) => word(amount) ?? 'reported' },
  { name: 'value', type: 'number', of: ({ amount }) => number(amount) },
  { name: 'quarter_value', type: 'number', of: ({ quarter }) => number(quarter) },
  { name: 'quarter_gap', type: 'text', oneOf: Object.keys(gaps), of: ({ quarter }) => word(quarter) },
  { name: 'unit_name', type: 'text', of: ({ unit }) => unit?.name },
  { name: 'unit_kind', type: 'text', oneOf: Object.keys(unitKinds), of: ({ unit }) => unit?.kind },
  { name: 'measure_title', type: 'text', required: true, of: ({ measure }) => measure.title },
  { name: 'measure_unit', type: 'text', required: true, of: ({ measure }) => measure.unit },
  {
    name: 'measure_kind',
    type: 'text',
    required: true,
    oneOf: Object.keys(measureKinds),
    of: ({ measure }) => measure.kind,
  },
  { name: 'area', type: 'text', required: true, oneOf: Object.keys(areas), of: ({ measure }) => measure.area },
  { name: 'period_name', type: 'text', required: true, of: ({ period }) => period.name },
  { name: 'period_from', type: 'date', required: true, of: ({ period }) => period.dataFrom },
  { name: 'period_to', type: 'date', required: true, of: ({ period }) => period.dataTo },
  {
    name: 'accumulation',
    type: 'text',
    required: true,
    oneOf: Object.keys(accumulations),
    of: ({ period }) => period.kind,
  },
  { name: 'file', type: 'text', of: ({ source }) => source?.file },
  { name: 'sheet', type: 'text', of: ({ source }) => source?.sheet },
  { name: 'cell', type: 'text', pattern: '[A-Z]{1,3}[0-9]{1,7}', of: ({ source }) => source?.cell },
  { name: 'attempt', type: 'text', of: ({ filing }) => filing?.attempt },
  { name: 'received_at', type: 'moment', of: ({ filing }) => filing?.receivedAt },
  { name: 'sha256', type: 'text', pattern: '[0-9a-f]{64}', of: ({ filing }) => filing?.sha256 },
  { name: 'definition', type: 'text', of: ({ filing }) => filing?.revision },
  { name: 'edition', type: 'text', required: true, of: ({ edition }) => edition },
];

/** What names one line of the file. */
export const lineKey = ['period', 'unit', 'measure'] as const satisfies readonly ColumnName[];
