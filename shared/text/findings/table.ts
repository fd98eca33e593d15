import type { FindingEntry } from './entry.ts';

export const tableFindings = {} as const satisfies Record<string, FindingEntry>;
