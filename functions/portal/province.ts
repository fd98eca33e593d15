import { html } from 'hono/html';
import type { Period } from '../../shared/period/period.ts';
import { formatInstant } from '../../shared/period/zone.ts';
import { unitsAt } from '../../shared/plan/units.ts';
import type { Unit } from '../../shared/plan/unit.ts';
import type { ProvinceRevision } from '../../shared/store/store.ts';
import type { Submission } from '../../shared/summary/comparison.ts';
import { completenessOf, submissionsOf, timelinessOf } from '../../shared/summary/submissions.ts';
import { formatDate } from '../../shared/text/date.ts';
import { frame, text, type Markup } from './frame.ts';
import type { PortalDeps } from './deps.ts';

/** The province at a glance: first of all, who has not reported. */
export async function provincePage(deps: PortalDeps, loaded: ProvinceRevision, period: Period): Promise<Markup> {
  const { province } = loaded;
  const units = unitsAt(province.units, period.dataTo);
  const codes = units.map((unit) => unit.code);
  const standings = await deps.reports.standings(province.code, period.id);
  const attempts = (
    await Promise.all(codes.map((unit) => deps.reports.filings(province.code, unit, period.id)))
  ).flat();
  const submissions = submissionsOf({ period, standings, attempts }, codes);
  const completeness = completenessOf(submissions);
  const { onTime, late, outstanding } = timelinessOf(submissions, period.dueAt);
  const { lockedAt } = await deps.reports.periodState(province.code, period.id);
  const run = await deps.reports.latestSummary(province.code, period.id);
  const at = (instant: string) => formatInstant(instant, province.timeZone);
  const missing = submissions.filter(({ state }) => state !== 'accepted');
  const row = (submission: Submission) => unitRow(submission, units, period, at);
  return frame(
    period.name,
    html`<nav aria-label="${text('period')}">
        ${province.periods.map((each) =>
          each.id === period.id
            ? html`<strong aria-current="page">${each.name}</strong>`
            : html`<a href="/ky/${each.id}">${each.name}</a>`,
        )}
      </nav>
      <h1>${province.name}: ${period.name}</h1>
      <p>
        ${text('window', { from: formatDate(period.dataFrom), to: formatDate(period.dataTo) })}.
        ${text('due', { due: at(period.dueAt) })}.
      </p>
      ${lockedAt === undefined ? '' : html`<p>${text('locked', { at: at(lockedAt) })}</p>`}
      <p class="headline">
        ${text('headline', { accepted: completeness.accepted, units: completeness.units, onTime, late, outstanding })}
      </p>
      <p>
        ${
          run
            ? html`<a href="/ky/${period.id}/tong-hop.xlsx">${text('summary', { at: at(run.madeAt) })}</a>`
            : text('noSummary')
        }
      </p>
      <h2>${text('outstanding')} (${missing.length})</h2>
      ${missing.length === 0 ? html`<p>${text('everyone')}</p>` : table(missing.map(row))}
      <h2>${text('accepted')} (${completeness.accepted})</h2>
      ${
        completeness.accepted === 0
          ? html`<p>${text('nobody')}</p>`
          : table(submissions.filter(({ state }) => state === 'accepted').map(row))
      }`,
  );
}

function table(rows: Markup[]): Markup {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${text('unit')}</th>
        <th scope="col">${text('state')}</th>
        <th scope="col">${text('received')}</th>
        <th scope="col">${text('attempts')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function unitRow(
  { unit, state, firstAcceptedAt, onTime, attempts }: Submission,
  units: readonly Unit[],
  period: Period,
  at: (instant: string) => string,
): Markup {
  const name = units.find((each) => each.code === unit)?.name ?? unit;
  return html`<tr>
    <th scope="row"><a href="/ky/${period.id}/don-vi/${unit}">${name}</a></th>
    <td class="${state}">${text(state)}</td>
    <td>
      ${firstAcceptedAt === undefined ? '' : at(firstAcceptedAt)}
      ${onTime === false ? html`<em>${text('late')}</em>` : ''}
    </td>
    <td>${attempts}</td>
  </tr>`;
}
