import type { Quarter } from './derived.ts';

/** Quarters as offices write them: `Quý III`. */
export const quarterNumerals: Readonly<Record<Quarter, string>> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' };
