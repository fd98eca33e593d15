import { html } from 'hono/html';
import { askOf } from '../../shared/plan/asking.ts';
import type { Filing } from '../../shared/report/filing.ts';
import { markedKey } from '../../shared/store/keys.ts';
import type { PortalDeps, PortalPlace } from './deps.ts';
import { frame, text, type Markup } from './frame.ts';

/** Seconds until the browser asks again for a copy that the intake is still writing. */
const RETRY_SECONDS = 2;

/** Whether the intake gives an attempt a marked copy: something was found, and somebody asked. */
export function isMarked({ province }: PortalPlace, { observations, unit, period }: Filing): boolean {
  return observations.length > 0 && askOf(province, unit, period) !== undefined;
}

/** The marked copy of an attempt; `soon` while the intake, which writes the receipt first, has not come to it. */
export async function markedCopyOf(
  { reports, results }: PortalDeps,
  place: PortalPlace,
  attempt: string,
): Promise<Uint8Array | 'soon' | 'none'> {
  const filings = await reports.filings(place.province.code, place.unit.code, place.period.id);
  const filing = filings.find((each) => each.attempt === attempt);
  if (!filing || !isMarked(place, filing)) return 'none';
  return (await results.get(markedKey(filing)))?.bytes ?? 'soon';
}

export function markedSoonPage(): Markup {
  return frame(text('title'), html`<p role="status">${text('markedSoon')}</p>`, { reloadSeconds: RETRY_SECONDS });
}
