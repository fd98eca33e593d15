import { createHash } from 'node:crypto';
import { formatInstant } from '../../period/zone.ts';
import { say } from '../../text/language.ts';
import { columnTexts, datasetTexts } from '../../text/messages/dataset.ts';
import type { Comparison } from '../comparison.ts';
import { dataColumns, lineKey, type ColumnType, type DataColumn } from './columns.ts';

/** A data file of the package, as it is stored. */
export interface PackagedFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

const types = { text: 'string', number: 'number', date: 'date', moment: 'datetime' } as const satisfies Record<
  ColumnType,
  string
>;

/**
 * `datapackage.json`: what the data files beside it hold, what each column means, where the figures come from. Source: Data
 * Package standard, version 2.
 */
export function dataPackageOf(comparison: Comparison, csv: PackagedFile, parquet: PackagedFile): Uint8Array {
  const { province, period, edition, asOf } = comparison;
  const describes = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `cchc-${province.code}-${period.id.toLowerCase()}`,
    title: say(datasetTexts.title, 'vi', {
      period: period.name,
      year: period.dataTo.slice(0, 4),
      province: province.name,
    }),
    description: say(datasetTexts.description, 'vi', { edition, at: formatInstant(asOf, province.timeZone) }),
    version: edition,
    created: asOf,
    sources: [{ title: sourceOf(comparison) }],
    resources: [
      {
        ...resourceOf(csv, 'du-lieu', 'csv', say(datasetTexts.csv, 'vi')),
        type: 'table',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: schemaOf(dataColumns),
      },
      resourceOf(parquet, 'du-lieu-parquet', 'parquet', say(datasetTexts.parquet, 'vi')),
    ],
  };
  return new TextEncoder().encode(`${JSON.stringify(describes, null, 2)}\n`);
}

function resourceOf(
  { name: path, contentType, bytes }: PackagedFile,
  name: string,
  format: string,
  description: string,
) {
  const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const [mediatype = contentType] = contentType.split(';');
  return { name, path, format, mediatype, bytes: bytes.length, hash, description };
}

function schemaOf(columns: readonly DataColumn[]) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(fieldOf),
    missingValues: [''],
    primaryKey: lineKey,
  };
}

function fieldOf({ name, type, required, oneOf, pattern }: DataColumn) {
  const constraints = { ...(required && { required }), ...(oneOf && { enum: oneOf }), ...(pattern && { pattern }) };
  return {
    name,
    type: types[type],
    title: say(columnTexts[name].title, 'vi'),
    description: say(columnTexts[name].description, 'vi'),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

function sourceOf({ earlier, period, filings }: Comparison): string {
  const used = [...earlier, { period, filings }];
  return say(datasetTexts.source, 'vi', {
    count: used.reduce((count, each) => count + each.filings.length, 0),
    periods: used.map((each) => each.period.id).join(', '),
  });
}
