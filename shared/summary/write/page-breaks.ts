import type ExcelJS from 'exceljs';

/** Points between the top and bottom margins of a landscape page (`setUpPage`), less what printers differ by. */
const PAGE_POINTS = 498;
/** A row whose height nothing sets. */
const USUAL_POINTS = 15;

/** Page breaks of a sheet of several tables, from the top down. */
export interface Pages {
  /** A break before `first` where the page in hand cannot hold the rows down to `last`. */
  readonly keep: (first: number, last: number) => void;
  /** Whether a page ends below `row`, since it has no room for so many points more; the break is then set. */
  readonly endsBelow: (row: number, points: number) => boolean;
}

/** `scale` as printed: 0.9 makes more rows fit. */
export function pagesOf(sheet: ExcelJS.Worksheet, scale: number): Pages {
  let start = 1;
  const capacity = PAGE_POINTS / scale;
  const heightDownTo = (last: number): number => {
    let points = 0;
    for (let row = start; row <= last; row += 1) points += sheet.getRow(row).height ?? USUAL_POINTS;
    return points;
  };
  const breakBelow = (row: number): void => {
    sheet.getRow(row).addPageBreak();
    start = row + 1;
  };
  return {
    keep: (first, last) => {
      if (heightDownTo(last) > capacity && first > start) breakBelow(first - 1);
    },
    endsBelow: (row, points) => {
      const ends = heightDownTo(row) + points > capacity;
      if (ends) breakBelow(row);
      return ends;
    },
  };
}
