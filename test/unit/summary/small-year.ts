import type { Amount } from '../../../shared/report/report.ts';
import type { PeriodMaterial, SummaryInput } from '../../../shared/summary/input.ts';
import { filing, province, quarter } from './small-province.ts';

/** Of every unit its figures; a unit that is not named filed nothing. */
export type Filed = Readonly<Record<string, Readonly<Record<string, Amount>>>>;

/** An earlier period, closed unless said otherwise. */
export function past(id: string, filed: Filed, over: Partial<PeriodMaterial> = {}): PeriodMaterial {
  const filings = Object.entries(filed).map(([unit, figures]) =>
    filing(unit, figures, { period: id, attempt: `A-${unit}-${id}` }),
  );
  return {
    province: province(),
    revision: 'r1',
    period: quarter(id),
    filings,
    standings: filings.map((each) => ({ unit: each.unit, firstAcceptedAt: each.receivedAt })),
    closedAt: '2026-12-31T00:00:00.000Z',
    ...over,
  };
}

/** A period with those before it. */
export function now(
  id: string,
  filed: Filed,
  earlier: readonly PeriodMaterial[] = [],
  over: Partial<SummaryInput> = {},
): SummaryInput {
  const { closedAt: _open, ...material } = past(id, filed);
  return { ...material, attempts: material.filings, earlier, ...over };
}
