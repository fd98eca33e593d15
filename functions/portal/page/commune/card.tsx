import type { Answer } from '../../api/client-types.ts';
import { periodName } from '../calendar.ts';
import { ChoosePeriod } from '../choose.tsx';
import { Loaded } from '../loaded.tsx';
import { To } from '../to.tsx';
import { ask } from '../server.ts';
import { day, moment, momentShort, t } from '../words.ts';
import { awaitedOf } from './awaited.ts';
import { Badge } from './badge.tsx';
import { deadlineOf } from './deadline.ts';
import { deskKey, type Desk } from './desk.ts';
import { Heading } from '../heading.tsx';
import { standingOf } from './standing.ts';
import { Steps } from './steps.tsx';

/** A period as one card: until when, where the unit stands, and the three steps. */
export function Card({ desk }: { readonly desk: Desk }) {
  const period = periodName(desk.period);
  return (
    <>
      <div class="unit-head">
        <Heading text={t('cardTitle', { period })} />
        <ChoosePeriod place="card" period={desk.period} />
      </div>
      <Loaded of={deskKey(desk)} load={() => ask('unitCard', { params: { ...desk } })} rows={9}>
        {(card) => (
          <>
            <PeriodCard card={card} desk={desk} />
            <Steps desk={desk} maxBytes={card.maxBytes} isDone={card.state === 'accepted' || card.state === 'held'} />
          </>
        )}
      </Loaded>
    </>
  );
}

function PeriodCard({ card, desk }: { readonly card: Answer<'unitCard'>; readonly desk: Desk }) {
  const { period, unit, last } = card;
  const deadline = deadlineOf(card);
  const standing = standingOf(card);
  const awaited = awaitedOf(desk);
  const window = { from: day(period.dataFrom), to: day(period.dataTo) };
  return (
    <section class={`card unit-card ${standing.tone}`}>
      <h2>{unit.name}</h2>
      {awaited && awaited.attempt !== last?.attempt && (
        <p class="notice" role="status">
          {t('cardChecking', { at: momentShort(awaited.at) })}{' '}
          <To place="receipt" parts={{ period: period.id, attempt: awaited.attempt }}>
            {t('cardCheckingSee')}
          </To>
        </p>
      )}
      <dl class="facts">
        <dt>{t('cardDue')}</dt>
        <dd>
          {moment(period.dueAt)} <Badge tone={deadline.tone}>{deadline.text}</Badge>
        </dd>
        <dt>{t('cardWindow')}</dt>
        <dd>{t(period.kind === 'year-to-date' ? 'cardWindowToDate' : 'cardWindowInPeriod', window)}</dd>
        <dt>{t('cardState')}</dt>
        <dd>
          <Badge tone={standing.tone}>{standing.title}</Badge>
          <p>{standing.text}</p>
          {standing.since !== undefined && <p>{standing.since}</p>}
          <Onward card={card} />
        </dd>
      </dl>
    </section>
  );
}

/** Where to look next: what to correct, the receipt, the results. */
function Onward({ card: { period, state, counting, last } }: { readonly card: Answer<'unitCard'> }) {
  const isBehind = last !== undefined && last.attempt !== counting?.attempt && last.status !== 'accepted';
  return (
    <p class="actions">
      {isBehind && (
        <To place="receipt" parts={{ period: period.id, attempt: last.attempt }} class="button">
          {t(last.status === 'rejected' || last.status === 'failed' ? 'cardFindings' : 'cardLatest')}
        </To>
      )}
      {counting && (
        <To place="receipt" parts={{ period: period.id, attempt: counting.attempt }} class="button">
          {t('cardReceipt')}
        </To>
      )}
      {state === 'accepted' && (
        <To place="results" parts={{ period: period.id }} class="button">
          {t('cardResults')}
        </To>
      )}
    </p>
  );
}
