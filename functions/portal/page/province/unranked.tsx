import { To } from '../to.tsx';
import { t } from '../words.ts';
import type { Scorecard } from './answers.ts';
import { Wide } from './wide.tsx';

interface UnrankedProps {
  readonly card: Scorecard;
  readonly names: ReadonlyMap<string, string>;
  /** Titles of indicators by code. */
  readonly titles: ReadonlyMap<string, string>;
  readonly period: string;
}

/** Units without a rank, each with the reason. */
export function Unranked({ card, names, titles, period }: UnrankedProps) {
  return (
    <>
      <h3>{t('rankingUnranked', { count: card.unranked.length })}</h3>
      <Wide label={t('rankingUnranked', { count: card.unranked.length })}>
        <table class="calm">
          <thead>
            <tr>
              <th scope="col">{t('unitColumn')}</th>
              <th scope="col">{t('rankingWhy')}</th>
            </tr>
          </thead>
          <tbody>
            {card.unranked.map(({ unit, reason, missing }) => (
              <tr key={unit}>
                <th scope="row">
                  <To place="unit" parts={{ period, unit }}>
                    {names.get(unit) ?? unit}
                  </To>
                </th>
                <td>
                  {reason === 'missing-components' ? (
                    <>
                      {t('whyMissing', { count: missing.length })}
                      <ul>
                        {missing.map((code) => (
                          <li key={code}>{titles.get(code) ?? code}</li>
                        ))}
                      </ul>
                    </>
                  ) : (
                    t(reason === 'no-report' ? 'whyNoReport' : 'whyNothing')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
