import { actionRoutes } from './routes/actions.ts';
import { attemptRoutes } from './routes/attempt.ts';
import { auditRoutes } from './routes/audit.ts';
import { comparisonRoutes } from './routes/comparison.ts';
import { definitionRoutes } from './routes/definition.ts';
import { formRoutes } from './routes/forms.ts';
import { overviewRoutes } from './routes/overview.ts';
import { rankingRoutes } from './routes/ranking.ts';
import { reminderRoutes } from './routes/reminders.ts';
import { resultRoutes } from './routes/results.ts';
import { sessionRoutes } from './routes/session.ts';
import { summaryRoutes } from './routes/summaries.ts';
import { unitRoutes } from './routes/unit.ts';

/** Every route of the API; the server, the document and the tests have no other list. */
export const routes = [
  ...sessionRoutes,
  ...overviewRoutes,
  ...unitRoutes,
  ...attemptRoutes,
  ...formRoutes,
  ...comparisonRoutes,
  ...rankingRoutes,
  ...resultRoutes,
  ...summaryRoutes,
  ...actionRoutes,
  ...reminderRoutes,
  ...definitionRoutes,
  ...auditRoutes,
];
