import type { Answer } from '../../api/client-types.ts';
import { To } from '../to.tsx';
import { t } from '../words.ts';
import { whereText } from './findings.tsx';
import { Wide } from './wide.tsx';

interface ExplanationsProps {
  readonly period: string;
  readonly explanations: Answer<'explanations'>['explanations'];
}

/** What units answered where the check had asked, unit by unit. */
export function Explanations({ period, explanations }: ExplanationsProps) {
  const byUnit = [...Map.groupBy(explanations, ({ unit }) => unit.code)];
  return (
    <section class="card" aria-labelledby="review-explained">
      <h2 id="review-explained">{t('reviewExplained')}</h2>
      {byUnit.length === 0 ? <p>{t('reviewExplainedNone')}</p> : <p class="small">{t('reviewExplainedNote')}</p>}
      {byUnit.map(([code, given]) => (
        <section key={code}>
          <h3>
            <To place="unit" parts={{ period, unit: code }}>
              {given[0]?.unit.name ?? code}
            </To>{' '}
            <span class="small">{t('reviewCount', { count: given.length })}</span>
          </h3>
          <Wide label={given[0]?.unit.name ?? code}>
            <table class="calm">
              <thead>
                <tr>
                  <th scope="col">{t('reviewWhere')}</th>
                  <th scope="col">{t('reviewAsked')}</th>
                  <th scope="col">{t('reviewAnswered')}</th>
                </tr>
              </thead>
              <tbody>
                {given.map(({ query: { sheet, cell, message }, explanation }, index) => (
                  <tr key={index}>
                    <th scope="row">{whereText(sheet, cell)}</th>
                    <td>{message}</td>
                    <td>{explanation}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        </section>
      ))}
    </section>
  );
}
