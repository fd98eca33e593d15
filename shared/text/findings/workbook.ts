import type { FindingEntry } from './entry.ts';

export const workbookFindings = {} as const satisfies Record<string, FindingEntry>;
