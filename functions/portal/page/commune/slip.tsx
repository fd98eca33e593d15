import { atWork } from '../session.ts';
import { moment, t } from '../words.ts';
import { Badge } from './badge.tsx';
import type { Desk } from './desk.ts';
import { Download } from './download.tsx';
import type { ReceiptAnswer } from './judging.ts';

interface SlipProps {
  readonly receipt: ReceiptAnswer;
  readonly desk: Desk;
  readonly period: string;
}

/** The receipt as it is kept or printed: number, unit, period, when, which file. */
export function Slip({ receipt, desk, period }: SlipProps) {
  const { attempt, number, receivedAt, onTime, fileName, sha256, status } = receipt;
  const who = atWork();
  const unit = who?.unit;
  const isGood = status === 'accepted';
  return (
    <section class={`card slip ${isGood ? 'good' : ''}`} aria-labelledby="slip-number">
      {who && (
        <p class="print-only">
          {t('title')} · {who.province.name}
        </p>
      )}
      <h2 id="slip-number">
        <span class="small">{t('receiptNumber')}</span> <span class="big">{number}</span>
      </h2>
      <dl class="facts">
        <dt>{t('receiptUnit')}</dt>
        <dd>
          {unit?.name} ({unit?.code})
        </dd>
        <dt>{t('receiptPeriod')}</dt>
        <dd>{period}</dd>
        <dt>{t('receiptAt')}</dt>
        <dd>{moment(receivedAt)}</dd>
        {(isGood || status === 'held') && (
          <>
            <dt>{t('receiptTimely')}</dt>
            <dd>
              <Badge tone={onTime ? 'good' : 'warn'}>{t(onTime ? 'receiptOnTime' : 'receiptLate')}</Badge>
            </dd>
          </>
        )}
        <dt>{t('receiptFile')}</dt>
        <dd>{fileName}</dd>
        <dt>{t('receiptHash')}</dt>
        <dd>
          <code>{sha256}</code>
          <p class="small">{t('receiptHashText')}</p>
        </dd>
      </dl>
      <div class="actions no-print">
        <button type="button" onClick={() => print()}>
          {t('receiptPrint')}
        </button>
        <Download file="originalFile" params={{ ...desk, attempt }}>
          {t('receiptOriginal')}
        </Download>
      </div>
    </section>
  );
}
