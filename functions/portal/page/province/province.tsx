import type { JSX } from 'preact';
import type { Parts, Place, PlaceId } from '../places.ts';
import { NotFound } from '../welcome.tsx';
import { Announcer } from './announce.tsx';
import { Attempt } from './attempt.tsx';
import { Audit } from './audit.tsx';
import { Definition } from './definition.tsx';
import { Indicator } from './indicator.tsx';
import { Matrix } from './matrix.tsx';
import { Outbox } from './outbox.tsx';
import { Overview } from './overview.tsx';
import { Ranking } from './ranking.tsx';
import { Review } from './review.tsx';
import { Summaries } from './summaries.tsx';
import { Unit } from './unit.tsx';
import './province.css';

/** The screens of the province. */
export function Province({ place }: { readonly place: Place }) {
  return (
    <>
      <Screen place={place} />
      <Announcer />
    </>
  );
}

/** What stands at each of the province's places. */
const screens: Partial<Record<PlaceId, (parts: Parts) => JSX.Element>> = {
  overview: ({ period = '' }) => <Overview period={period} />,
  matrix: ({ period = '' }) => <Matrix period={period} />,
  ranking: ({ period = '' }) => <Ranking period={period} />,
  indicator: ({ period = '', indicator = '' }) => <Indicator period={period} indicator={indicator} />,
  unit: ({ period = '', unit = '' }) => <Unit period={period} unit={unit} />,
  attempt: ({ period = '', unit = '', attempt = '' }) => <Attempt period={period} unit={unit} attempt={attempt} />,
  review: ({ period = '' }) => <Review period={period} />,
  summaries: ({ period = '' }) => <Summaries period={period} />,
  definition: () => <Definition />,
  audit: () => <Audit />,
  outbox: () => <Outbox />,
};

function Screen({ place: { id, parts } }: { readonly place: Place }) {
  return screens[id]?.(parts) ?? <NotFound />;
}
