import { html } from 'hono/html';
import { formatInstant } from '../../shared/period/zone.ts';
import type { PresignedUpload } from '../../shared/store/store.ts';
import { formatDate } from '../../shared/text/date.ts';
import { frame, text, type Markup } from './frame.ts';
import type { PortalDeps, PortalPlace } from './deps.ts';

/** One unit in one period: the three steps of reporting, and what it has sent so far. */
export async function unitPage(
  deps: PortalDeps,
  { province, period, unit }: PortalPlace,
  attempt: string,
  prepared: PresignedUpload,
): Promise<Markup> {
  const filings = await deps.reports.filings(province.code, unit.code, period.id);
  const at = (instant: string) => formatInstant(instant, province.timeZone);
  const here = `/ky/${period.id}/don-vi/${unit.code}`;
  const max = deps.upload.maxBytes / 1024 / 1024;
  return frame(
    unit.name,
    html`<p><a href="/ky/${period.id}">${text('back')}</a></p>
      <h1>${unit.name}: ${period.name}</h1>
      <p>
        ${text('window', { from: formatDate(period.dataFrom), to: formatDate(period.dataTo) })}.
        ${text('due', { due: at(period.dueAt) })}.
      </p>
      <h2>${text('steps')}</h2>
      <ol>
        <li><a href="${here}/bieu-mau.xlsx">${text('stepForm')}</a></li>
        <li>${text('stepFill')}</li>
        <li>
          ${text('stepSend')}
          <form
            id="upload"
            action="${prepared.url}"
            method="post"
            enctype="multipart/form-data"
            data-next="${here}/lan/${attempt}"
            data-max="${deps.upload.maxBytes}"
            data-sending="${text('sending')}"
            data-failed="${text('sendFailed')}"
            data-empty="${text('empty')}"
            data-too-big="${text('tooBig', { max })}"
          >
            ${Object.entries(prepared.fields).map(
              ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
            )}
            <label for="file">${text('choose', { max })}</label>
            <input id="file" type="file" name="file" accept=".xlsx,.xls,.ods" required />
            <button type="submit">${text('send')}</button>
            <p id="progress" role="status"></p>
          </form>
          <noscript><p role="alert">${text('needsScript')}</p></noscript>
        </li>
      </ol>
      <script src="/page/upload.js" defer></script>
      <h2>${text('history')}</h2>
      ${
        filings.length === 0
          ? html`<p>${text('noAttempts')}</p>`
          : html`<ul>
              ${filings.toReversed().map(
                (filing) =>
                  html`<li class="${filing.status}">
                    <a href="${here}/lan/${filing.attempt}">
                      ${text('receiptLine', { status: text(filing.status), at: at(filing.receivedAt), file: filing.fileName })}
                    </a>
                  </li>`,
              )}
            </ul>`
      }`,
  );
}
