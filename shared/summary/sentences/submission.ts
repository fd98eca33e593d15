import { formatNumber } from '../../text/number.ts';
import type { Say } from './said.ts';

/** Who has reported, and when. */
export const saySubmission: Say = ({ completeness, timeliness }) => {
  const params = {
    units: formatNumber(completeness.units),
    accepted: formatNumber(completeness.accepted),
    onTime: formatNumber(timeliness.onTime),
    late: formatNumber(timeliness.late),
    outstanding: formatNumber(timeliness.outstanding),
  };
  if (completeness.units === 0) return { id: 'nobody-asked', params };
  if (completeness.accepted === 0) return { id: 'nobody-reported', params };
  if (timeliness.outstanding > 0) return { id: 'some-outstanding', params };
  return { id: timeliness.late === 0 ? 'all-on-time' : 'all-reported', params };
};
