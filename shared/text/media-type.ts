/** Media type of the workbooks that are sent, kept and handed out. Source: ECMA-376 part 1, registered with IANA. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
