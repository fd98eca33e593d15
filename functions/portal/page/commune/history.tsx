import type { Answer } from '../../api/client-types.ts';
import { periodName } from '../calendar.ts';
import { ChoosePeriod } from '../choose.tsx';
import { Loaded } from '../loaded.tsx';
import { To } from '../to.tsx';
import { ask } from '../server.ts';
import { moment, number, t } from '../words.ts';
import { Badge, type Tone } from './badge.tsx';
import { Changes } from './changes.tsx';
import { deskKey, type Desk } from './desk.ts';
import { Heading } from '../heading.tsx';

type Attempt = Answer<'attempts'>['attempts'][number];

const told = {
  accepted: { tone: 'good', text: 'pastStatusAccepted' },
  rejected: { tone: 'bad', text: 'pastStatusRejected' },
  held: { tone: 'warn', text: 'pastStatusHeld' },
  failed: { tone: 'bad', text: 'pastStatusFailed' },
  returned: { tone: 'bad', text: 'pastStatusReturned' },
} as const satisfies Record<Attempt['status'], { readonly tone: Tone; readonly text: Parameters<typeof t>[0] }>;

/** Everything the unit sent for a period, latest first, and what changed from one to the next. */
export function History({ desk }: { readonly desk: Desk }) {
  const period = periodName(desk.period);
  return (
    <>
      <div class="unit-head">
        <Heading text={t('pastTitle', { period })} />
        <ChoosePeriod place="history" period={desk.period} />
      </div>
      <Loaded of={deskKey(desk)} load={() => ask('attempts', { params: { ...desk } })} rows={8}>
        {({ attempts }) =>
          attempts.length === 0 ? <None period={desk.period} /> : <Attempts attempts={attempts} desk={desk} />
        }
      </Loaded>
    </>
  );
}

function None({ period }: { readonly period: string }) {
  return (
    <div class="card">
      <p>{t('pastNone')}</p>
      <To place="card" parts={{ period }} class="button">
        {t('pastToCard')}
      </To>
    </div>
  );
}

function countsText({ counts: { error, query, note } }: Attempt): string {
  if (error + query + note === 0) return t('pastClean');
  return t('pastCounts', { error: number(error), query: number(query), note: number(note) });
}

function Attempts({ attempts, desk }: { readonly attempts: readonly Attempt[]; readonly desk: Desk }) {
  const indexOf = (attempt: string) => String(attempts.length - attempts.findIndex((each) => each.attempt === attempt));
  return (
    <ol class="attempts">
      {attempts.map((each) => (
        <li key={each.attempt} class="card">
          <h2>
            {t('pastAttempt', { index: indexOf(each.attempt) })}{' '}
            <Badge tone={told[each.status].tone}>{t(told[each.status].text)}</Badge>{' '}
            {each.counting && <Badge tone="good">{t('pastCounting')}</Badge>}
          </h2>
          <p>
            {moment(each.receivedAt)} · {t(each.onTime ? 'receiptOnTime' : 'receiptLate')} · {each.fileName}
          </p>
          <p class="small">{countsText(each)}</p>
          {each.decision && (
            <p class="notice">
              {t(each.decision.kind === 'returned' ? 'receiptReturnedText' : 'receiptAdmittedText', {
                at: moment(each.decision.at),
                reason: each.decision.reason,
              })}
            </p>
          )}
          <p>
            <To place="receipt" parts={{ period: desk.period, attempt: each.attempt }}>
              {t('pastSee', { number: each.number })}
            </To>
          </p>
          {each.changes && <Changes changes={each.changes} since={indexOf(each.changes.since)} />}
        </li>
      ))}
    </ol>
  );
}
