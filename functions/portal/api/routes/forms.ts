import { formName } from '../../../../shared/plan/form-name.ts';
import { linkShape, linkTo } from '../link.ts';
import { periodAt } from '../place.ts';
import { Refusal } from '../problem.ts';
import { fileRoute, route } from '../route.ts';
import { ofPeriod, ofUnit } from '../shapes.ts';
import { XLSX } from '../../../../shared/text/media-type.ts';
import { ZIP } from '../types.ts';

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

  route({
    id: 'blankForms',
    method: 'get',
    path: '/periods/:period/forms.zip',
    summary: 'The blank forms of all units in one archive, made now',
    who: 'province',
    params: ofPeriod,
    answer: () => linkShape,
    run: async ({ deps, params: { period } }) => {
      const place = await periodAt(deps, period);
      if (place instanceof Refusal) return place;
      const key = await deps.blankForms(period);
      if (key === undefined) return new Refusal('period-unknown', { period });
      return linkTo(deps.results, key, { name: `bieu-mau_${period}.zip`, type: ZIP });
    },
  }),
];
