import type { Observation } from '../text/finding.ts';
import type { Cell, Workbook } from './workbook.ts';

/** One column of a declared table. */
interface ColumnLayout {
  /** Header text as our writers print it; matched by `labelKey`, so accents' placement, case, `*` and spaces are free. */
  readonly header: string;
  /** Other headers people or older layouts use for the same column. */
  readonly aliases?: readonly string[];
  /** Without this column the table cannot be read. */
  readonly required?: boolean;
}

/** A table declared once: drives writer, reader, messages and guides. `Key` names the columns in code. */
export interface TableLayout<Key extends string> {
  readonly sheet: string;
  readonly columns: Readonly<Record<Key, ColumnLayout>>;
  /** The column whose text identifies a row; rows without it are skipped when otherwise empty. */
  readonly key: NoInfer<Key>;
  /** The column that tells rows apart when somebody deleted the key's: the table is then read without keys. */
  readonly standIn?: NoInfer<Key>;
}

/** One data row; `cells` holds the non-empty ones. */
export interface TableRow<Key extends string> {
  readonly row: number;
  readonly cells: Partial<Record<Key, Cell>>;
  /** Address of a column's cell in this row, empty or not. */
  address(key: Key): string;
}

/** What was found of a declared table. Rows come in sheet order, whatever the key column holds. */
export interface Table<Key extends string> {
  /** Name of the sheet as it stands in the file. */
  readonly sheet: string;
  readonly headerRow: number;
  readonly rows: readonly TableRow<Key>[];
  /** Columns of the layout that the sheet really has. */
  readonly columns: ReadonlySet<Key>;
}

type TableReading<Key extends string> =
  | { readonly ok: true; readonly table: Table<Key>; readonly observations: readonly Observation[] }
  | { readonly ok: false; readonly observations: readonly Observation[] };

/** A sheet of label/value rows: the label in one cell, the value in the next one to the right. */
export interface FieldsLayout<Key extends string> {
  readonly sheet: string;
  readonly fields: Readonly<Record<Key, { readonly label: string; readonly aliases?: readonly string[] }>>;
}

/** One field: the cell that holds (or should hold) the value. */
export interface Field {
  readonly cell?: Cell;
  readonly address: string;
}

type FieldsReading<Key extends string> =
  | {
      readonly ok: true;
      readonly sheet: string;
      readonly fields: Partial<Record<Key, Field>>;
      readonly observations: readonly Observation[];
    }
  | { readonly ok: false; readonly observations: readonly Observation[] };

/** How a declared table is found in a workbook: by sheet name, then by its header row, wherever it stands. */
export type ReadTable = <Key extends string>(workbook: Workbook, layout: TableLayout<Key>) => TableReading<Key>;
export type ReadFields = <Key extends string>(workbook: Workbook, layout: FieldsLayout<Key>) => FieldsReading<Key>;
