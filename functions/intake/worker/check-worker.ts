import { checkReport } from '../../../shared/form/check.ts';
import type { CheckJob, CheckContext } from './checker.ts';
import { serveCalls } from './serve.ts';

// The program of a worker: bundled as an entry of its own (infra/bundle.ts), found by checker.ts.
serveCalls<CheckContext, CheckJob>((province, { bytes, place, history }) =>
  checkReport(bytes, { province, ...place }, history),
);
