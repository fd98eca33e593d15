import type { Answer } from '../../api/client-types.ts';
import type { Place } from '../places.ts';
import { NotFound } from '../welcome.tsx';

export interface CommuneProps {
  readonly place: Place;
  readonly unit: NonNullable<Answer<'session'>['unit']>;
}

/** The screens of a unit that reports. */
export function Commune(_: CommuneProps) {
  return <NotFound />;
}
