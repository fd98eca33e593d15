/**
 * Largest province workbook that the portal takes, once for its API and its page. One of 170 units with plans of their own has
 * under 2 MB. In the cloud a function takes requests of 6 MB, and bytes travel in base 64.
 */
export const MAX_BOOK_BYTES = 4 * 1024 * 1024;
