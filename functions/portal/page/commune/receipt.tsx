import { useEffect, useMemo } from 'preact/hooks';
import { periodName, useCalendar } from '../calendar.ts';
import { Failed, Loaded, Skeleton } from '../loaded.tsx';
import { To } from '../to.tsx';
import { ask } from '../server.ts';
import { number, t } from '../words.ts';
import { Sign } from './badge.tsx';
import type { Desk } from './desk.ts';
import { Findings } from './findings.tsx';
import { Heading } from '../heading.tsx';
import { watchJudging, type Judging, type ReceiptAnswer } from './judging.ts';
import { MarkedCopy } from './marked-copy.tsx';
import { SendForm } from './send-form.tsx';
import { Slip } from './slip.tsx';
import { verdictOf, Verdict } from './verdict.tsx';

/** One attempt: while it is checked, then what became of it and what to do about it. */
export function Receipt({ desk, attempt }: { readonly desk: Desk; readonly attempt: string }) {
  const watch = useMemo(() => watchJudging(desk, attempt), []);
  useEffect(() => watch.stop, []);
  useCalendar();
  const period = periodName(desk.period);
  const state = watch.state.value;
  return (
    <>
      <p class="no-print">
        <To place="card" parts={{ period: desk.period }}>
          ← {t('receiptBack', { period })}
        </To>
      </p>
      <Heading text={headlineOf(state, period)}>
        {state.at === 'judged' && <Sign tone={verdictOf(state.receipt).tone} />}
        {headlineOf(state, period)}
      </Heading>
      <p role="status" class="unseen">
        {state.at === 'judged' ? headlineOf(state, period) : ''}
      </p>
      {state.at === 'asking' && <Skeleton rows={6} />}
      {state.at === 'failed' && <Failed problem={state.problem} again={watch.again} />}
      {(state.at === 'checking' || state.at === 'slow') && <Checking state={state} again={watch.again} />}
      {state.at === 'judged' && <Judged receipt={state.receipt} desk={desk} period={period} />}
    </>
  );
}

function headlineOf(state: Judging, period: string): string {
  if (state.at === 'judged') return verdictOf(state.receipt).title;
  if (state.at === 'checking') return t('receiptChecking');
  return state.at === 'slow' ? t('receiptSlow') : t('receiptTitle', { period });
}

/** Seconds are told in tens: often enough to show that something happens. */
const TOLD_EVERY = 10;

function Checking({ state, again }: { readonly state: Judging; readonly again: () => void }) {
  if (state.at === 'slow') {
    return (
      <div class="notice warn">
        <p>{t('receiptSlowText')}</p>
        <button type="button" onClick={again}>
          {t('receiptCheckAgain')}
        </button>
      </div>
    );
  }
  const told = state.at === 'checking' ? Math.floor(state.seconds / TOLD_EVERY) * TOLD_EVERY : 0;
  return (
    <div class="card">
      <progress aria-label={t('receiptChecking')} />
      <p>{t('receiptCheckingText')}</p>
      <p role="status" class="small">
        {told > 0 ? t('receiptCheckingStep', { seconds: number(told) }) : ''}
      </p>
    </div>
  );
}

interface JudgedProps {
  readonly receipt: ReceiptAnswer;
  readonly desk: Desk;
  readonly period: string;
}

function Judged({ receipt, desk, period }: JudgedProps) {
  const { status, marked, attempt, counts, carried } = receipt;
  const isOpen = status === 'rejected' || status === 'failed' || status === 'returned';
  const copy = <MarkedCopy desk={desk} attempt={attempt} isOpen={counts.error + counts.query > 0} carried={carried} />;
  return (
    <>
      <Verdict receipt={receipt} />
      {isOpen && marked && copy}
      {isOpen && receipt.findings.length > 0 && <Findings findings={receipt.findings} />}
      {isOpen && <SendAgain desk={desk} />}
      <Slip receipt={receipt} desk={desk} period={period} />
      {status === 'accepted' && (
        <p class="actions no-print">
          <To place="results" parts={{ period: desk.period }} class="button">
            {t('cardResults')}
          </To>
        </p>
      )}
      {!isOpen && marked && copy}
      {!isOpen && receipt.findings.length > 0 && <Findings findings={receipt.findings} />}
    </>
  );
}

function SendAgain({ desk }: { readonly desk: Desk }) {
  return (
    <section id="again" class="card send-again no-print" tabIndex={-1} aria-labelledby="again-title">
      <h2 id="again-title">{t('receiptSendAgain')}</h2>
      <Loaded of="again" load={() => ask('unitCard', { params: { ...desk } })} rows={3}>
        {({ maxBytes }) => <SendForm desk={desk} maxBytes={maxBytes} />}
      </Loaded>
    </section>
  );
}
