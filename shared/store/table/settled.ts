import { countingOf, type Decision } from '../../report/decision.ts';
import type { Filing } from '../../report/filing.ts';
import type { ReportStore, Standing } from '../store.ts';

type Parts = Pick<ReportStore, 'filings' | 'standings' | 'advance' | 'decisions'>;

/**
 * Standings as they are once the province's decisions are heard. The stored standing knows only what was accepted, and so
 * may be advanced in any order; where a unit's report was returned or admitted, which is rare, what counts is worked out
 * from its filings and the decisions each time it is read. Nothing has to be moved back, so nothing can be left half moved.
 */
export function settledStandings(parts: Parts): Pick<ReportStore, 'standings' | 'advance'> {
  async function standingOf(
    province: string,
    period: string,
    unit: string,
    decided: readonly Decision[],
  ): Promise<Standing | undefined> {
    const counting = countingOf(await parts.filings(province, unit, period), decided);
    if (!counting) return undefined;
    const { receivedAt, attempt } = counting.current;
    return { unit, period, current: { receivedAt, attempt }, firstAcceptedAt: counting.firstAcceptedAt };
  }

  return {
    async advance(filing: Filing) {
      const { province, period, unit, receivedAt, attempt } = filing;
      const outcome = await parts.advance(filing);
      const decided = await parts.decisions(province, period, unit);
      if (decided.length === 0) return outcome;
      const current = (await standingOf(province, period, unit, decided))?.current;
      return current?.receivedAt === receivedAt && current.attempt === attempt ? 'current' : 'superseded';
    },

    async standings(province, period) {
      const stored = await parts.standings(province, period);
      const decided = Map.groupBy(await parts.decisions(province, period), ({ unit }) => unit);
      if (decided.size === 0) return stored;
      const settled = await Promise.all(
        [...decided].map(([unit, decisions]) => standingOf(province, period, unit, decisions)),
      );
      return [...stored.filter(({ unit }) => !decided.has(unit)), ...settled.filter((each) => each !== undefined)].sort(
        (a, b) => (a.unit < b.unit ? -1 : 1),
      );
    },
  };
}
