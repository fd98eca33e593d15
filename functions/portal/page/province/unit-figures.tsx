import type { Answer } from '../../api/client-types.ts';
import { number, t } from '../words.ts';
import { Source } from './source.tsx';
import { absenceText } from './value.ts';
import { Wide } from './wide.tsx';

/** Every figure that counts of a unit, down to file, sheet and cell. */
export function UnitFigures({ figures }: { readonly figures: Answer<'results'>['figures'] }) {
  if (figures.every(({ source }) => source === undefined)) return null;
  return (
    <section class="card" aria-labelledby="unit-figures">
      <h2 id="unit-figures">{t('unitFigures')}</h2>
      <p class="small">{t('unitFiguresNote')}</p>
      <Wide label={t('unitFigures')}>
        <table class="calm">
          <thead>
            <tr>
              <th scope="col">{t('unitFigure')}</th>
              <th scope="col" class="number">
                {t('unitAmount')}
              </th>
              <th scope="col">{t('sourceColumn')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ measure, title, unit, amount, source }) => (
              <tr key={measure}>
                <th scope="row">
                  {title} <span class="small">({unit})</span>
                </th>
                <td class="number">{typeof amount === 'number' ? number(amount) : absenceText(amount)}</td>
                <td>{source && <Source source={source} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}
