import type { FindingEntry } from './entry.ts';

export const provinceFindings = {} as const satisfies Record<string, FindingEntry>;
