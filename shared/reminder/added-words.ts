/** How long the words may be that the province adds to a reminder, in characters: once for API, page and command. */
export const addedWords = { least: 3, most: 1000 } as const;
