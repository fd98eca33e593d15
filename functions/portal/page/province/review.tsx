import { Loaded } from '../loaded.tsx';
import { To } from '../to.tsx';
import { ask } from '../server.ts';
import { moment, t } from '../words.ts';
import { Decide } from './decide.tsx';
import type { OverviewRow } from './answers.ts';
import { PeriodHead } from './period.tsx';
import { periodName } from '../calendar.ts';
import { Explanations } from './explanations.tsx';
import { StandingMark } from './standing.tsx';

/** What the province has to look through: reports that wait or have faults, and what units explained. */
export function Review({ period }: { readonly period: string }) {
  const params = { period };
  const load = async () => {
    const [{ waiting }, { explanations }] = await Promise.all([
      ask('overview', { params }),
      ask('explanations', { params }),
    ]);
    return { open: waiting.filter(({ state }) => state !== 'none'), explanations };
  };
  return (
    <>
      <PeriodHead title={t('reviewTitle', { period: periodName(period) })} period={period} place="review" />
      <Loaded of={period} load={load} rows={12}>
        {({ open, explanations }, again) => (
          <>
            <Open period={period} rows={open} again={again} />
            <Explanations period={period} explanations={explanations} />
          </>
        )}
      </Loaded>
    </>
  );
}

interface OpenProps {
  readonly period: string;
  readonly rows: readonly OverviewRow[];
  readonly again: () => void;
}

function Open({ period, rows, again }: OpenProps) {
  return (
    <section class="card" aria-labelledby="review-open">
      <h2 id="review-open">{t('reviewOpen')}</h2>
      {rows.length === 0 && <p>{t('reviewOpenNone')}</p>}
      {rows.length > 0 && (
        <ul class="units roomy">
          {rows.map((row) => (
            <li key={row.code}>
              <div>
                <To place="unit" parts={{ period, unit: row.code }} class="strong">
                  {row.name}
                </To>
                <span>
                  <StandingMark standing={row.state} />{' '}
                  {row.lastAt !== undefined && (
                    <span class="small">{t('waitingLast', { at: moment(row.lastAt) })}</span>
                  )}
                </span>
              </div>
              {row.attempt !== undefined && (
                <div class="deeds">
                  <To place="attempt" parts={{ period, unit: row.code, attempt: row.attempt }} class="button slim">
                    {t('reviewFindings')}
                  </To>
                  {row.state !== 'rejected' && (
                    <Decide period={period} unit={row} attempt={row.attempt} standing={row.state} after={again} />
                  )}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
