import { formatDate } from '../text/date.ts';
import { formatNumber } from '../text/number.ts';
import type { Cell } from './workbook.ts';

/** Excel keeps and shows 15 significant digits; the rest of a binary fraction is noise. */
const asExcelKeeps = (value: number): number => Number(value.toPrecision(15));

/**
 * A cell as an officer reads it on the screen: `1.234,5`, `86,94%`, `15/03/2026`; empty for no cell. For findings and for
 * free text, where spaces and line breaks stay as they are. A number's own format (decimals, currency) is not applied.
 */
export function displayOf(cell: Cell | undefined): string {
  switch (cell?.type) {
    case undefined:
      return '';
    case 'text':
      return cell.text;
    case 'number':
      return cell.percent
        ? `${formatNumber(asExcelKeeps(cell.number * 100))}%`
        : formatNumber(asExcelKeeps(cell.number));
    case 'boolean':
      // Excel writes these in English in every language of its menus.
      return cell.boolean ? 'TRUE' : 'FALSE';
    case 'date':
      return formatDate(cell.date);
    case 'error':
      return cell.code;
  }
}

/**
 * What was meant by a cell that holds a code, a name or a label: composed (NFC), spaces and no-break spaces joined to one,
 * a number as its plain digits (15091, never `15.091`); empty for no cell.
 */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (cell.type === 'number') return String(asExcelKeeps(cell.number));
  const text = cell.type === 'text' ? cell.text : displayOf(cell);
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
