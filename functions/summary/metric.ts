/** What the function counts, once for it and for the alarms (infra/stacks/alarms.ts). */
export const summaryMetrics = {
  namespace: 'cchc',
  service: 'summary',
  /** Summaries made, left as they were, refused. */
  made: 'made',
  unchanged: 'unchanged',
  refused: 'refused',
  /**
   * A nightly run that went through, whether or not there was anything to make: out of season nothing is made, and that is
   * no reason to wake anybody.
   */
  nightCompleted: 'nightCompleted',
} as const;
