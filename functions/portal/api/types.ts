/** Media types of what is downloaded. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const ZIP = 'application/zip';
/** Of a file that somebody sent: nothing is believed of it. */
export const ANY_FILE = 'application/octet-stream';
