import type { Clause } from '../period/clause.ts';
import type { Area } from './area.ts';

/** One task (nhiệm vụ) of a plan, by its short title. */
export interface Task {
  readonly plan: string;
  /** A row of the plan's table that only hands down targets: kept, but nothing to report on. Absent for tasks proper. */
  readonly kind?: 'target-assignment';
  /** Number in the plan: `2.1`, `37`, `III.NV2`. Unique inside the plan. */
  readonly code: string;
  readonly area: Area;
  readonly title: string;
  /** What shall come out: `Quyết định`, `Báo cáo`. */
  readonly product: string;
  readonly lead: string;
  readonly support: string;
  /** The deadline cell as the document prints it. */
  readonly deadline: string;
  /** What the deadline cell says, read by period/deadline. */
  readonly clauses: readonly Clause[];
  readonly note?: string;
}

/** A plan (kế hoạch): the document that gives a unit its targets and tasks. */
export interface Plan {
  /** `ngoc-lien-2026-2030`; `TINH` for the province's own targets. */
  readonly id: string;
  readonly title: string;
  /** First and last year the plan covers; a deadline without a year belongs to them. */
  readonly years?: { readonly from: number; readonly to: number };
}
