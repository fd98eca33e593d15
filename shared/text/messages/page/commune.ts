import type { Message } from '../../language.ts';

/** The screens of a unit that reports. */
export const communeTexts = {} as const satisfies Record<string, Message>;
