import { Again } from './again.tsx';
import { Heading } from './heading.tsx';
import { doesKeep } from './kept.ts';
import { Failed } from './loaded.tsx';
import { openPage } from './opening.ts';
import { To } from './to.tsx';
import { Problem } from './server.ts';
import { hasEnded, isIssuerAway, samples, signIn, signOut, token } from './session.ts';
import { t } from './words.ts';

/** Nobody is signed in: what this is, and the way in. */
export function SignedOut() {
  return (
    <section class="welcome">
      <Heading text={t('welcomeTitle')} />
      {hasEnded.value ? <p class="notice">{t('sessionEnded')}</p> : <p>{t('welcomeText')}</p>}
      {isIssuerAway.value && <Failed problem={new Problem('unreachable')} again={() => void signIn()} />}
      {doesKeep ? (
        <button type="button" class="main" onClick={() => void signIn()}>
          {t('signIn')}
        </button>
      ) : (
        <KeepsNothing />
      )}
      {samples.value && <p class="small">{t('signInSamples')}</p>}
    </section>
  );
}

/** Signing in leaves the page and comes back to it: a browser that forgets it in between would ask for ever. */
function KeepsNothing() {
  return (
    <div class="notice warn" role="alert">
      <strong>{t('keepsNothingTitle')}</strong>
      <p>{t('keepsNothingText')}</p>
      <button type="button" onClick={() => location.reload()}>
        {t('loadAgain')}
      </button>
    </div>
  );
}

/** The page could not be opened. Whoever is signed in can leave: another account may be let in. */
export function Closed({ problem, again }: { readonly problem: Problem; readonly again: () => void }) {
  return (
    <>
      <Failed problem={problem} again={again} />
      {token() !== undefined && (
        <p class="actions">
          <button type="button" onClick={() => void signOut()}>
            {t('signOut')}
          </button>
        </p>
      )}
    </>
  );
}

/** The province is not loaded, and this account cannot load it: whom to ask. */
export function NotLoaded({ who }: { readonly who: object }) {
  return (
    <section>
      <Heading text={t('notLoadedTitle')} />
      <p>{t('notLoadedText')}</p>
      <div role="status">
        <Again again={() => void openPage()} outcome={who} still="stillNotLoaded" />
      </div>
    </section>
  );
}

/** An address that there is not, or not for this account. */
export function NotFound({ why = 'notFound' }: { readonly why?: 'notFound' | 'noPeriods' | 'noUnit' }) {
  return (
    <section>
      <Heading text={t(`${why}Title`)} />
      <p>{t(`${why}Text`)}</p>
      <p>
        <To place="home">{t('backHome')}</To>
      </p>
    </section>
  );
}
