import { say } from '../../text/language.ts';
import { warningNames } from '../../text/messages/warning.ts';
import type { Course } from '../courses.ts';
import type { Warning } from '../warning.ts';
import { quarterName, quartersOf, type WarningMaterial, type Watch } from './material.ts';

/**
 * So many figures do not repeat by chance. The check of a report asks from three on; what reaches the province is what
 * hardly has another reading.
 */
const FEWEST = 5;

/**
 * Wherever a unit counted anything, its report gives the figures of its report before: as they were typed, or as they
 * were of the quarter before alone. Said also where the unit explained it: the explanation stands beside its report.
 *
 * Why: "some reports only change the date", says the head of the national agency. Source: docs/domain.md §1.
 */
export const unchangedCopies: Watch = (material) =>
  material.courses.flatMap((course): readonly Warning[] => {
    const unit = course.asked.unit.code;
    const copied = typedAgain(course, material) ?? quarterAgain(course, material);
    return copied === undefined ? [] : [{ id: 'unchanged-copy', unit, params: copied }];
  });

interface Copied extends Readonly<Record<string, string | number>> {
  readonly count: number;
  readonly from: string;
}

function typedAgain({ asked }: Course, { earlier }: WarningMaterial): Copied | undefined {
  if (asked.filing === undefined) return undefined;
  const reports = earlier.flatMap(({ material, units }) => {
    const then = units.find(({ unit }) => unit.code === asked.unit.code);
    return then?.filing === undefined ? [] : [{ period: material.period, figures: then.figures }];
  });
  const last = reports.at(-1);
  if (last === undefined) return undefined;
  const count = repeated(
    asked,
    (measure) => asked.figures.get(measure)?.value,
    (measure) => last.figures.get(measure)?.value,
  );
  return count === undefined
    ? undefined
    : { count, from: say(warningNames.reportBefore, 'vi', { name: last.period.name, id: last.period.id }) };
}

function quarterAgain({ asked, partOf }: Course, { trends }: WarningMaterial): Copied | undefined {
  const { now, before } = quartersOf(trends);
  const last = before.at(-1);
  if (now === undefined || last === undefined) return undefined;
  const count = repeated(
    asked,
    (measure) => partOf(measure, 'flow', now),
    (measure) => partOf(measure, 'flow', last),
  );
  return count === undefined
    ? undefined
    : { count, from: say(warningNames.quarterBefore, 'vi', { quarter: quarterName(last) }) };
}

/** How many flows repeat, where all do that are not 0 on both sides; undefined where one differs or there are too few. */
function repeated(
  { ask }: Course['asked'],
  now: (measure: string) => number | string | undefined,
  before: (measure: string) => number | string | undefined,
): number | undefined {
  const counted = ask.measures
    .filter(({ kind }) => kind === 'flow')
    .map(({ code }) => ({ now: now(code), before: before(code) }))
    .filter((pair) => [pair.now, pair.before].some((value) => typeof value === 'number' && value > 0));
  const same = counted.every((pair) => pair.now === pair.before);
  return same && counted.length >= FEWEST ? counted.length : undefined;
}
