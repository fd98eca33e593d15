/**
 * One component of a scorecard: score = min(max, max × rate ÷ fullFrom), rate and score to 2 decimals.
 * Source: decision 766/QĐ-TTg, docs/domain.md §6.
 */
export interface ScoreComponent {
  readonly indicator: string;
  readonly max: number;
  /** Rate in percent from which the full score is given. */
  readonly fullFrom: number;
  /** Score when there was nothing to measure (0 ÷ 0): 0 dossiers give 0, 0 petitions give the maximum. */
  readonly atZero: number;
}

/** Half-open band: the name holds from this score up to the next band's. */
export interface ScoreBand {
  readonly name: string;
  readonly from: number;
}

export interface Scorecard {
  readonly id: string;
  readonly components: readonly ScoreComponent[];
  readonly bands: readonly ScoreBand[];
}
