import { Loaded } from '../loaded.tsx';
import { ask } from '../server.ts';
import { t } from '../words.ts';
import { AcceptedUnits } from './accepted.tsx';
import { Headline } from './headline.tsx';
import { Office } from './office.tsx';
import { PeriodHead, PeriodLine } from './period.tsx';
import { periodName } from '../calendar.ts';
import { Progress } from './progress.tsx';
import { Waiting } from './waiting.tsx';

/** The province at a glance: first of all, who has not reported. */
export function Overview({ period }: { readonly period: string }) {
  return (
    <>
      <PeriodHead title={t('overviewTitle', { period: periodName(period) })} period={period} place="overview" />
      <Loaded of={period} load={() => ask('overview', { params: { period } })} rows={14}>
        {(overview, again) => (
          <>
            <PeriodLine period={overview.period} />
            <div class="glance">
              <Waiting overview={overview} again={again} />
              <div>
                <Headline overview={overview} />
                <Progress overview={overview} />
                <Office overview={overview} again={again} />
              </div>
            </div>
            <AcceptedUnits period={period} rows={overview.accepted} again={again} />
          </>
        )}
      </Loaded>
    </>
  );
}
