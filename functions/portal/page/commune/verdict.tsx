import { moment, number, t } from '../words.ts';
import type { Tone } from './badge.tsx';
import type { ReceiptAnswer } from './judging.ts';

/** What became of an attempt, in one line and what it means. */
interface Told {
  readonly tone: Tone;
  readonly title: string;
  readonly text?: string;
}

export function verdictOf(receipt: ReceiptAnswer): Told {
  const { status, counts, counting, unitReported, decision } = receipt;
  const decided = decision && { at: moment(decision.at), reason: decision.reason };
  switch (status) {
    case 'accepted':
      return {
        tone: 'good',
        title: t('receiptAccepted'),
        ...(!counting && { text: t('receiptReplaced') }),
        ...(counting && decided && { text: t('receiptAdmittedText', decided) }),
      };
    case 'rejected':
      return {
        tone: 'bad',
        title: t('receiptRejected', { count: number(counts.error + counts.query) }),
        text: t(unitReported ? 'receiptRejectedStillCounts' : 'receiptRejectedText'),
      };
    case 'held':
      return { tone: 'warn', title: t('receiptHeld'), text: t('receiptHeldText') };
    case 'failed':
      return { tone: 'bad', title: t('receiptFailed'), text: t('receiptFailedText') };
    case 'returned':
      return {
        tone: 'bad',
        title: t('receiptReturned'),
        ...(decided && { text: t('receiptReturnedText', decided) }),
      };
  }
}

/** The meaning of the headline; nothing where it says all. */
export function Verdict({ receipt }: { readonly receipt: ReceiptAnswer }) {
  const { tone, text } = verdictOf(receipt);
  return text === undefined ? null : <p class={`notice ${tone}`}>{text}</p>;
}
