import { useSignal } from '@preact/signals';
import { To } from '../to.tsx';
import { moment, t } from '../words.ts';
import { Decide } from './decide.tsx';
import { foundIn } from './found.ts';
import type { OverviewRow } from './answers.ts';
import { Wide } from './wide.tsx';

interface AcceptedProps {
  readonly period: string;
  readonly rows: readonly OverviewRow[];
  readonly again: () => void;
}

/** Units whose report counts, on time or late; any of them can be returned. */
export function AcceptedUnits({ period, rows, again }: AcceptedProps) {
  const wanted = useSignal('');
  const shown = rows.filter((row) => foundIn(wanted.value, row));
  return (
    <section class="card" aria-labelledby="accepted">
      <h2 id="accepted">{t('acceptedTitle', { count: rows.length })}</h2>
      {rows.length === 0 ? (
        <p>{t('acceptedNone')}</p>
      ) : (
        <>
          <p class="field">
            <label for="find-accepted">{t('findUnit')}</label>
            <input
              id="find-accepted"
              type="search"
              value={wanted.value}
              onInput={(event) => {
                wanted.value = event.currentTarget.value;
              }}
            />
            <span class="small" role="status">
              {wanted.value === '' ? '' : t('foundUnits', { count: shown.length })}
            </span>
          </p>
          <Wide label={t('acceptedTitle', { count: rows.length })}>
            <table class="calm">
              <thead>
                <tr>
                  <th scope="col">{t('unitColumn')}</th>
                  <th scope="col">{t('acceptedFirst')}</th>
                  <th scope="col">{t('acceptedPunctual')}</th>
                  <th scope="col" class="number">
                    {t('acceptedAttempts')}
                  </th>
                  <th scope="col">{t('actionColumn')}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((row) => (
                  <AcceptedRow key={row.code} period={period} row={row} again={again} />
                ))}
              </tbody>
            </table>
          </Wide>
        </>
      )}
    </section>
  );
}

interface RowProps {
  readonly period: string;
  readonly row: OverviewRow;
  readonly again: () => void;
}

function AcceptedRow({ period, row, again }: RowProps) {
  const { code, name, firstAcceptedAt, onTime, attempts, attempt } = row;
  return (
    <tr>
      <th scope="row">
        <To place="unit" parts={{ period, unit: code }}>
          {name}
        </To>
      </th>
      <td>{firstAcceptedAt !== undefined && moment(firstAcceptedAt)}</td>
      <td>
        <span class={`mark ${onTime === true ? 'accepted' : 'late'}`}>
          {t(onTime === true ? 'punctualYes' : 'punctualNo')}
        </span>
      </td>
      <td class="number">{attempts}</td>
      <td>
        {attempt !== undefined && (
          <Decide period={period} unit={row} attempt={attempt} standing="accepted" after={again} />
        )}
      </td>
    </tr>
  );
}
