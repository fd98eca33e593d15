import type { Observation } from '../text/finding.ts';
import type { workbookFindings } from '../text/findings/workbook.ts';

/**
 * Why a file cannot be read, on its way up to `openWorkbook`, which turns it into a value. Thrown only inside this room,
 * because the reason may show up deep inside a callback of the XML scanner.
 */
export class UnreadableFile extends Error {
  readonly observation: Observation;

  constructor(observation: Observation) {
    super(observation.id);
    this.name = 'UnreadableFile';
    this.observation = observation;
  }
}

/**
 * Gives the file up. `detail` is for engineers (the part of the container, the construct), never shown to officers; it
 * may quote the file, so it is cut short.
 */
export function refuse(
  id: keyof typeof workbookFindings,
  detail?: string,
  about: Partial<Pick<Observation, 'sheet' | 'cell' | 'params'>> = {},
): never {
  const params = { ...about.params, ...(detail === undefined ? {} : { detail: detail.slice(0, 120) }) };
  throw new UnreadableFile({ id, sheet: about.sheet ?? '', cell: about.cell ?? '', params });
}
