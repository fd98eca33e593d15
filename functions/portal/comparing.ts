import { findPeriod } from '../../shared/period/calendar.ts';
import type { Instant } from '../../shared/period/period.ts';
import type { ReportStore } from '../../shared/store/store.ts';
import type { Comparison } from '../../shared/summary/comparison.ts';

/**
 * Compares all units for a period as things stand now, with the summary's own reads and rules; undefined where there is no
 * such period. Both are loaded with the first question. Nothing is kept: docs/decisions/0012-portal-in-the-cloud.md.
 */
export function comparing(
  reports: ReportStore,
  province: string,
  now: () => Instant,
): (period: string) => Promise<Comparison | undefined> {
  return async (id) => {
    const [definition, { gather }, { compare }] = await Promise.all([
      reports.currentProvince(province),
      import('../../shared/store/gather.ts'),
      import('../../shared/summary/compare.ts'),
    ]);
    const period = definition && findPeriod(definition.province.periods, id);
    return period && compare(await gather(reports, definition, period, now()));
  };
}
