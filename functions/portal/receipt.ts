import { html } from 'hono/html';
import { formatInstant } from '../../shared/period/zone.ts';
import { isMarked } from '../../shared/report/marked.ts';
import { receiptOf } from '../../shared/report/receipt.ts';
import { uploadPrefix } from '../../shared/store/keys.ts';
import type { Finding } from '../../shared/text/finding.ts';
import { frame, text, type Markup } from './frame.ts';
import type { PortalDeps, PortalPlace } from './deps.ts';

/** Seconds until the page asks again whether the report has been judged. */
const RELOAD_SECONDS = 1;

/** What became of one attempt; while the intake is at work, a page that looks again by itself; undefined without a file. */
export async function receiptPage(deps: PortalDeps, place: PortalPlace, attempt: string): Promise<Markup | undefined> {
  const { province, period, unit } = place;
  const back = html`<p><a href="/ky/${period.id}/don-vi/${unit.code}">${unit.name}: ${period.name}</a></p>`;
  const filings = await deps.reports.filings(province.code, unit.code, period.id);
  const filing = filings.findLast((each) => each.attempt === attempt);
  if (!filing && !(await isUploaded(deps, place, attempt))) return undefined;
  if (!filing) {
    const waiting = html`${back}
      <p role="status" aria-live="polite">${text('checking')}</p>`;
    return frame(unit.name, waiting, { reloadSeconds: RELOAD_SECONDS });
  }
  const receipt = receiptOf(filing, period, 'vi');
  const at = formatInstant(receipt.receivedAt, province.timeZone);
  const here = `/ky/${period.id}/don-vi/${unit.code}/lan/${attempt}`;
  const open = receipt.counts.error + receipt.counts.query > 0;
  return frame(
    unit.name,
    html`${back}
      <h1 class="${receipt.status}">${text(receipt.status)}</h1>
      <p>${text('receipt', { number: receipt.number })}</p>
      <p>${text('receiptLine', { status: text(receipt.status), at, file: receipt.fileName })}</p>
      <p>${text('receiptCounts', receipt.counts)}</p>
      ${receipt.status === 'held' ? html`<p>${text('heldHow')}</p>` : ''}
      ${receipt.onTime ? '' : html`<p>${text('receivedLate', { due: formatInstant(period.dueAt, province.timeZone) })}</p>`}
      ${open ? html`<p>${text('whatNext')}</p>` : ''}
      ${isMarked(filing, province) ? markedLink(`${here}/can-sua.xlsx`, open) : ''}
      ${receipt.findings.length === 0 ? html`<p>${text('nothingWrong')}</p>` : findingTable(receipt.findings)}`,
  );
}

/** The file is there and waits to be judged; an attempt that never came has no page. */
async function isUploaded({ uploads }: PortalDeps, { province, period, unit }: PortalPlace, attempt: string) {
  return (await uploads.list(`${uploadPrefix(province.code, period.id, unit.code)}${attempt}/`)).length > 0;
}

function markedLink(address: string, open: boolean): Markup {
  return open
    ? html`<p><a href="${address}">${text('marked')}</a>. ${text('markedHow')}</p>`
    : html`<p><a href="${address}">${text('markedNotes')}</a></p>`;
}

function findingTable(findings: readonly Finding[]): Markup {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${text('place')}</th>
        <th scope="col">${text('problem')}</th>
        <th scope="col">${text('hint')}</th>
      </tr>
    </thead>
    <tbody>
      ${findings.map(
        ({ severity, sheet, cell, message, hint }) =>
          html`<tr>
            <th scope="row">
              <span class="${severity}">${text(severity)}</span>
              ${sheet === '' ? text('wholeFile') : sheet} ${cell}
            </th>
            <td>${message}</td>
            <td>${hint ?? ''}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
