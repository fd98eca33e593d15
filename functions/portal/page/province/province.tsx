import type { Place } from '../places.ts';
import { NotFound } from '../welcome.tsx';

/** The screens of the province. */
export function Province(_: { readonly place: Place }) {
  return <NotFound />;
}
