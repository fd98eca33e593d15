import { address } from './address.ts';
import { copiesOf, renamed } from './copies.ts';
import { displayOf, textOf } from './display.ts';
import {
  keyOfCell,
  keysOf,
  labelsIn,
  lastLabelColumn,
  lastLabelRow,
  namesOf,
  sheetNamed,
  type LabelNames,
} from './labels.ts';
import { missingSheet } from './missing-sheet.ts';
import type { Field, FieldsLayout, ReadFields } from './table.ts';
import type { Observation } from '../text/finding.ts';
import type { Sheet } from './workbook.ts';

interface Label<Key extends string> {
  readonly key: Key;
  readonly row: number;
  readonly column: number;
}

/**
 * Reads a sheet of labels and values. Where the values of one column of labels stand is settled once for all of them: in the
 * nearest column to the right in which any of these labels has a value. So an empty value still has its address, a hint
 * printed behind the value is never taken for it, and labels merged over several columns do no harm. Labels without any
 * value have it in the next column.
 */
export const readFields: ReadFields = (workbook, layout) => {
  const names = namesOfFields(layout);
  const named = sheetNamed(workbook.sheets, layout.sheet);
  const holding = workbook.sheets.filter((sheet) => sheet.state === 'visible' && hasMostLabels(sheet, names));
  const sheet = named ?? holding[0];
  if (sheet === undefined) return { ok: false, observations: [missingSheet(workbook, layout.sheet)] };
  const { fields, observations } = fieldsOf(sheet, names, layout);
  const others = holding.filter((other) => other !== sheet);
  const isTwin = (other: Sheet) => contentOf(fieldsOf(other, names, layout).fields) === contentOf(fields);
  return {
    ok: true,
    sheet: sheet.name,
    fields,
    observations: [
      ...(named ? [] : [renamed(sheet, layout.sheet)]),
      ...copiesOf(sheet, layout.sheet, others, isTwin),
      ...observations,
    ],
  };
};

/** What the fields hold, as one text. Formulas may differ in what they have cached. */
function contentOf(fields: Partial<Record<string, Field>>): string {
  const values = Object.entries(fields).map(([key, field]) => [key, field?.cell?.formula ? '' : textOf(field?.cell)]);
  return JSON.stringify(values.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}

function namesOfFields<Key extends string>(layout: FieldsLayout<Key>): LabelNames<Key> {
  return namesOf(
    keysOf(layout.fields).map((key) => {
      const { label, aliases = [] } = layout.fields[key];
      return [key, { name: label, aliases }] as const;
    }),
  );
}

function labelsOf<Key extends string>(sheet: Sheet, { byLabel }: LabelNames<Key>): Label<Key>[] {
  const labels: Label<Key>[] = [];
  for (const [row, cells] of sheet.rows) {
    if (row > lastLabelRow) break;
    for (const [column, cell] of cells) {
      if (column > lastLabelColumn) break;
      const found = byLabel.get(keyOfCell(cell));
      if (found !== undefined) labels.push({ key: found.key, row, column });
    }
  }
  return labels;
}

/** A renamed sheet, and a copy of one, is recognised by most of its labels. */
function hasMostLabels<Key extends string>(sheet: Sheet, names: LabelNames<Key>): boolean {
  const wanted = new Set([...names.byLabel.values()].map(({ key }) => key)).size;
  const labels = labelsIn(sheet);
  if ([...names.byLabel.keys()].filter((label) => labels.has(label)).length * 2 <= wanted) return false;
  const found = new Set(labelsOf(sheet, names).map(({ key }) => key)).size;
  return found >= 2 && found * 2 > wanted;
}

/** Column of labels → column of their values. */
function valueColumns<Key extends string>(sheet: Sheet, labels: readonly Label<Key>[]): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  const isLabel = new Set(labels.map(({ row, column }) => address(row, column)));
  for (const label of labels) {
    for (const column of sheet.rows.get(label.row)?.keys() ?? []) {
      if (column <= label.column) continue;
      if (isLabel.has(address(label.row, column))) break;
      columns.set(label.column, Math.min(column, columns.get(label.column) ?? column));
      break;
    }
  }
  return columns;
}

function fieldsOf<Key extends string>(
  sheet: Sheet,
  names: LabelNames<Key>,
  layout: FieldsLayout<Key>,
): { fields: Partial<Record<Key, Field>>; observations: Observation[] } {
  const labels = labelsOf(sheet, names);
  const columns = valueColumns(sheet, labels);
  const fields: Partial<Record<Key, Field>> = {};
  const observations: Observation[] = [];
  for (const { key, row, column } of labels) {
    const valueColumn = columns.get(column) ?? column + 1;
    const cell = sheet.rows.get(row)?.get(valueColumn);
    const field = { address: address(row, valueColumn), ...(cell === undefined ? {} : { cell }) };
    const first: Field | undefined = fields[key];
    if (first?.cell === undefined) {
      // A label that stands twice counts where it has a value.
      if (first === undefined || cell !== undefined) fields[key] = field;
    } else if (cell !== undefined && textOf(cell) !== textOf(first.cell)) {
      observations.push({
        id: 'table-field-twice',
        sheet: sheet.name,
        cell: field.address,
        found: displayOf(cell),
        expected: displayOf(first.cell),
        params: { field: layout.fields[key].label, first: first.address },
      });
    }
  }
  return { fields, observations };
}
