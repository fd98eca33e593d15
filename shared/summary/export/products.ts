import type { Comparison } from '../comparison.ts';
import { dataColumns } from './columns.ts';
import { csvOf } from './csv.ts';
import { dataPackageOf, type PackagedFile } from './package.ts';
import { parquetOf } from './parquet.ts';
import { dataRows, ownRows } from './rows.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PARQUET = 'application/vnd.apache.parquet';

/**
 * The other forms of a summary, stored beside its workbook: the data for other programs with a description of its columns, and a
 * draft of the province's own report.
 * Deterministic: the same comparison gives the same bytes.
 */
export async function productsOf(comparison: Comparison): Promise<readonly PackagedFile[]> {
  const rows = dataRows(comparison);
  const csv = { name: 'data.csv', contentType: 'text/csv; charset=utf-8', bytes: csvOf(dataColumns, rows) };
  const parquet = { name: 'data.parquet', contentType: PARQUET, bytes: await parquetOf(dataColumns, rows) };
  const described = {
    name: 'datapackage.json',
    contentType: 'application/json',
    bytes: dataPackageOf(comparison, csv, parquet),
  };
  return [csv, parquet, described, { name: 'bao-cao.docx', contentType: DOCX, bytes: await draftOf(comparison) }];
}

/** The document library is loaded here and nowhere else: a cold start that writes no draft does without it. */
async function draftOf(comparison: Comparison): Promise<Uint8Array> {
  const { writeDraft } = await import('./draft/write.ts');
  return writeDraft(comparison);
}

/**
 * The period's own lines, for the one place that holds each period's latest summary (`latestDataKey` of shared/store/keys.ts):
 * there every line of the province is found once.
 */
export async function latestDataOf(comparison: Comparison): Promise<Omit<PackagedFile, 'name'>> {
  return { contentType: PARQUET, bytes: await parquetOf(dataColumns, ownRows(comparison)) };
}
