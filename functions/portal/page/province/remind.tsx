import { addedWords } from '../../../../shared/reminder/added-words.ts';
import type { Answer } from '../../api/client-types.ts';
import { ask } from '../server.ts';
import { t } from '../words.ts';
import { Act } from './act.tsx';

interface RemindProps {
  readonly period: string;
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly class?: string;
}

/** Reminds some units that their report is waited for. */
export function Remind({ period, units, class: name }: RemindProps) {
  const [only] = units.length === 1 ? units : [];
  const title = only ? t('remindOneTitle', { unit: only.name }) : t('remindTitle', { count: units.length });
  return (
    <Act
      class={name}
      label={only && t('remindLabel', { unit: only.name })}
      deed={{
        id: `remind/${only?.code ?? 'all'}`,
        title,
        text: t('remindText'),
        does: t('remindDo'),
        asks: { label: t('remindWords'), hint: t('remindWordsHint'), required: false, maxLength: addedWords.most },
        run: async (words) => {
          const body = { units: units.map(({ code }) => code), ...(words !== '' && { text: words }) };
          return outcomeText(await ask('remind', { params: { period }, body }));
        },
      }}
    >
      {only ? t('remindDo') : t('remindAll', { count: units.length })}
    </Act>
  );
}

const outcomes = {
  repeated: 'remindedRepeated',
  sent: 'remindedSent',
  sending: 'remindedSending',
  'no-address': 'remindedNoAddress',
  kept: 'remindedKept',
} as const;

/** What became of the reminders, kind by kind. */
function outcomeText({ state, messages }: Answer<'remind'>): string {
  if (state === 'started') return t('remindStarted');
  if (messages.length === 0) return t('remindNobody');
  return [...Map.groupBy(messages, ({ delivery, repeated }) => (repeated ? 'repeated' : delivery))]
    .map(([became, group]) =>
      t(outcomes[became], { count: group.length, units: group.map(({ unit }) => unit.name).join(', ') }),
    )
    .join(' ');
}
