import type { Filing } from '../report/filing.ts';
import { inReadingOrder } from '../report/place.ts';
import type { Report } from '../report/report.ts';
import { explains } from '../text/findings/kinds.ts';
import type { Explanation } from './comparison.ts';

/**
 * What units answered where the check asked them: each query of the filings that count, with the explanation that settled
 * it. In the order of the filings, then as an officer reads the file. Source: docs/domain.md §10.
 */
export function explanationsOf(filings: readonly Filing[]): Explanation[] {
  return filings.flatMap(({ unit, observations, report }) =>
    inReadingOrder(observations, report?.sheets).flatMap((observation): readonly Explanation[] => {
      const query = explains(observation.id);
      if (query === undefined) return [];
      const quoted = String(observation.params?.['explanation'] ?? '');
      const explanation = wholeOf(report, observation.sheet, observation.code) ?? quoted;
      return [{ unit, query: { ...observation, id: query }, explanation }];
    }),
  );
}

/** The finding quotes the beginning; all of it stands in the report. A code may name a measure and a task. */
function wholeOf(report: Report | undefined, sheet: string, code: string | undefined): string | undefined {
  if (report === undefined || code === undefined) return undefined;
  return sheet === report.sheets.tasks
    ? report.tasks.find(({ task }) => task === code)?.note
    : report.figures.find(({ measure }) => measure === code)?.explanation;
}
