import { formTexts } from '../../text/messages/form.ts';
import { DOES_NOT_APPLY, NOTHING_HAPPENED } from '../layout.ts';
import { print } from './paper.ts';

/**
 * The live formulas of the form follow the summary's arithmetic (docs/domain.md §4): a part that does not apply adds nothing; a whole
 * of such parts does not apply; anything empty makes the whole unknown; KPS is text and adds 0.
 */
export interface CodedColumn {
  /** `'Số liệu'!$A$6:$A$90`: ranges, not cells, so that moved and inserted rows do no harm. */
  readonly codes: string;
  readonly values: string;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** What counts as given: a number or one of the two words. Text that only looks like a number is not yet a figure. */
const GIVEN = ['>=0', NOTHING_HAPPENED, DOES_NOT_APPLY];

/** Sum of the figures with these codes: a number, `KAD` when none applies, or empty text when one is still missing. */
export function sumByCode({ codes, values }: CodedColumn, measures: readonly string[]): string {
  const list = `{${measures.map(quoted).join(',')}}`;
  const counted = (criterion: string) => `SUMPRODUCT(COUNTIFS(${codes},${list},${values},${quoted(criterion)}))`;
  const count = String(measures.length);
  return (
    `IF(${counted(DOES_NOT_APPLY)}=${count},${quoted(DOES_NOT_APPLY)},` +
    `IF(${GIVEN.map(counted).join('+')}<${count},"",SUMPRODUCT(SUMIF(${codes},${list},${values}))))`
  );
}

/** Total over neighbouring cells, as the rows 3, 7 and 11 of the case block have it. */
export function sumOfCells(range: string, cells: number, whenMissing: string): string {
  const counted = (criterion: string) => `COUNTIF(${range},${quoted(criterion)})`;
  const count = String(cells);
  return (
    `IF(${counted(DOES_NOT_APPLY)}=${count},${quoted(DOES_NOT_APPLY)},` +
    `IF(${GIVEN.map(counted).join('+')}<${count},${quoted(whenMissing)},SUM(${range})))`
  );
}

/** Result of an indicator from the cells of its two sums; without a denominator it is the count itself. */
export function resultOf(numerator: string, denominator: string | undefined): string {
  const missing = quoted(print(formTexts.notEnough));
  const notApplicable = quoted(print(formTexts.notApplicable));
  const kad = quoted(DOES_NOT_APPLY);
  if (denominator === undefined) {
    return `IF(${numerator}=${kad},${notApplicable},IF(${numerator}="",${missing},${numerator}))`;
  }
  return (
    `IF(OR(${numerator}=${kad},${denominator}=${kad}),${notApplicable},` +
    `IF(OR(${numerator}="",${denominator}=""),${missing},` +
    `IF(${denominator}=0,${notApplicable},ROUND(${numerator}/${denominator}*100,2))))`
  );
}
