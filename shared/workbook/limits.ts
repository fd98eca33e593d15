/**
 * How much of a file is read. Every limit lies far above what a form or a province workbook needs, and exists so that a
 * hostile or broken file costs bounded time and memory. Sizes in bytes.
 */
export interface ReadingLimits {
  /** The uploaded file itself. A filled form has about 30 KB; pasted pictures are what makes files grow. */
  readonly fileBytes: number;
  /** Entries of the zip container. A form has about 20. */
  readonly entries: number;
  /** One part, counted while inflating. */
  readonly partBytes: number;
  /** All parts together, counted while inflating. */
  readonly totalBytes: number;
  /** Sheets that declare more are read only as far as this: a sheet formatted down to row 1,048,576 is an innocent act. */
  readonly wholeSheetBytes: number;
  readonly sheets: number;
  /** Reading of a sheet stops after this row. */
  readonly rows: number;
  /** Cells further to the right are left out. */
  readonly columns: number;
  /** Non-empty cells of one sheet. */
  readonly cells: number;
  /** Non-empty cells of all sheets together. */
  readonly allCells: number;
  /** Characters of all cells together. A form has about 50,000; one long text that many cells share counts in each. */
  readonly characters: number;
}

const MB = 1 << 20;

/** Limits for what units upload: unknown people, many files. */
export const reportLimits: ReadingLimits = {
  fileBytes: 8 * MB,
  entries: 200,
  partBytes: 24 * MB,
  totalBytes: 48 * MB,
  wholeSheetBytes: 8 * MB,
  sheets: 40,
  rows: 2_000,
  columns: 256,
  cells: 60_000,
  allCells: 150_000,
  characters: 2_000_000,
};

/** Limits for the province workbook: one trusted file, with the targets and tasks of up to 170 plans. */
export const provinceLimits: ReadingLimits = {
  ...reportLimits,
  wholeSheetBytes: 24 * MB,
  rows: 20_000,
  cells: 300_000,
  allCells: 600_000,
  characters: 20_000_000,
};

/** Parts that inflate more than this are a bomb; XML of spreadsheets stays under 100. Judged only above `ratioFloor`. */
export const highestRatio = 400;
export const ratioFloor = 1 * MB;

/** Longest name of a zip entry, in bytes; real ones stay under 80. */
export const longestPartName = 200;

/** Deepest nesting of XML elements; spreadsheets need about 12. */
export const deepestXml = 64;

/** Most attributes of one element; real ones have at most about 30. Each is compared with those before it. */
export const mostAttributes = 200;

/** Longest text of a cell: Excel's own limit. */
export const longestText = 32_767;

/** Longest text between two tags as it is written, each character perhaps as a reference of ten. */
export const longestRawText = 10 * longestText;

/** Shared strings of a file: one for each cell that the sheets may hold, and more. */
export const mostStrings = 400_000;

/** Cell styles of a file: Excel's own limit is 65,490. */
export const mostStyles = 70_000;
