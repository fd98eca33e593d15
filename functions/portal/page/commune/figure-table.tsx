import type { Answer } from '../../api/client-types.ts';
import { number, t } from '../words.ts';
import { amountText } from './figure.ts';

interface FigureTableProps {
  readonly figures: Answer<'results'>['figures'];
  readonly caption: string;
}

/** Reported figures, each with the cell of the file that it was read from. */
export function FigureTable({ figures, caption }: FigureTableProps) {
  return (
    <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('resultFigure')}</th>
            <th scope="col" class="number">
              {t('resultAmount')}
            </th>
            <th scope="col">{t('resultSource')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ measure, title, unit, amount, source }) => (
            <tr key={measure}>
              <th scope="row">{title}</th>
              <td class="number">{typeof amount === 'number' ? `${number(amount)} ${unit}` : amountText(amount)}</td>
              <td>{source ? t('resultSourceCell', { sheet: source.sheet, cell: source.cell }) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
