import type { FindingEntry } from './entry.ts';

export const formFindings = {} as const satisfies Record<string, FindingEntry>;
