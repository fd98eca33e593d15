import { createHash } from 'node:crypto';
import { latestDataKey, summaryKey } from '../../shared/store/keys.ts';
import type { ObjectStore, SummaryFile } from '../../shared/store/store.ts';
import type { Comparison } from '../../shared/summary/comparison.ts';
import { latestDataOf, productsOf } from '../../shared/summary/export/products.ts';
import { summaryJson } from '../../shared/summary/json.ts';
import { writeSummary } from '../../shared/summary/write.ts';
import { XLSX } from '../../shared/text/media-type.ts';

/** The workbook that the province signs; the other products say the same in other forms. */
export const WORKBOOK = 'tong-hop.xlsx';
/** The document of `summary --json`. */
export const DOCUMENT = 'tong-hop.json';

/** One file of a summary, made but not yet stored. */
export interface Product {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Everything that is made of a comparison, the workbook first. The same comparison gives the same bytes. */
export async function productsOfRun(comparison: Comparison): Promise<readonly Product[]> {
  const json = new TextEncoder().encode(`${JSON.stringify(summaryJson(comparison))}\n`);
  return [
    {
      name: WORKBOOK,
      contentType: XLSX,
      bytes: await writeSummary(comparison),
    },
    { name: DOCUMENT, contentType: 'application/json; charset=utf-8', bytes: json },
    ...(await productsOf(comparison)),
  ];
}

/** Stores the products of a run, all of them before anybody is told of any. */
export async function storeProducts(
  results: ObjectStore,
  place: { readonly province: string; readonly period: string; readonly run: string },
  products: readonly Product[],
): Promise<readonly SummaryFile[]> {
  const files: SummaryFile[] = [];
  for (const { name, contentType, bytes } of products) {
    const key = summaryKey(place.province, place.period, place.run, name);
    await results.put(key, bytes, contentType);
    files.push({ name, key, contentType, sha256: sha256Of(bytes) });
  }
  return files;
}

/**
 * Puts the period's lines where the analysis of all periods finds them. Before the run is recorded: a run that is recorded is never
 * made again, and one that stops here is.
 */
export async function storeLatest(results: ObjectStore, comparison: Comparison): Promise<void> {
  const { province, period } = comparison;
  const { bytes, contentType } = await latestDataOf(comparison);
  await results.put(latestDataKey(province.code, period.id), bytes, contentType);
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
