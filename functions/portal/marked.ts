import { html } from 'hono/html';
import { isMarked } from '../../shared/report/marked.ts';
import { markedKey } from '../../shared/store/keys.ts';
import type { PortalDeps, PortalPlace } from './deps.ts';
import { frame, text, type Markup } from './frame.ts';

/** Seconds until the browser asks again for a copy that the intake is still writing. */
const RETRY_SECONDS = 2;

/** The marked copy of an attempt; `soon` while the intake, which writes the receipt first, has not come to it. */
export async function markedCopyOf(
  { reports, results }: PortalDeps,
  place: PortalPlace,
  attempt: string,
): Promise<Uint8Array | 'soon' | 'none'> {
  const filings = await reports.filings(place.province.code, place.unit.code, place.period.id);
  const filing = filings.findLast((each) => each.attempt === attempt);
  if (!filing || !isMarked(filing, place.province)) return 'none';
  return (await results.get(markedKey(filing)))?.bytes ?? 'soon';
}

export function markedSoonPage(): Markup {
  return frame(text('title'), html`<p role="status">${text('markedSoon')}</p>`, { reloadSeconds: RETRY_SECONDS });
}
