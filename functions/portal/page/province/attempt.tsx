import { useSignal } from '@preact/signals';
import type { Answer } from '../../api/client-types.ts';
import { Heading } from '../heading.tsx';
import { Loaded } from '../loaded.tsx';
import { To } from '../to.tsx';
import { ask } from '../server.ts';
import { moment, t } from '../words.ts';
import { Decide } from './decide.tsx';
import { FindingTable } from './findings.tsx';
import { Save } from './save.tsx';
import { StandingMark } from './standing.tsx';

interface AttemptProps {
  readonly period: string;
  readonly unit: string;
  readonly attempt: string;
}

type Receipt = Extract<Answer<'attempt'>, { readonly state: 'judged' }>['receipt'];

/** One attempt as the province sees it: its receipt, what was found sheet by sheet, the marked copy. */
export function Attempt({ period, unit, attempt }: AttemptProps) {
  const params = { period, unit, attempt };
  const number = useSignal('…');
  const name = useSignal(unit);
  const load = async () => {
    const [judged, { sheets }, card] = await Promise.all([
      ask('attempt', { params }),
      ask('findings', { params }),
      ask('unitCard', { params }),
    ]);
    name.value = card.unit.name;
    if (judged.state === 'judged') number.value = judged.receipt.number;
    return { judged, sheets, card };
  };
  return (
    <>
      <p>
        <To place="unit" parts={{ period, unit }}>
          ← {t('backToUnit', { unit: name.value })}
        </To>
      </p>
      <Heading text={t('attemptHeading', { number: number.value })} />
      <Loaded of={`${period}/${unit}/${attempt}`} load={load} rows={10}>
        {({ judged, sheets, card }, again) =>
          judged.state === 'pending' ? (
            <p class="notice">{t('attemptPending')}</p>
          ) : (
            <>
              <section class="card">
                <About receipt={judged.receipt} />
                <p class="choices">
                  <Save file="originalFile" params={params} class="slim">
                    {t('attemptOriginal')}
                  </Save>
                  {judged.receipt.marked && (
                    <Save file="markedCopy" params={params} class="slim">
                      {t('attemptMarked')}
                    </Save>
                  )}
                  <Decide
                    period={period}
                    unit={card.unit}
                    attempt={attempt}
                    standing={judged.receipt.status}
                    after={again}
                  />
                </p>
              </section>
              <section class="card" aria-labelledby="attempt-findings">
                <h2 id="attempt-findings">{t('attemptFindings')}</h2>
                {sheets.length === 0 && <p>{t('attemptClean')}</p>}
                {sheets.map(({ sheet, findings }) => (
                  <section key={sheet}>
                    <h3>{sheet === '' ? t('attemptWholeFile') : sheet}</h3>
                    <FindingTable label={sheet === '' ? t('attemptWholeFile') : sheet} findings={findings} />
                  </section>
                ))}
              </section>
            </>
          )
        }
      </Loaded>
    </>
  );
}

function About({ receipt }: { readonly receipt: Receipt }) {
  const { status, receivedAt, onTime, fileName, counts, decision } = receipt;
  return (
    <>
      <p class="lines">
        <StandingMark standing={status} /> {t('unitAttemptCounts', counts)}
      </p>
      <p>
        {t('attemptReceived', {
          at: moment(receivedAt),
          punctual: t(onTime ? 'punctualYes' : 'punctualNo').toLowerCase(),
        })}{' '}
        {t('unitFile', { file: fileName })}
      </p>
      {decision && (
        <p class="notice">
          {t('attemptDecided', {
            what: t(decision.kind === 'returned' ? 'standingReturned' : 'attemptAdmitted'),
            at: moment(decision.at),
            reason: decision.reason,
          })}
        </p>
      )}
    </>
  );
}
