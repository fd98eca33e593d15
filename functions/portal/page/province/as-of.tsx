import { moment, t } from '../words.ts';

/** What moment the figures are of, and whether they are final. */
export function AsOf({ head: { asOf, final } }: { readonly head: { readonly asOf: string; readonly final: boolean } }) {
  return <p class="small">{t(final ? 'asOfFinal' : 'asOfProvisional', { at: moment(asOf) })}</p>;
}
