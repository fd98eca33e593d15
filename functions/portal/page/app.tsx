import { Commune } from './commune/commune.tsx';
import { Frame } from './frame.tsx';
import { Skeleton } from './loaded.tsx';
import { go, here } from './navigation.ts';
import { closed, openPage } from './opening.ts';
import { pathOf, places } from './places.ts';
import { FirstDay } from './province/first-day.tsx';
import { Province } from './province/province.tsx';
import { session } from './session.ts';
import { Closed, NotFound, NotLoaded, SignedOut } from './welcome.tsx';

/** The whole page: who is signed in decides which half of it there is. */
export function App() {
  if (closed.value) return <Frame main={<Closed problem={closed.value} again={() => void openPage()} />} />;
  const who = session.value;
  if (who === 'unknown') return <Frame main={<Skeleton rows={8} />} />;
  if (who === 'nobody') return <Frame main={<SignedOut />} />;

  const place = here.value;
  if (place === undefined) return <Frame main={<NotFound />} />;
  if (!who.loaded) return <Frame main={who.role === 'province' ? <FirstDay /> : <NotLoaded who={who} />} />;
  const { period } = who;
  if (period === undefined) return <Frame main={<NotFound why="noPeriods" />} />;
  if (place.id === 'home' || place.id === 'signedIn') {
    go(pathOf(who.role === 'province' ? 'overview' : 'card', { period }), 'replace');
    return null;
  }
  if (places[place.id].who !== who.role) return <Frame main={<NotFound />} />;
  if (who.role === 'province') return <Frame main={<Province place={place} />} />;
  return <Frame main={who.unit ? <Commune place={place} unit={who.unit} /> : <NotFound why="noUnit" />} />;
}
