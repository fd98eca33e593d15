import { useSignal } from '@preact/signals';
import type { Answer } from '../../api/client-types.ts';
import { Choose } from '../choose.tsx';
import { Heading } from '../heading.tsx';
import { Loaded } from '../loaded.tsx';
import { ask } from '../server.ts';
import { dayOf } from '../../../../shared/period/zone.ts';
import { session } from '../session.ts';
import { moment, t, zone } from '../words.ts';
import { useCalendar } from '../calendar.ts';
import { accountOf, wordsOf } from './audit-words.ts';
import { Wide } from './wide.tsx';

/** Months that can be chosen, counted back from now. */
const MONTHS = 18;

/** What was done to the reports of the province, month by month. */
export function Audit() {
  useCalendar();
  const today = typeof session.value === 'object' ? dayOf(session.value.now, zone()) : '';
  const month = useSignal(today.slice(0, 7));
  return (
    <>
      <Heading text={t('auditTitle')} />
      <Choose
        label={t('auditMonth')}
        value={month.value}
        options={monthsBefore(today).map((each) => ({ value: each, text: monthText(each) }))}
        choose={(other) => {
          month.value = other;
        }}
      />
      <p class="small">{t('auditNote')}</p>
      <Loaded of={month.value} load={() => ask('audit', { query: { month: month.value } })} rows={10}>
        {({ entries }) =>
          entries.length === 0 ? <p class="notice">{t('auditNone')}</p> : <Entries entries={entries} />
        }
      </Loaded>
    </>
  );
}

function Entries({ entries }: { readonly entries: Answer<'audit'>['entries'] }) {
  return (
    <Wide label={t('auditTitle')}>
      <table class="calm">
        <thead>
          <tr>
            <th scope="col">{t('auditAt')}</th>
            <th scope="col">{t('auditWhat')}</th>
            <th scope="col">{t('auditBy')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td>{moment(entry.at)}</td>
              <td>
                {wordsOf(entry)}
                {entry.detail['reason'] !== undefined && (
                  <p class="small">{t('auditReason', { reason: entry.detail['reason'] })}</p>
                )}
              </td>
              <td>{accountOf(entry) ?? t('auditSystem')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function monthText(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return t('auditMonthNamed', { month: Number(number), year });
}

/** `2026-11`, `2026-10`, …, from the month of a day backwards. */
function monthsBefore(day: string): readonly string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
}
