import { areas } from '../../plan/area.ts';
import { formatNumber } from '../../text/number.ts';
import type { Say } from './said.ts';

/** What is overdue, and where most of it lies; else how much is done. Tasks are counted once for each unit. */
export const sayTasks: Say = ({ tasks: { total, byArea } }): ReturnType<Say> => {
  if (total.asked === 0) return undefined;
  const asked = formatNumber(total.asked);
  if (total.unreported === total.asked) return { id: 'tasks-unreported', params: { asked } };
  if (total.overdue === 0) return { id: 'tasks-none-overdue', params: { asked, done: formatNumber(total.done) } };

  const behind = byArea.filter(({ tally }) => tally.overdue > 0);
  const most = Math.max(...behind.map(({ tally }) => tally.overdue));
  const [first, ...others] = behind.filter(({ tally }) => tally.overdue === most).map(({ area }) => areas[area]);
  const params = { overdue: formatNumber(total.overdue), count: formatNumber(most), area: first ?? '' };
  if (behind.length === 1) return { id: 'tasks-overdue-one-area', params };
  if (others.length === 0) return { id: 'tasks-overdue-most', params };
  return { id: 'tasks-overdue-tied', params: { ...params, areas: [first, ...others].join('; ') } };
};
