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

/** Four quarters of case work of one unit. `level` in [0, 1] is how well the unit works. */
export function sampleCases(random: Random, level: number): readonly CaseQuarter[] {
  const size = between(random, 180, 1400);
  let open = between(random, 10, Math.round(size / 12));
  return [1, 1.15, 0.95, 1.1].map((season) => {
    const received = Math.round(size * season * (0.9 + random() * 0.2));
    const online = Math.round(received * Math.min(0.99, 0.5 + level * 0.4 + random() * 0.1));
    const total = open + received;
    const stillOpen = Math.round(total * (0.02 + random() * 0.05));
    const resolved = total - stillOpen;
    const late = Math.round(resolved * (1 - level) * 0.12 * random());
    const before = Math.round((resolved - late) * (0.5 + random() * 0.4));
    const overdue = Math.round(stillOpen * (1 - level) * 0.4 * random());
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
