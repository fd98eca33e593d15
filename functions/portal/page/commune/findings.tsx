import { number, t } from '../words.ts';
import { bySheet } from './by-sheet.ts';
import type { ReceiptAnswer } from './judging.ts';
import { withoutPlace } from './without-place.ts';

type Finding = ReceiptAnswer['findings'][number];

/** What was found: what must be corrected first, then what may be explained, notes folded away; each sheet by sheet. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity);
  const [errors, queries, notes] = [of('error'), of('query'), of('note')];
  return (
    <div>
      {errors.length > 0 && (
        <section class="findings must">
          <h2>{t('findingErrors', { count: number(errors.length) })}</h2>
          <p>{t('findingErrorsText')}</p>
          <Sheets findings={errors} />
        </section>
      )}
      {queries.length > 0 && (
        <section class="findings ask">
          <h2>{t('findingQueries', { count: number(queries.length) })}</h2>
          <p>{t('findingQueriesText')}</p>
          <Sheets findings={queries} />
        </section>
      )}
      {notes.length > 0 && (
        <details class="findings">
          <summary>{t('findingNotes', { count: number(notes.length) })}</summary>
          <Sheets findings={notes} />
        </details>
      )}
    </div>
  );
}

function Sheets({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <>
      {bySheet(findings).map(({ sheet, found }) => (
        <section key={sheet}>
          <h3>{sheet === '' ? t('findingWhole') : t('findingSheet', { sheet })}</h3>
          <ol class="finding-list">
            {found.map((finding, index) => (
              <li key={`${finding.id}/${finding.cell}/${String(index)}`} class="finding">
                <Place cell={finding.cell} />
                <div>
                  <p class="what">{withoutPlace(finding)}</p>
                  <Values finding={finding} />
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Place({ cell }: { readonly cell: string }) {
  if (cell === '') return <span class="cell whole" />;
  return <strong class="cell">{t(cell.includes(':') ? 'findingArea' : 'findingCell', { cell })}</strong>;
}

function Values({ finding: { severity, found, expected, hint } }: { readonly finding: Finding }) {
  return (
    <dl>
      {found !== undefined && <dt>{t('findingFound')}</dt>}
      {found !== undefined && <dd>{found}</dd>}
      {expected !== undefined && <dt>{t(severity === 'error' ? 'findingExpected' : 'findingUsual')}</dt>}
      {expected !== undefined && <dd>{expected}</dd>}
      {hint !== undefined && <dt>{t('findingHint')}</dt>}
      {hint !== undefined && <dd>{hint}</dd>}
    </dl>
  );
}
