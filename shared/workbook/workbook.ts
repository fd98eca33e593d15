import type { LocalDate } from '../period/period.ts';

/** Where a cell stands and how it came about. */
interface Placed {
  /** 1-based. */
  readonly row: number;
  /** 1-based. */
  readonly column: number;
  /** The value is the cached result of a formula: may be stale, never trusted for sums. */
  readonly formula: boolean;
  /** Name of the font where it is one of the legacy Vietnamese ones (`.VnTime`, `VNI-Times`). */
  readonly legacyFont?: string;
}

/**
 * One non-empty cell as the reader found it. `date` is a number with a date format; `percent` marks a number shown with a
 * per-cent format (the number itself is the fraction); `error` is `#REF!` and the like, with an empty code where a formula has
 * no stored result at all.
 */
export type Cell =
  | (Placed & { readonly type: 'text'; readonly text: string })
  | (Placed & { readonly type: 'number'; readonly number: number; readonly percent: boolean })
  | (Placed & { readonly type: 'boolean'; readonly boolean: boolean })
  | (Placed & { readonly type: 'date'; readonly date: LocalDate })
  | (Placed & { readonly type: 'error'; readonly code: string });

export interface Sheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Row number → column number → cell; only non-empty cells, rows and columns in ascending order. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  readonly hiddenRows: ReadonlySet<number>;
  /** Reading stopped at a limit: what lies below is unknown. */
  readonly truncated: boolean;
}

export interface Workbook {
  readonly format: 'xlsx' | 'xls' | 'ods';
  readonly sheets: readonly Sheet[];
}
