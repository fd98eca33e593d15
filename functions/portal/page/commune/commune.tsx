import type { Place } from '../places.ts';
import { NotFound } from '../welcome.tsx';
import { Card } from './card.tsx';
import './commune.css';
import type { Desk } from './desk.ts';
import { History } from './history.tsx';
import { Receipt } from './receipt.tsx';
import { Results } from './results.tsx';
import type { AtWork } from '../session.ts';

export interface CommuneProps {
  readonly place: Place;
  readonly unit: NonNullable<AtWork['unit']>;
}

/** The screens of a unit that reports. */
export function Commune({ place, unit }: CommuneProps) {
  const { period = '', attempt = '' } = place.parts;
  const desk: Desk = { period, unit: unit.code };
  if (place.id === 'card') return <Card key={period} desk={desk} />;
  if (place.id === 'receipt') return <Receipt key={`${period}/${attempt}`} desk={desk} attempt={attempt} />;
  if (place.id === 'history') return <History key={period} desk={desk} />;
  if (place.id === 'results') return <Results key={period} desk={desk} unit={unit.name} />;
  return <NotFound />;
}
