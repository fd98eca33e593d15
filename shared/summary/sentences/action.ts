import { formatNumber } from '../../text/number.ts';
import type { Submission } from '../comparison.ts';
import type { Compared, Say } from './said.ts';

/** Few enough units to be named in a sentence. */
const NAMED = 3;

/**
 * The one thing to do first: what only the province can decide, then what is still missing, then what is overdue, then
 * what looks odd. Units of a closed period cannot be reminded any more.
 */
export const sayAction: Say = (comparison) => {
  const { timeliness, tasks, warnings, final } = comparison;
  const held = unitsWaiting(comparison);
  if (held > 0) return { id: 'act-held', params: { held: formatNumber(held) } };
  if (!final && timeliness.outstanding > 0) return reminder(comparison);
  if (tasks.total.overdue > 0) {
    const overdue = formatNumber(tasks.total.overdue);
    const units = formatNumber(new Set(tasks.overdue.map(({ unit }) => unit)).size);
    return { id: 'act-overdue', params: { overdue, units } };
  }
  if (warnings.length > 0) return { id: 'act-warnings', params: { warnings: formatNumber(warnings.length) } };
  if (timeliness.outstanding > 0) {
    return { id: 'act-absent', params: { outstanding: formatNumber(timeliness.outstanding) } };
  }
  return { id: 'act-nothing', params: {} };
};

/** Units of which a report waits: it was held and nothing that counts came after it, whether or not something counts before it. */
function unitsWaiting({ submissions, filings }: Compared): number {
  const counted = new Map(filings.map((filing) => [filing.unit, filing.receivedAt]));
  const waits = ({ unit, history }: Submission): boolean =>
    history.some(({ status, receivedAt }) => status === 'held' && receivedAt > (counted.get(unit) ?? ''));
  return submissions.filter(waits).length;
}

function reminder({ units, submissions, timeliness }: Compared): ReturnType<Say> {
  if (timeliness.outstanding > NAMED) {
    return { id: 'act-remind', params: { outstanding: formatNumber(timeliness.outstanding) } };
  }
  const absent = new Set(submissions.filter(({ state }) => state !== 'accepted').map(({ unit }) => unit));
  const names = units.filter(({ code }) => absent.has(code)).map(({ name }) => name);
  return { id: 'act-remind-named', params: { names: names.join(', ') } };
}
