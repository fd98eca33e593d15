import { read } from '@e965/xlsx';
import * as z from 'zod';

const cell = z.object({ t: z.string(), v: z.union([z.number(), z.string(), z.boolean(), z.date()]).optional() });

/** The cells of a sheet as another library reads them, by address; undefined where it cannot read the sheet at all. */
export function otherReader(file: Uint8Array, sheet: string): ((address: string) => unknown) | undefined {
  try {
    const cells = read(file, { type: 'buffer', cellDates: false }).Sheets[sheet];
    if (cells?.['!ref'] === undefined) return undefined;
    return (address) => {
      const found = cell.safeParse(cells[address]);
      return found.success && found.data.t !== 'z' ? found.data.v : undefined;
    };
  } catch {
    return undefined;
  }
}
