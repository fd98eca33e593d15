import { t } from '../words.ts';
import type { OverviewAnswer } from './answers.ts';

/** The counts of a period, as figures and as one bar. */
export function Headline({ overview }: { readonly overview: OverviewAnswer }) {
  const { units, accepted, held, rejected, returned, none } = overview.completeness;
  const { onTime, late } = overview.timeliness;
  const parts = [
    { kind: 'ontime', label: t('headlineOnTime'), count: onTime },
    { kind: 'late', label: t('headlineLate'), count: late },
    { kind: 'held', label: t('headlineHeld'), count: held },
    { kind: 'faulty', label: t('headlineFaulty'), count: rejected + returned },
    { kind: 'none', label: t('headlineNone'), count: none },
  ];
  let from = 0;
  const bars = parts.map(({ kind, count }) => {
    const x = from;
    from += count;
    return { kind, x, count };
  });
  return (
    <section class="card" aria-labelledby="headline">
      <h2 id="headline">{t('headlineTitle')}</h2>
      <p class="tallied">
        <strong>{t('headlineOf', { accepted, units })}</strong> {t('headlineAccepted')}
      </p>
      <svg class="share" viewBox={`0 0 ${Math.max(units, 1)} 10`} preserveAspectRatio="none" aria-hidden="true">
        {bars.map(({ kind, x, count }) => (
          <rect key={kind} class={kind} x={x} width={count} height={10} />
        ))}
      </svg>
      <dl class="counts">
        {parts.map(({ kind, label, count }) => (
          <div key={kind}>
            <dt>
              <span class={`dot ${kind}`} aria-hidden="true" />
              {label}
            </dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
