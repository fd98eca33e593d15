import type { Finish } from '../../workbook/pack.ts';

/** A link from a cell to another cell of the same workbook. */
export interface CellLink {
  /** Address of the cell that is clicked. */
  readonly from: string;
  readonly sheet: string;
  readonly cell: string;
  /** Shown when the pointer rests on the link. */
  readonly tip: string;
}

/**
 * Adds links inside the workbook to a sheet: exceljs gives each a target outside of the file too, which makes programs
 * warn. The list of links stands before the settings of the page.
 */
export function linkCells(links: readonly CellLink[]): Finish {
  if (links.length === 0) return (xml) => xml;
  const items = links.map(({ from, sheet, cell, tip }) => {
    const location = `'${sheet.replaceAll("'", "''")}'!${cell}`;
    return `<hyperlink ref="${from}" location="${escaped(location)}" tooltip="${escaped(tip)}" display="${escaped(cell)}"/>`;
  });
  return (xml) =>
    xml.replace(/<(?:printOptions|pageMargins)/, (next) => `<hyperlinks>${items.join('')}</hyperlinks>${next}`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
