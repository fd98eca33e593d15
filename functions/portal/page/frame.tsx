import type { ComponentChildren } from 'preact';
import { TRIAL_PROVINCE } from '../../../shared/plan/province.ts';
import { here } from './navigation.ts';
import { To } from './to.tsx';
import type { PlaceId } from './places.ts';
import { atWork, isAwaited, samples, session, signOut } from './session.ts';
import { t } from './words.ts';

/** Keeps the height of a line that is not known yet, so that nothing jumps when it is. */
const ROOM = '\u00a0';

/** What stands around every screen: whose portal, who is signed in, where to go, how to get help. */
export function Frame({ main }: { readonly main: ComponentChildren }) {
  const who = session.value;
  const known = typeof who === 'object' ? who : undefined;
  const office = atWork();
  const isComing = who === 'unknown' && isAwaited;
  return (
    <>
      <a class="skip" href="#main">
        {t('skip')}
      </a>
      <header class="top">
        <div class="whose">
          <To place="home">{t('title')}</To>
          {office && <span>{office.province.name}</span>}
          {isComing && <span>{ROOM}</span>}
        </div>
        {isComing && <div class="who" />}
        {known && (
          <div class="who">
            <span>{known.name || known.account}</span>
            <button type="button" class="plain" onClick={() => void signOut()}>
              {t('signOut')}
            </button>
          </div>
        )}
      </header>
      {isComing && (
        <div class="tabs" aria-hidden="true">
          <span>{ROOM}</span>
        </div>
      )}
      {office && <Tabs role={office.role} period={periodNow(office.period)} />}
      <main id="main" tabIndex={-1}>
        {main}
      </main>
      <footer>
        <a href={known?.role === 'province' ? '/huong-dan/can-bo-tinh' : '/huong-dan'}>{t('guide')}</a>
        {samples.value && office?.province.code === TRIAL_PROVINCE && <span>{t('sampleData')}</span>}
      </footer>
    </>
  );
}

const tabs: Readonly<Record<'commune' | 'province', readonly (keyof typeof tabTexts)[]>> = {
  commune: ['card', 'results', 'history'],
  province: ['overview', 'matrix', 'ranking', 'review', 'summaries', 'definition', 'audit', 'outbox'],
};

const tabTexts = {
  card: 'tabCard',
  results: 'tabResults',
  history: 'tabHistory',
  overview: 'tabOverview',
  matrix: 'tabMatrix',
  ranking: 'tabRanking',
  review: 'tabReview',
  summaries: 'tabSummaries',
  definition: 'tabDefinition',
  audit: 'tabAudit',
  outbox: 'tabOutbox',
} as const satisfies Partial<Record<PlaceId, Parameters<typeof t>[0]>>;

function Tabs({ role, period }: { readonly role: 'commune' | 'province'; readonly period: string | undefined }) {
  const now = here.value?.id;
  return (
    <nav class="tabs" aria-label={t('tabsLabel')}>
      {tabs[role].map((id) => (
        <To key={id} place={id} parts={{ period: period ?? '' }} current={id === now}>
          {t(tabTexts[id])}
        </To>
      ))}
    </nav>
  );
}

/** The period that is looked at: the address says, else the current one. */
function periodNow(current: string | undefined): string | undefined {
  return here.value?.parts['period'] ?? current;
}
