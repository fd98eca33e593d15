import { To } from './navigation.tsx';
import { samples, signIn } from './session.ts';
import { t } from './words.ts';

/** Nobody is signed in: what this is, and the way in. */
export function SignedOut() {
  return (
    <section class="welcome">
      <h1 tabIndex={-1}>{t('welcomeTitle')}</h1>
      <p>{t('welcomeText')}</p>
      <button type="button" class="main" onClick={() => void signIn()}>
        {t('signIn')}
      </button>
      {samples.value && <p class="small">{t('signInSamples')}</p>}
    </section>
  );
}

/** An address that there is not, or not for this account. */
export function NotFound({ why = 'notFound' }: { readonly why?: 'notFound' | 'noPeriods' | 'noUnit' }) {
  return (
    <section>
      <h1 tabIndex={-1}>{t(`${why}Title`)}</h1>
      <p>{t(`${why}Text`)}</p>
      <p>
        <To place="home">{t('backHome')}</To>
      </p>
    </section>
  );
}
