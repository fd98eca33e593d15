import * as z from 'zod';
import type { Province } from '../../../../shared/plan/province.ts';
import { severityOf } from '../../../../shared/text/finding.ts';
import { linkShape, linkTo } from '../link.ts';
import { definitionOf } from '../place.ts';
import { Refusal } from '../problem.ts';
import { route, workbookBody } from '../route.ts';
import { count, findingShape } from '../shapes.ts';
import { XLSX } from '../../../../shared/text/media-type.ts';
import { findingWords } from '../words.ts';

const contentShape = () =>
  z.strictObject({
    code: z.string(),
    name: z.string(),
    year: z.int(),
    units: count,
    periods: count,
    measures: count,
    indicators: count,
    targets: count,
    tasks: count,
  });

/** The definition of the province: who reports, when, on what. */
export const definitionRoutes = [
  route({
    id: 'definition',
    method: 'get',
    path: '/definition',
    summary: 'The definition of the province that is in force',
    who: 'province',
    answer: () => z.strictObject({ revision: z.string(), content: contentShape() }),
    run: async ({ deps }) => {
      const definition = await definitionOf(deps);
      if (definition instanceof Refusal) return definition;
      const { revision, province } = definition;
      return { revision, content: contentOf(province) };
    },
  }),

  route({
    id: 'definitionFile',
    method: 'get',
    path: '/definition.xlsx',
    summary:
      'The definition in force as the workbook that can be edited and loaded again; a blank one before any is loaded',
    who: 'province',
    answer: () => linkShape,
    run: async ({ deps }) => {
      const { key, revision = 'trong' } = await deps.writeDefinition();
      return linkTo(deps.results, key, { name: `so-cua-tinh_${deps.province}_${revision}.xlsx`, type: XLSX });
    },
  }),

  route({
    id: 'loadDefinition',
    method: 'post',
    path: '/definition',
    summary: 'Loads a province workbook; one with errors changes nothing',
    who: 'province',
    body: workbookBody,
    answer: () =>
      z.strictObject({
        loaded: z.boolean(),
        revision: z.string().optional(),
        content: contentShape().optional(),
        findings: z.array(findingShape()),
      }),
    run: async ({ deps, body, caller, language }) => {
      const read = await deps.readDefinition(body);
      if (read === 'exhausted') return new Refusal('file-too-complex');
      const { province, observations } = read;
      const { describeInBook } = await findingWords();
      const findings = observations.map((observation) => describeInBook(observation, language));
      const faulty = observations.some((observation) => severityOf(observation) === 'error');
      if (!province || faulty) return { loaded: false, findings };
      if (province.code !== deps.province) {
        return new Refusal('definition-other-province', { found: province.code, expected: deps.province });
      }
      const revision = await deps.reports.saveProvince(province);
      await deps.reports.audit({
        province: deps.province,
        at: deps.now(),
        id: deps.newId(),
        action: 'province-loaded',
        detail: { revision, account: caller.account },
      });
      return { loaded: true, revision, content: contentOf(province), findings };
    },
  }),
];

function contentOf(province: Province): z.infer<ReturnType<typeof contentShape>> {
  const { code, name, year, units, periods, measures, indicators, targets, tasks } = province;
  return {
    code,
    name,
    year,
    units: new Set(units.map((unit) => unit.code)).size,
    periods: periods.length,
    measures: measures.length,
    indicators: indicators.length,
    targets: targets.length,
    tasks: tasks.length,
  };
}
