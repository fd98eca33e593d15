import type { ColumnSource } from 'hyparquet-writer';
import { valueReader, type ColumnType, type DataColumn } from './columns.ts';
import type { DataRow } from './rows.ts';

/** How a type of ours is stored; `kind` names it in the file and in the Glue table (infra/stacks/analysis.ts). */
const stored = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
  moment: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
} as const satisfies Record<ColumnType, object>;

/**
 * The data as Parquet: one file, Snappy, every column nullable unless required. The writer is loaded only here, where a file is
 * written. The same rows give the same bytes: the format holds no time of writing.
 */
export async function parquetOf(columns: readonly DataColumn[], rows: readonly DataRow[]): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const valueIn = valueReader();
  const columnData: ColumnSource[] = columns.map((column) => ({
    name: column.name,
    data: rows.map((row) => cellOf(column.type, valueIn(column, row))),
  }));
  const fields = columns.map(({ name, type, required }) => ({
    name,
    repetition_type: required ? ('REQUIRED' as const) : ('OPTIONAL' as const),
    ...stored[type],
  }));
  const schema = [{ name: 'data', num_children: fields.length }, ...fields];
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: 'cchc-reports', rowGroupSize: 100_000 }));
}

function cellOf(type: ColumnType, value: string | number | undefined): string | number | Date | null {
  if (value === undefined) return null;
  return type === 'date' || type === 'moment' ? new Date(value) : value;
}
