import type { Instant, Period } from '../period/period.ts';
import type { Indicator } from '../plan/indicator.ts';
import type { Measure } from '../plan/measure.ts';
import type { Scorecard } from '../plan/scorecard.ts';
import type { Target } from '../plan/target.ts';
import type { Plan } from '../plan/task.ts';
import type { Unit } from '../plan/unit.ts';
import type { Filing, FilingStatus } from '../report/filing.ts';
import type { Amount } from '../report/report.ts';
import type { Observation } from '../text/finding.ts';
import type { Sentence } from './sentence.ts';
import type { TaskBoard, TaskTally } from './task.ts';
import type { Trends } from './trend.ts';
import type { Warning } from './warning.ts';

/**
 * reported: counts; missing: asked but not (wholly) given; not-applicable: declared `KAD`, or nothing to measure because
 * the denominator is 0; not-asked: the unit's form does not hold it. Only `reported` adds to any total.
 */
export type CellState = 'reported' | 'missing' | 'not-applicable' | 'not-asked';

/** Where a figure stands: in which stored file, on which sheet, in which cell. */
export interface Source {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** One unit under one indicator. */
export interface ComparedCell {
  readonly unit: string;
  readonly indicator: string;
  readonly state: CellState;
  /** Why it is not applicable: the two cases score differently (docs/domain.md §6). */
  readonly because?: 'zero-denominator' | 'declared';
  /** Sums of the reported measures; for a count there is no `den`. */
  readonly num?: number;
  readonly den?: number;
  /** Percent with 2 decimals, rounded once; or the count. Only when reported. */
  readonly value?: number;
  /** The figure that binds the unit this year: its own plan's, else the province's. */
  readonly target?: Target;
  /** Undefined when there is no value or no target. */
  readonly met?: boolean;
  /** Competition rank of the value among the reporting units: 1, 2, 2, 4. */
  readonly rank?: number;
  readonly tied?: boolean;
  /**
   * How many more of the numerator (fewer, where lower is better) would reach the target with the denominator as it is:
   * `37` files. Only where the target is not met.
   */
  readonly gap?: number;
  /** Points in the first scorecard that scores this indicator. */
  readonly score?: number;
  /** Of the numerator's first measure. */
  readonly source?: Source;
}

/** One indicator over the whole province. */
export interface IndicatorSummary {
  readonly indicator: Indicator;
  /** Σ over the reporting units; undefined when nobody reported. */
  readonly num?: number;
  readonly den?: number;
  /** Σnum ÷ Σden × 100 (2 decimals), or the total count: never a mean of rates (docs/domain.md §4). */
  readonly value?: number;
  /** How many units were asked, and how they split: asked = reported + missing + notApplicable. */
  readonly asked: number;
  readonly reported: number;
  readonly missing: number;
  readonly notApplicable: number;
  /** How many reporting units reach their target, and how many do not; the rest have no figure to compare with. */
  readonly met: number;
  readonly unmet: number;
  readonly min?: number;
  readonly lowerQuartile?: number;
  readonly median?: number;
  readonly upperQuartile?: number;
  readonly max?: number;
  /** The province's value in the baseline period. */
  readonly before?: number;
  /** The province's own target. */
  readonly target?: Target;
  /** The province's value against it; undefined for counts, whose targets are meant for each unit. */
  readonly targetMet?: boolean;
}

/** One component of a unit's score. */
export interface ComponentScore {
  readonly indicator: string;
  /** zero-denominator: nothing to measure, scored by the component's own rule; removed: not the unit's task. */
  readonly state: 'scored' | 'zero-denominator' | 'removed' | 'missing';
  readonly num?: number;
  readonly den?: number;
  readonly points?: number;
  readonly max: number;
}

/** A unit under a scorecard. */
export interface RankedUnit {
  readonly unit: string;
  readonly components: readonly ComponentScore[];
  /** Sum of the rounded component scores. */
  readonly score: number;
  /** Sum of the maxima of the unit's own components. */
  readonly max: number;
  /** score ÷ max in percent, 2 decimals: what is ranked and banded. */
  readonly share: number;
  readonly rank: number;
  readonly tied: boolean;
  readonly band?: string;
  /** Rank under the same scorecard in the baseline period; absent without a baseline, and where it was not ranked. */
  readonly rankBefore?: number;
}

/** A unit that cannot be ranked, and why. */
export interface UnrankedUnit {
  readonly unit: string;
  readonly components: readonly ComponentScore[];
  readonly reason: 'no-report' | 'missing-components' | 'nothing-applies';
  /** Codes of the components that are missing. */
  readonly missing: readonly string[];
}

export interface Ranking {
  readonly scorecard: Scorecard;
  /** Best first; units of equal share in the order of their codes. */
  readonly ranked: readonly RankedUnit[];
  readonly unranked: readonly UnrankedUnit[];
}

/** accepted; held: nothing accepted, a good report waits; rejected: only attempts that failed; none: nothing came. */
export type SubmissionState = 'accepted' | 'held' | 'rejected' | 'none';

export interface Submission {
  readonly unit: string;
  readonly state: SubmissionState;
  readonly attempts: number;
  /** Accepted attempts after the first accepted one. */
  readonly corrections: number;
  readonly firstAcceptedAt?: Instant;
  /** First accepted by the deadline; undefined without an accepted report. */
  readonly onTime?: boolean;
  readonly last?: { readonly receivedAt: Instant; readonly status: FilingStatus; readonly fileName: string };
  /** Every attempt, in the order in which they came. */
  readonly history: readonly { readonly receivedAt: Instant; readonly status: FilingStatus }[];
  /**
   * What the check asked about the report that counts (about the latest attempt where none does), and how many of these
   * queries the unit explained. Absent where nothing was sent.
   */
  readonly queries?: { readonly asked: number; readonly explained: number };
}

export interface Completeness {
  readonly units: number;
  readonly accepted: number;
  readonly held: number;
  readonly rejected: number;
  readonly none: number;
}

export interface Timeliness {
  readonly dueAt: Instant;
  readonly onTime: number;
  readonly late: number;
  /** Units without an accepted report. */
  readonly outstanding: number;
}

/** What the check asked about a report that counts, and the unit's answer. */
export interface Explanation {
  readonly unit: string;
  /** The query as it was asked. */
  readonly query: Observation;
  readonly explanation: string;
}

/** Why nothing is compared with an earlier period (docs/domain.md §6). */
export type NoBaseline =
  'first-period' | 'not-closed' | 'kinds-differ' | 'units-differ' | 'scorecards-differ' | 'calendars-differ';

/** The latest earlier period that this one may be compared with: closed, of the same kind, units and scorecards. */
export interface Baseline {
  readonly period: Period;
  /**
   * Of an earlier period only what counts is read, no attempt that failed: who has nothing accepted is neither called rejected
   * nor silent.
   */
  readonly completeness: Pick<Completeness, 'units' | 'accepted'>;
  readonly timeliness: Timeliness;
  readonly indicators: readonly IndicatorSummary[];
  readonly tasks: TaskTally;
}

/** What was reported for an earlier period. */
export interface EarlierPeriod {
  readonly period: Period;
  /** In the order of the units. */
  readonly filings: readonly Filing[];
  readonly figures: readonly FigureRow[];
}

/** Fingerprints of what the comparison was made by: two summaries with equal ones were made by the same rules. */
export interface Versions {
  /** Revision of the province's definition. */
  readonly definition: string;
  /** Of the periods and their windows. */
  readonly calendar: string;
  readonly scorecards: readonly { readonly id: string; readonly version: string }[];
}

/** One reported figure, tidy: the rows of `Dữ liệu` and `Nguồn`. */
export interface FigureRow {
  readonly unit: string;
  readonly measure: Measure;
  readonly amount: Amount;
  /** Absent when the unit has no accepted report, or its report does not hold the measure. */
  readonly source?: Source;
}

/** The whole comparison of one period: pure data, everything the workbook and the JSON show. */
export interface Comparison {
  readonly province: { readonly code: string; readonly name: string; readonly timeZone: string };
  readonly versions: Versions;
  readonly period: Period;
  /** Names the content: a fingerprint of the exact filings, definition and state it was made from (docs/decisions/0008). */
  readonly edition: string;
  /** The last thing that happened to the period: an attempt received, the period closed. The figures stand as of then. */
  readonly asOf: Instant;
  /** The period is closed: no figure changes any more without the province's will. */
  readonly final: boolean;
  /** Units valid at the end of the data window, in the order in which the province lists them. */
  readonly units: readonly Unit[];
  /** The plans that state what units shall reach. */
  readonly plans: readonly Pick<Plan, 'id' | 'title'>[];
  /** The filings used, in the order of `units`. */
  readonly filings: readonly Filing[];
  /** Units × indicators in the order of `units`, then of `indicators`; every pair is there. */
  readonly cells: readonly ComparedCell[];
  readonly indicators: readonly IndicatorSummary[];
  readonly rankings: readonly Ranking[];
  readonly tasks: TaskBoard;
  readonly submissions: readonly Submission[];
  readonly completeness: Completeness;
  readonly timeliness: Timeliness;
  readonly figures: readonly FigureRow[];
  /** In the order of `filings`, then of the officer's file. */
  readonly explanations: readonly Explanation[];
  readonly baseline: Baseline | { readonly why: NoBaseline };
  /** Oldest first. */
  readonly earlier: readonly EarlierPeriod[];
  readonly trends: Trends;
  readonly warnings: readonly Warning[];
  /** Three to six, in reading order. */
  readonly sentences: readonly Sentence[];
  /** Codes of units that filed but are not (or no longer) units at the end of the data window: not counted. */
  readonly strangers: readonly string[];
}
