import type ExcelJS from 'exceljs';
import { sentenceText } from '../../../text/messages/sentence.ts';
import { linesOf } from '../../../workbook/text-width.ts';
import type { Comparison } from '../../comparison.ts';
import { LEFT, mergeBlock, widthOf, type Span } from './grid.ts';
import { looks, SIZE } from './look.ts';

interface Remark {
  readonly text: string;
  readonly lines: number;
}

/** The sentences of the comparison, and how many rows of one line each takes. */
export function remarksOf(comparison: Comparison): readonly Remark[] {
  return comparison.sentences.map((sentence) => {
    const text = `•  ${sentenceText(sentence, 'vi')}`;
    return { text, lines: linesOf(text, widthOf(LEFT), { size: SIZE }) };
  });
}

/** Writes them one below the other, each over as many rows as it has lines, and one more where all can have it. */
export function writeRemarks(sheet: ExcelJS.Worksheet, [first, last]: Span, remarks: readonly Remark[]): void {
  const lines = remarks.reduce((total, remark) => total + remark.lines, 0);
  const air = last - first + 1 >= lines + remarks.length ? 1 : 0;
  let next = first;
  for (const remark of remarks) {
    const end = next + remark.lines - 1 + air;
    mergeBlock(sheet, [next, end], LEFT, remark.text, looks.remark);
    next = end + 1;
  }
}
