import type ExcelJS from 'exceljs';
import { formatDate } from '../../text/date.ts';
import type { Message } from '../../text/language.ts';
import { formTexts } from '../../text/messages/form.ts';
import type { Measure, MeasureKind } from '../../plan/measure.ts';
import { condition } from '../../workbook/validation-write.ts';
import { DOES_NOT_APPLY, NOTHING_HAPPENED } from '../layout.ts';
import { print, type Paper } from './paper.ts';

const prompts: Readonly<Record<MeasureKind, Message>> = {
  flow: formTexts.amountPromptFlow,
  'opening-stock': formTexts.amountPromptOpening,
  'closing-stock': formTexts.amountPromptClosing,
  'annual-constant': formTexts.amountPromptConstant,
  snapshot: formTexts.amountPromptSnapshot,
};

/**
 * What Excel lets into the cell of a figure: a number from 0 on with the decimals it may have, `KPS` or `KAD`. The prompt says
 * which moment or window the figure belongs to.
 */
export function amountRule({ ask }: Paper, measure: Measure, cell: string): ExcelJS.DataValidation {
  const digits = String(measure.decimals);
  const word = (text: string) => `UPPER(TRIM(${cell}))="${text}"`;
  // Not one OR: a comparison of text with INT() is an error, and an error refuses the word too.
  const text =
    `IF(ISNUMBER(${cell}),AND(${cell}>=0,ROUND(${cell},${digits})=${cell}),` +
    `OR(${word(NOTHING_HAPPENED)},${word(DOES_NOT_APPLY)}))`;
  const allowed = print(measure.decimals === 0 ? formTexts.amountWhole : formTexts.amountDecimal);
  const from = formatDate(ask.period.dataFrom);
  const to = formatDate(ask.period.dataTo);
  return condition(text, {
    title: print(formTexts.amountTitle, { code: measure.code }),
    error: allowed,
    prompt: `${print(prompts[measure.kind], { from, to })} ${allowed}`,
  });
}
