import type { Instant, LocalDate } from '../period/period.ts';

/** A reported number, or why there is none. Missing is not 0, and 0 is not missing (docs/domain.md §4). */
export type Amount = number | 'missing' | 'not-applicable';

/** One figure of the sheet `Số liệu`. */
export interface Figure {
  readonly measure: string;
  readonly value: Amount;
  /** The cell the value was read from, in the officer's own file: `F12`. */
  readonly cell: string;
  /** What the officer wrote in `Giải trình`. */
  readonly explanation?: string;
  /** Cell of `Giải trình`. */
  readonly explanationCell?: string;
}

export type TaskStatus = 'not-started' | 'in-progress' | 'done' | 'not-doing';

/** One row of the sheet `Nhiệm vụ`. Cells are addresses in the officer's own file. */
export interface TaskReport {
  readonly task: string;
  readonly status: TaskStatus | 'missing';
  readonly statusCell: string;
  readonly doneOn?: LocalDate;
  readonly doneOnCell: string;
  readonly document?: string;
  readonly documentCell: string;
  readonly note?: string;
  /** Absent in reports made by hand, and where the file has no such column. */
  readonly noteCell?: string;
}

/** Fields of the sheet `Bìa` that the officer fills. */
export interface Cover {
  readonly preparedBy?: string;
  readonly preparedByTitle?: string;
  readonly phone?: string;
  readonly approvedBy?: string;
  readonly approvedByTitle?: string;
  readonly documentNumber?: string;
  readonly reportDate?: LocalDate;
}

/** Where the fields of the sheet `Bìa` stand (filled or not) in the officer's own file, as far as they were found. */
export type CoverCells = Readonly<Partial<Record<keyof Cover | 'unit' | 'period', string>>>;

/** Answers of the sheet `Thuyết minh`, by code of the question. */
export type Narrative = Readonly<Record<string, string>>;

/** Where the answers of `Thuyết minh` stand in the officer's own file, by code of the question. */
export type NarrativeCells = Narrative;

/**
 * Something the officer typed that the values of the report do not say: a text where a number was due, `KPS`, an answer that was
 * cut, a row that no code claims. Kept so that nothing typed is lost when the report is written out again.
 */
export interface TypedText {
  /** Name of the officer's sheet. */
  readonly sheet: string;
  /** Address in the officer's own file; of a whole row its first typed cell. */
  readonly cell: string;
  readonly text: string;
}

/** Names of the officer's sheets, so that every figure's place is complete. */
export interface SheetNames {
  readonly cover: string;
  readonly figures: string;
  readonly tasks: string;
  readonly narrative: string;
}

/** What the hidden sheet `_form` says about the form that was filled. */
export interface FormIdentity {
  readonly version: string;
  readonly unit: string;
  readonly period: string;
  readonly issuedAt: Instant;
  /** Hash of what the form asked: differs when the province changed its measures or tasks since. */
  readonly layout: string;
}

/** A filled form, read and normalised: what rules judge, what is stored, what the summary adds up. */
export interface Report {
  readonly unit: string;
  readonly period: string;
  readonly form?: FormIdentity;
  readonly sheets: SheetNames;
  readonly cover: Cover;
  /** Absent in reports made by hand; the reader of the form gives it. */
  readonly coverCells?: CoverCells;
  readonly figures: readonly Figure[];
  readonly tasks: readonly TaskReport[];
  readonly narrative: Narrative;
  readonly narrativeCells?: NarrativeCells;
  /** In reading order; absent when the values say it all. */
  readonly typed?: readonly TypedText[];
}
