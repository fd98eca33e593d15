import type ExcelJS from 'exceljs';
import type { Severity } from '../../text/findings/kinds.ts';
import { say } from '../../text/language.ts';
import { markTexts } from '../../text/messages/mark.ts';
import { fillOf, safeText, FONT, type CellStyle } from '../../workbook/style.ts';
import { MARKED_SHEET } from '../layout.ts';
import type { Spot } from './spots.ts';

/** What a comment says of one finding. */
export interface Said {
  readonly severity: Severity;
  readonly message: string;
  readonly advice: string;
}

/** Fill and border of a marked cell: strong enough to be found at a glance, and the text in it still easy to read. */
const paints: Readonly<Record<Severity, { readonly fill: string; readonly border: string }>> = {
  error: { fill: 'FFF8B9B0', border: 'FFC00000' },
  query: { fill: 'FFFFD58A', border: 'FFBF7A00' },
  note: { fill: 'FFD6E6F5', border: 'FF2F6EA5' },
};

const urgency = ['error', 'query', 'note'] as const satisfies readonly Severity[];

/** A comment with more than this is told to be continued in the list. */
const MOST_IN_A_COMMENT = 3;
const LONGEST_COMMENT = 900;

/** Colours a style by what was found; everything else of it stays, the lock included. */
export function painted(style: CellStyle, severity: Severity): CellStyle {
  const { fill, border } = paints[severity];
  const edge: Partial<ExcelJS.Border> = { style: 'medium', color: { argb: border } };
  return { ...style, fill: fillOf(fill), border: { top: edge, left: edge, bottom: edge, right: edge } };
}

/** Colours the cell by the gravest of its findings and writes all of them into its comment. */
export function paint({ cell }: Spot, said: readonly Said[]): void {
  const worst = urgency.find((severity) => said.some((one) => one.severity === severity));
  if (worst === undefined) return;
  cell.style = painted(cell.style, worst);
  cell.note = {
    texts: textsOf(said.toSorted((a, b) => urgency.indexOf(a.severity) - urgency.indexOf(b.severity))),
    margins: { insetmode: 'auto' },
    editAs: 'oneCells',
  };
}

function textsOf(said: readonly Said[]): ExcelJS.RichText[] {
  const plain = { name: FONT, size: 11 };
  const bold = { ...plain, bold: true };
  const texts = said
    .slice(0, MOST_IN_A_COMMENT)
    .flatMap(({ severity, message, advice }, index) => [
      { font: bold, text: `${index === 0 ? '' : '\n\n'}${say(markTexts[severity], 'vi')}` },
      { font: plain, text: `\n${message}` },
      ...(advice === '' ? [] : [{ font: plain, text: `\n${say(markTexts.hintLabel, 'vi', { hint: advice })}` }]),
    ]);
  const more = say(markTexts.alsoListed, 'vi', { sheet: MARKED_SHEET });
  const rest = said.length > MOST_IN_A_COMMENT ? [{ font: plain, text: `\n\n${more}` }] : [];
  return [...texts, ...rest].map(({ font, text }) => ({ font, text: cut(safeText(text)) }));
}

function cut(text: string): string {
  return text.length > LONGEST_COMMENT ? `${text.slice(0, LONGEST_COMMENT - 1)}…` : text;
}
