import { readFileSync } from 'node:fs';
import { openAnyWorkbook } from '../../../shared/workbook/open.ts';
import type { Workbook } from '../../../shared/workbook/workbook.ts';
import type { Observation } from '../../../shared/text/finding.ts';

/** A file that LibreOffice saved: see test/fixtures/forms/make.py. */
export const saved = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/forms/libreoffice-${name}`, import.meta.url)));

/** Opens a file of any format that must be readable. */
export async function openedAny(
  file: Uint8Array,
): Promise<{ readonly workbook: Workbook; readonly observations: readonly Observation[] }> {
  const opening = await openAnyWorkbook(file);
  if (!opening.ok) throw new Error(`refused: ${JSON.stringify(opening.observation)}`);
  return opening;
}

/** Id of the finding of a file that must be refused. */
export async function refusalOfAny(file: Uint8Array): Promise<string> {
  const opening = await openAnyWorkbook(file);
  return opening.ok ? 'accepted' : opening.observation.id;
}

/** Cells of the first sheet in reading order, without their places. */
export async function valuesOf(file: Uint8Array): Promise<unknown[]> {
  const [sheet] = (await openedAny(file)).workbook.sheets;
  return [...(sheet?.rows.values() ?? [])].flatMap((cells) =>
    [...cells.values()].map(({ row: _row, column: _column, ...cell }) => cell),
  );
}
