import type { FindingEntry } from './entry.ts';

export const reportFindings = {} as const satisfies Record<string, FindingEntry>;
