import { useSignal } from '@preact/signals';
import type { Answer } from '../../api/client-types.ts';
import { Loaded } from '../loaded.tsx';
import { To } from '../to.tsx';
import { ask } from '../server.ts';
import { atWork } from '../session.ts';
import { day, moment, t } from '../words.ts';
import { PeriodHead } from './period.tsx';
import { periodName } from '../calendar.ts';

type Message = Answer<'outbox'>['messages'][number];

/** Every reminder of a period and every digest to the province, latest first, and what became of it. */
export function Outbox() {
  const current = atWork()?.period;
  const chosen = useSignal(current ?? '');
  const period = chosen.value;
  return (
    <>
      <PeriodHead
        title={t('outboxTitle', { period: periodName(period) })}
        period={period}
        choose={(other) => {
          chosen.value = other;
        }}
      />
      <p class="small">{t('outboxNote')}</p>
      <Loaded of={period} load={() => ask('outbox', { query: { period } })} rows={10}>
        {({ messages }) => (
          <>
            {messages.length === 0 && <p class="notice">{t('outboxNone')}</p>}
            <ul class="letters">
              {messages.map((message) => (
                <li key={`${message.at}/${message.unit?.code ?? ''}/${message.reason}`} class="card">
                  <Letter period={period} message={message} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </>
  );
}

const deliveries = {
  sent: { text: 'deliverySent', mark: 'accepted' },
  sending: { text: 'deliverySending', mark: 'held' },
  'no-address': { text: 'deliveryNoAddress', mark: 'rejected' },
  kept: { text: 'deliveryKept', mark: 'none' },
} as const;

function Letter({ period, message }: { readonly period: string; readonly message: Message }) {
  const { unit, reason, at, delivery, subject, text } = message;
  const { text: outcome, mark } = deliveries[delivery];
  return (
    <>
      <p class="lines">
        {unit ? (
          <To place="unit" parts={{ period, unit: unit.code }} class="strong">
            {unit.name}
          </To>
        ) : (
          <span class="strong">{t('outboxProvince')}</span>
        )}{' '}
        <span class={`mark ${mark}`}>{t(outcome)}</span>{' '}
        <span class="small">
          {moment(at)} · {reasonText(reason)}
        </span>
      </p>
      <details>
        <summary>{subject}</summary>
        <p class="letter">{text}</p>
      </details>
    </>
  );
}

/** Why a message was written: `before-3`, `due-day`, `after-1`, `asked-2026-03-16`, the same with a name of the words. */
function reasonText(reason: string): string {
  const [, when, days] = /^(before|after)-(\d+)$/.exec(reason) ?? [];
  if (days !== undefined) return t(when === 'before' ? 'reasonBefore' : 'reasonAfter', { days });
  if (reason === 'due-day') return t('reasonDueDay');
  const [, asked] = /^asked-(\d{4}-\d\d-\d\d)(?:-\w+)?$/.exec(reason) ?? [];
  return asked === undefined ? reason : t('reasonAsked', { day: day(asked) });
}
