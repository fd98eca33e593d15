import { Loaded } from '../loaded.tsx';
import { ask } from '../server.ts';
import { moment, t } from '../words.ts';
import { Act, reasonFor, type Deed } from './act.tsx';
import type { OverviewAnswer } from './answers.ts';
import { nameOf } from '../calendar.ts';
import { MakeSummary } from './make-summary.tsx';
import { Save } from './save.tsx';

interface OfficeProps {
  readonly overview: OverviewAnswer;
  readonly again: () => void;
}

/** What the province does about a period: lock it or open it again, summarise it, hand out its forms. */
export function Office({ overview, again }: OfficeProps) {
  const { period } = overview;
  return (
    <section class="card" aria-labelledby="office">
      <h2 id="office">{t('actionsTitle')}</h2>
      <Latest period={period.id} />
      <p class="choices">
        {period.lockedAt === undefined ? (
          <Act deed={lockDeed(overview, again)}>{t('lockDo')}</Act>
        ) : (
          <Act deed={unlockDeed(overview, again)}>{t('unlockDo')}</Act>
        )}
        <Save file="blankForms" params={{ period: period.id }}>
          {t('allForms')}
        </Save>
      </p>
    </section>
  );
}

/** The latest summary to download, and a new one. */
function Latest({ period }: { readonly period: string }) {
  return (
    <Loaded of={period} load={() => ask('summaries', { params: { period } })} rows={3}>
      {({ summaries: [latest] }, again) => (
        <>
          <p class="choices">
            {latest && (
              <Save file="summaryFile" class="main" params={{ period, run: latest.run, file: 'tong-hop.xlsx' }}>
                {t('latestSummary')}
              </Save>
            )}
            <MakeSummary period={period} after={again} />
          </p>
          <p class="small">
            {latest
              ? t('latestSummaryAt', { at: moment(latest.madeAt), reports: latest.reports })
              : t('latestSummaryNone')}
          </p>
        </>
      )}
    </Loaded>
  );
}

function lockDeed({ period, timeliness }: OverviewAnswer, after: () => void): Deed {
  const named = { period: nameOf(period) };
  return {
    id: 'lock',
    title: t('lockTitle', named),
    text: t('lockText', { count: timeliness.outstanding }),
    does: t('lockDo'),
    asks: reasonFor('log'),
    after,
    run: async (reason) => {
      await ask('lockPeriod', { params: { period: period.id }, body: { reason } });
      return t('lockDone', named);
    },
  };
}

function unlockDeed({ period }: OverviewAnswer, after: () => void): Deed {
  const named = { period: nameOf(period) };
  return {
    id: 'unlock',
    title: t('unlockTitle', named),
    text: t('unlockText'),
    does: t('unlockDo'),
    asks: reasonFor('log'),
    after,
    run: async (reason) => {
      await ask('unlockPeriod', { params: { period: period.id }, body: { reason } });
      return t('unlockDone', named);
    },
  };
}
