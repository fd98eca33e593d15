import { between, type Random } from './random.ts';

/** The case block of form II.06a for one quarter (docs/domain.md §3): balanced, and opening with the last one's closing. */
export interface CaseQuarter {
  readonly HS_TN_TT: number;
  readonly HS_TN_TRT: number;
  readonly HS_KT: number;
  readonly HS_GQ_TH: number;
  readonly HS_GQ_DH: number;
  readonly HS_GQ_QH: number;
  readonly HS_DGQ_TH: number;
  readonly HS_DGQ_QH: number;
}

/**
 * Four quarters of case work of one unit. `level` in [0, 1] is how well the unit works. A unit keeps its habits from quarter
 * to quarter: a good report must not look like one with a digit too many.
 */
export function sampleCases(random: Random, level: number): readonly CaseQuarter[] {
  const size = between(random, 180, 1400);
  const habits = {
    online: Math.min(0.97, 0.5 + level * 0.4 + random() * 0.1),
    open: 0.02 + random() * 0.04,
    late: (1 - level) * 0.12 * random(),
    early: 0.5 + random() * 0.35,
    overdue: (1 - level) * 0.4 * random(),
  };
  const about = (share: number) => share * (0.8 + random() * 0.4);
  let open = between(random, 10, Math.round(size / 12));
  return [1, 1.15, 0.95, 1.1].map((season) => {
    const received = Math.round(size * season * (0.9 + random() * 0.2));
    const online = Math.round(received * Math.min(0.99, habits.online + random() * 0.02));
    const total = open + received;
    const stillOpen = Math.round(total * about(habits.open));
    const resolved = total - stillOpen;
    const late = Math.round(resolved * about(habits.late));
    const before = Math.round((resolved - late) * (habits.early + random() * 0.05));
    const overdue = Math.round(stillOpen * about(habits.overdue));
    const quarter: CaseQuarter = {
      HS_TN_TT: online,
      HS_TN_TRT: received - online,
      HS_KT: open,
      HS_GQ_TH: before,
      HS_GQ_DH: resolved - late - before,
      HS_GQ_QH: late,
      HS_DGQ_TH: stillOpen - overdue,
      HS_DGQ_QH: overdue,
    };
    open = stillOpen;
    return quarter;
  });
}
