import type { Answer } from '../api/client-types.ts';
import { t } from './words.ts';

type Named = Pick<Answer<'periods'>['periods'][number], 'id' | 'name'>;

/** A period with its year: `Quý I năm 2026`; the report of a year is that of `Năm 2026`. */
export function nameOf({ id, name }: Named): string {
  const year = id.slice(0, 4);
  const isYear = name.toLocaleLowerCase('vi') === 'năm';
  return isYear ? t('cardYear', { year }) : t('cardPeriodOfYear', { period: name, year });
}
