/** Years in which a target's figure binds: `from` is the year of the milestone, or the first of a stretch of years. */
export interface DueYears {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a target's due: `2030` and `2026-Q3` and `2026-12-31` are milestones of one year, `2026-2030` binds in each year of the
 * stretch. `undefined` for anything else.
 */
export function dueYears(due: string): DueYears | undefined {
  const parts = /^(\d{4})(?:-(\d{4})|-Q[1-4]|-\d{2}-\d{2})?$/.exec(due);
  if (parts === null) return undefined;
  const from = Number(parts[1]);
  const to = parts[2] === undefined ? from : Number(parts[2]);
  return from <= to ? { from, to } : undefined;
}
