import type ExcelJS from 'exceljs';
import type { LocalDate } from '../period/period.ts';

/** What Excel says when something else is typed: title up to 32 characters, text up to 255. */
export interface ValidationTexts {
  readonly title: string;
  readonly error: string;
  /** Shown beside the cell when it is selected. */
  readonly prompt?: string;
}

function withTexts(rule: ExcelJS.DataValidation, texts: ValidationTexts): ExcelJS.DataValidation {
  const title = texts.title.slice(0, 32);
  return {
    ...rule,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: title,
    error: texts.error.slice(0, 255),
    ...(texts.prompt === undefined
      ? {}
      : { showInputMessage: true, promptTitle: title, prompt: texts.prompt.slice(0, 255) }),
  };
}

/** One of a few words. Excel holds a list of at most 255 characters in a cell's rule, and no word may contain a comma. */
export function oneOf(words: readonly string[], texts: ValidationTexts): ExcelJS.DataValidation {
  const list = words.join(',');
  if (list.length > 255 || words.some((word) => word.includes(','))) {
    throw new RangeError('a list validation takes at most 255 characters and no commas: refer to a range instead');
  }
  return withTexts({ type: 'list', formulae: [`"${list}"`] }, texts);
}

/** One of the words in a range, such as `'Danh mục'!$A$1:$A$40`. */
export function oneOfRange(range: string, texts: ValidationTexts): ExcelJS.DataValidation {
  return withTexts({ type: 'list', formulae: [range] }, texts);
}

export function dateBetween(from: LocalDate, to: LocalDate, texts: ValidationTexts): ExcelJS.DataValidation {
  return withTexts({ type: 'date', operator: 'between', formulae: [new Date(from), new Date(to)] }, texts);
}

/** Any condition over the cell itself; the formula names the cell relatively, as `F12`. */
export function condition(formula: string, texts: ValidationTexts): ExcelJS.DataValidation {
  return withTexts({ type: 'custom', formulae: [formula] }, texts);
}
