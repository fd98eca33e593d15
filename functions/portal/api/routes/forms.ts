import { unitsAt } from '../../../../shared/plan/units.ts';
import type { ApiDeps } from '../deps.ts';
import { periodAt, type PeriodPlace } from '../place.ts';
import { Refusal } from '../problem.ts';
import { fileRoute } from '../route.ts';
import { ofPeriod, ofUnit } from '../shapes.ts';
import { XLSX, ZIP } from '../types.ts';
import { zipStream, type Packed } from '../zip.ts';

/** Blank forms. */
export const formRoutes = [
  fileRoute({
    id: 'blankForm',
    method: 'get',
    path: '/periods/:period/units/:unit/form.xlsx',
    summary: 'The blank form of a unit, with its own figures of the period before',
    who: 'unit',
    params: ofUnit,
    types: [XLSX],
    run: async ({ deps, params: { unit, period } }) => {
      const place = await periodAt(deps, period);
      if (place instanceof Refusal) return place;
      const form = await deps.blankForm(unit, period);
      return form ? { name: formName(unit, period), type: XLSX, body: form } : new Refusal('unit-unknown', { unit });
    },
  }),

  fileRoute({
    id: 'blankForms',
    method: 'get',
    path: '/periods/:period/forms.zip',
    summary: 'The blank forms of all units in one archive',
    who: 'province',
    params: ofPeriod,
    types: [ZIP],
    run: async ({ deps, params }) => {
      const place = await periodAt(deps, params.period);
      if (place instanceof Refusal) return place;
      const body = zipStream(forms(deps, place), new Date(place.period.opensAt));
      return { name: `bieu-mau_${params.period}.zip`, type: ZIP, body };
    },
  }),
];

async function* forms(deps: ApiDeps, { province, period }: PeriodPlace): AsyncGenerator<Packed> {
  for (const { code } of unitsAt(province.units, period.dataTo)) {
    const bytes = await deps.blankForm(code, period.id);
    if (bytes) yield { name: formName(code, period.id), bytes };
  }
}

function formName(unit: string, period: string): string {
  return `${unit}_${period}.xlsx`;
}
