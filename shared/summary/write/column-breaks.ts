import type { Finish } from '../../workbook/pack.ts';

/**
 * Writes manual page breaks right of the given columns into a finished sheet part: exceljs only knows breaks between rows.
 * They stand after everything else our sheets hold, as the schema's order demands.
 */
export function withColumnBreaks(columns: readonly number[]): Finish {
  const breaks = columns.map((column) => `<brk id="${String(column)}" max="1048575" man="1"/>`).join('');
  const count = String(columns.length);
  const element = `<colBreaks count="${count}" manualBreakCount="${count}">${breaks}</colBreaks>`;
  return (xml) => (columns.length === 0 ? xml : xml.replace('</worksheet>', `${element}</worksheet>`));
}
