import { number, t } from '../words.ts';

/** A reported amount, or why there is none, as an officer reads it. */
export function amountText(amount: number | 'missing' | 'not-applicable' | undefined): string {
  if (amount === undefined || amount === 'missing') return t('pastEmpty');
  return amount === 'not-applicable' ? t('pastNotApplicable') : number(amount);
}
