import type { Answer } from '../../api/client-types.ts';
import { To } from '../to.tsx';
import { moment, t } from '../words.ts';
import { Decide } from './decide.tsx';
import { StandingMark } from './standing.tsx';
import { Wide } from './wide.tsx';

export type Attempts = Answer<'attempts'>['attempts'];

interface AttemptsProps {
  readonly period: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly attempts: Attempts;
  readonly again: () => void;
}

/** Everything a unit sent, latest first. */
export function UnitAttempts({ period, unit, attempts, again }: AttemptsProps) {
  return (
    <Wide label={t('unitAttempts')}>
      <table class="calm">
        <thead>
          <tr>
            <th scope="col">{t('unitAttemptNumber')}</th>
            <th scope="col">{t('unitAttemptAt')}</th>
            <th scope="col">{t('stateColumn')}</th>
            <th scope="col">{t('unitAttemptFound')}</th>
            <th scope="col">{t('actionColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {attempts.map(({ attempt, number, receivedAt, onTime, status, counts, counting, changes }) => (
            <tr key={attempt}>
              <th scope="row">
                <To place="attempt" parts={{ period, unit: unit.code, attempt }}>
                  {number}
                </To>
              </th>
              <td>
                {moment(receivedAt)}
                {!onTime && <span class="small"> {t('punctualNo')}</span>}
              </td>
              <td>
                <StandingMark standing={status} />
                {counting && <span class="small"> {t('unitAttemptCounting')}</span>}
              </td>
              <td>
                {counts.error + counts.query + counts.note === 0
                  ? t('unitAttemptClean')
                  : t('unitAttemptCounts', counts)}
                {changes && changes.figures.length > 0 && (
                  <span class="small"> · {t('unitChanged', { count: changes.figures.length })}</span>
                )}
              </td>
              <td>
                <Decide period={period} unit={unit} attempt={attempt} standing={status} after={again} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
