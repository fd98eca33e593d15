import { useSignal } from '@preact/signals';
import { Loaded } from '../loaded.tsx';
import { To } from '../to.tsx';
import { ask } from '../server.ts';
import { moment, t } from '../words.ts';
import { Decide } from './decide.tsx';
import { PeriodHead } from './period.tsx';
import { periodName } from '../calendar.ts';
import { Remind } from './remind.tsx';
import { Save } from './save.tsx';
import { StandingMark } from './standing.tsx';
import { UnitAttempts, type Attempts } from './unit-attempts.tsx';
import { UnitFigures } from './unit-figures.tsx';
import { UnitResults } from './unit-results.tsx';
import type { Answer } from '../../api/client-types.ts';

interface UnitProps {
  readonly period: string;
  readonly unit: string;
}

/** One unit in full: where it stands, what it sent, what came of it, every figure down to its cell. */
export function Unit({ period, unit }: UnitProps) {
  const name = useSignal(unit);
  const params = { period, unit };
  const loadCard = async () => {
    const [card, { attempts }] = await Promise.all([ask('unitCard', { params }), ask('attempts', { params })]);
    name.value = card.unit.name;
    return { card, attempts };
  };
  return (
    <>
      <p>
        <To place="overview" parts={{ period }}>
          ← {t('backToOverview')}
        </To>
      </p>
      <PeriodHead
        title={t('unitHeading', { unit: name.value, period: periodName(period) })}
        period={period}
        place="unit"
      />
      <Loaded of={`${period}/${unit}`} load={loadCard} rows={6}>
        {({ card, attempts }, again) => (
          <>
            <Card card={card} attempts={attempts} again={again} />
            {/* What counts decides the results: another attempt that counts, other results. */}
            <Results key={card.counting?.attempt ?? 'none'} period={period} unit={unit} />
          </>
        )}
      </Loaded>
    </>
  );
}

interface CardProps {
  readonly card: Answer<'unitCard'>;
  readonly attempts: Attempts;
  readonly again: () => void;
}

function Card({ card, attempts, again }: CardProps) {
  const { unit, period, state, onTime, firstAcceptedAt, returned, counting, last } = card;
  const waits = attempts.find(({ status }) => status === 'held');
  const about = counting ?? waits ?? last;
  return (
    <section class="card">
      <p class="lines">
        <StandingMark standing={state} /> {t('unitCode', { code: unit.code })}
      </p>
      {firstAcceptedAt !== undefined && (
        <p>{t(onTime === true ? 'unitOnTime' : 'unitLate', { at: moment(firstAcceptedAt) })}</p>
      )}
      {returned && <p class="notice warn">{t('unitReturned', { at: moment(returned.at), reason: returned.reason })}</p>}
      <p class="choices">
        {about && (
          <Decide period={period.id} unit={unit} attempt={about.attempt} standing={about.status} after={again} />
        )}
        {(state === 'none' || state === 'rejected' || state === 'returned') && period.state !== 'upcoming' && (
          <Remind period={period.id} units={[unit]} class="slim" />
        )}
        <Save file="blankForm" params={{ period: period.id, unit: unit.code }} class="slim">
          {t('unitForm')}
        </Save>
      </p>
      <h2>{t('unitAttempts')}</h2>
      {attempts.length === 0 ? (
        <p>{t('unitNothingSent')}</p>
      ) : (
        <UnitAttempts period={period.id} unit={unit} attempts={attempts} again={again} />
      )}
    </section>
  );
}

function Results({ period, unit }: UnitProps) {
  return (
    <Loaded of={`${period}/${unit}`} load={() => ask('results', { params: { period, unit } })} rows={12}>
      {(results) => (
        <>
          <UnitResults results={results} />
          <UnitFigures figures={results.figures} />
        </>
      )}
    </Loaded>
  );
}
