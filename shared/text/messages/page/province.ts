import type { Message } from '../../language.ts';

/** The screens of the province. */
export const provinceTexts = {} as const satisfies Record<string, Message>;
