/** Name of the file of a unit's blank form, `15091_2026-Q1.xlsx`. The report that comes back may have any. */
export function formName(unit: string, period: string): string {
  return `${unit}_${period}.xlsx`;
}
