import { severityOf, type Observation } from '../text/finding.ts';

/** An error or a query that nobody explained keeps a report from counting; notes never do. Source: docs/domain.md §10. */
export function statusOf(observations: readonly Observation[]): 'accepted' | 'rejected' {
  return observations.every((observation) => severityOf(observation) === 'note') ? 'accepted' : 'rejected';
}
