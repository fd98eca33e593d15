import type ExcelJS from 'exceljs';
import { sentenceText } from '../../../text/messages/sentence.ts';
import { linesOf } from '../../../workbook/text-width.ts';
import type { Comparison } from '../../comparison.ts';
import { LEFT, mergeBlock, widthOf } from './grid.ts';
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

/** Writes them one below the other, each over as many rows as it has lines. */
export function writeRemarks(sheet: ExcelJS.Worksheet, row: number, remarks: readonly Remark[]): void {
  let next = row;
  for (const { text, lines } of remarks) {
    mergeBlock(sheet, [next, next + lines - 1], LEFT, text, looks.remark);
    next += lines;
  }
}
