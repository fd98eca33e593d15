import type { Comparison } from '../../comparison.ts';
import { areaFigures } from './area.ts';
import { gap, heading, paragraph, words, type Block } from './paper.ts';
import { momentOf } from './said.ts';

/** More absent units than this are named in appendix II only. */
const NAMED = 12;

/** Part I: what the province did to steer, which only its officers know, and how the units reported, which we know. */
export function steeringPart(comparison: Comparison): Block[] {
  return [
    heading(words('partSteering'), 'part'),
    heading(words('steeringDocuments'), 'section'),
    paragraph([gap(words('steeringDocumentsGap'))]),
    heading(words('steeringInspection'), 'section'),
    paragraph([gap(words('steeringInspectionGap'))]),
    heading(words('steeringPublicity'), 'section'),
    paragraph([gap(words('steeringPublicityGap'))]),
    heading(words('steeringReports'), 'section'),
    paragraph(reportingOf(comparison)),
    heading(words('steeringFigures'), 'section'),
    ...areaFigures(comparison, 'chi_dao_dieu_hanh'),
  ];
}

function reportingOf(comparison: Comparison): string {
  const { completeness, timeliness, asOf } = comparison;
  const { units, accepted } = completeness;
  const { onTime, late } = timeliness;
  const [at, due] = [momentOf(comparison, asOf), momentOf(comparison, timeliness.dueAt)];
  if (accepted === units) return words('reportsAll', { at, units, onTime, late, due });
  const names = namesOfAbsent(comparison);
  return words('reportsSome', { at, units, accepted, onTime, late, due, count: units - accepted, names });
}

function namesOfAbsent({ units, submissions }: Comparison): string {
  const absent = new Set(submissions.filter(({ state }) => state !== 'accepted').map(({ unit }) => unit));
  return listed(
    units.filter(({ code }) => absent.has(code)).map(({ name }) => name),
    NAMED,
  );
}

/** Names one after the other; of more than `most` the first, and how many more there are. */
export function listed(names: readonly string[], most: number): string {
  if (names.length <= most) return names.join('; ');
  return words('andOthers', { names: names.slice(0, most).join('; '), count: names.length - most });
}
