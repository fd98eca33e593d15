import type { Answer } from '../../api/client-types.ts';
import { number, t } from '../words.ts';
import { amountText } from './figure.ts';

type Changed = NonNullable<Answer<'attempts'>['attempts'][number]['changes']>;

/** Lists up to this long stand open. */
const OPEN_UP_TO = 10;

interface ChangesProps {
  readonly changes: Changed;
  /** Which attempt it is compared with, as the list counts them. */
  readonly since: string;
}

/** What changed between two attempts: each figure before and after. */
export function Changes({ changes: { figures }, since }: ChangesProps) {
  if (figures.length === 0) return <p>{t('pastUnchanged', { since })}</p>;
  const caption = t('pastChanged', { count: number(figures.length), since });
  return (
    <details open={figures.length <= OPEN_UP_TO}>
      <summary>{caption}</summary>
      <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
        <table>
          <caption class="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('pastFigure')}</th>
              <th scope="col">{t('pastCell')}</th>
              <th scope="col" class="number">
                {t('pastBefore')}
              </th>
              <th scope="col" class="number">
                {t('pastAfter')}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ measure, title, cell, before, after }) => (
              <tr key={measure}>
                <th scope="row">{title}</th>
                <td>{cell}</td>
                <td class="number">{amountText(before)}</td>
                <td class="number">
                  <strong>{amountText(after)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
