/** Media types of what else is downloaded than workbooks. */
export const ZIP = 'application/zip';
/** Of a file that somebody sent: nothing is believed of it. */
export const ANY_FILE = 'application/octet-stream';
