/**
 * `=` is a bare figure of a document ("đạt 80%"): a level to reach, compared in the indicator's direction. `trend-up` asks
 * for a rise without saying how much. Source: docs/domain.md §5.
 */
export type Comparator = '>' | '>=' | '=' | '<=' | 'between' | 'trend-up';

/**
 * in-force: compared; no-number: kept and shown as "chưa có số" until the province enters one; qualitative: a goal
 * without a figure, followed through its tasks; conflict: contradicts another figure of the same document and waits for a
 * person; set-aside: a person decided that another figure holds. Source: docs/domain.md §5.
 */
export type TargetStatus = 'in-force' | 'no-number' | 'qualitative' | 'conflict' | 'set-aside';

/** One stated target (mục tiêu) of a plan for one or more indicators. */
export interface Target {
  /** Id of the plan that states it, or `TINH` for the province's own. */
  readonly plan: string;
  /** One code, or several where one figure is stated for several indicators. */
  readonly indicators: readonly string[];
  /** What exactly the document measures, in short. */
  readonly title: string;
  readonly comparator: Comparator;
  /** The figure to compare with, in the indicator's unit; for `between` the lower end. Absent without a number. */
  readonly value?: number;
  /** For `between`: the upper end. */
  readonly valueMax?: number;
  /** The figure is a rise over the year before: never compared with the level itself. */
  readonly growth?: true;
  /** What the document hopes for beyond the binding figure (phấn đấu). */
  readonly aspiration?: number;
  /** When the figure binds, as the document says: `2026`, `2027`, `2026-2030`, `2026-Q3`, `2026-12-31`. */
  readonly due: string;
  /** Restriction of the subject, as the document words it in short: `lĩnh vực đất đai, xây dựng, đầu tư`. */
  readonly scope?: string;
  /** Place in the document: `II.2.3`. */
  readonly source: string;
  readonly status: TargetStatus;
  /** Rows with the same id contradict each other. */
  readonly conflict?: string;
}
