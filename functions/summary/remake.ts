import { unzipSync } from 'fflate';
import type { ObjectStore, ReportStore, SummaryFile, SummaryRun } from '../../shared/store/store.ts';
import { compare } from '../../shared/summary/compare.ts';
import { productsOfRun, sha256Of, WORKBOOK, type Product } from './products.ts';
import { gatherAgain } from './record.ts';

/** A recorded run made again, held against what was recorded and what is stored. */
export interface Remake {
  /** Edition by the program of today. */
  readonly edition: string;
  readonly products: readonly Product[];
  /** Recorded files whose bytes came out otherwise, or that are not made any more. */
  readonly differing: readonly string[];
  /** Parts of the workbook that differ from the stored one: `xl/worksheets/sheet3.xml`. */
  readonly differingParts: readonly string[];
  /** Recorded files that are not stored as they were made. */
  readonly damaged: readonly string[];
}

/** Undefined where the record is of a version that kept too little to make the run again. */
export async function remake(
  { reports, results }: { readonly reports: ReportStore; readonly results: ObjectStore },
  run: SummaryRun,
): Promise<Remake | undefined> {
  const input = await gatherAgain(reports, run);
  if (!input || !run.files) return undefined;
  const comparison = compare(input);
  const products = await productsOfRun(comparison);
  const made = new Map(products.map((product) => [product.name, product]));
  const isOther = ({ name, sha256 }: SummaryFile) => sha256Of(made.get(name)?.bytes ?? new Uint8Array()) !== sha256;
  const differing = run.files.filter(isOther).map(({ name }) => name);

  const damaged: string[] = [];
  for (const { name, key, sha256 } of run.files) {
    const stored = await results.get(key);
    if (!stored || sha256Of(stored.bytes) !== sha256) damaged.push(name);
  }
  const isComparable = differing.includes(WORKBOOK) && !damaged.includes(WORKBOOK);
  const before = isComparable ? (await results.get(run.workbookKey))?.bytes : undefined;
  const after = made.get(WORKBOOK)?.bytes;
  return {
    edition: comparison.edition,
    products,
    differing,
    differingParts: before && after ? partsThatDiffer(before, after) : [],
    damaged,
  };
}

/** Parts of two workbooks, of which neither is foreign, that are not the same in both. */
function partsThatDiffer(before: Uint8Array, after: Uint8Array): string[] {
  const [left, right] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].filter((name) => digestOf(left[name]) !== digestOf(right[name])).toSorted();
}

function digestOf(part: Uint8Array | undefined): string | undefined {
  return part && sha256Of(part);
}
