import type { Answer } from '../../api/client-types.ts';

/** What the province's screens are drawn from, and the parts of it that several of them show. */
export type OverviewAnswer = Answer<'overview'>;
export type OverviewRow = OverviewAnswer['waiting'][number];
export type IndicatorAnswer = Answer<'indicator'>;
export type Rankings = Answer<'ranking'>;
export type Scorecard = Rankings['scorecards'][number];
