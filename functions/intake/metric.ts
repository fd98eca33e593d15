/**
 * What the function counts, once for it and for the dashboard (infra/stacks/dashboard.ts). Always with the province, so that two
 * provinces of one account are told apart.
 */
export const intakeMetrics = {
  namespace: 'cchc',
  service: 'intake',
  /** Uploads by what became of them: the statuses of a filing, and what is delivered again. */
  outcomes: ['accepted', 'rejected', 'held', 'failed', 'fault'],
} as const;
