import * as z from 'zod';
import type { Anchor, Clause, Due } from '../../period/clause.ts';
import type { Period } from '../../period/period.ts';
import { areas, type Area } from '../../plan/area.ts';
import type { Indicator } from '../../plan/indicator.ts';
import type { Measure } from '../../plan/measure.ts';
import type { Province } from '../../plan/province.ts';
import type { ScoreBand, ScoreComponent, Scorecard } from '../../plan/scorecard.ts';
import type { Target } from '../../plan/target.ts';
import type { Plan, Task } from '../../plan/task.ts';
import type { Unit } from '../../plan/unit.ts';
import { instant, localDate, objectOf } from './object.ts';

const text = z.string();
const number = z.number();
const textIfAny = text.optional();
const numberIfAny = number.optional();
const dayIfAny = localDate.optional();
const area = z.custom<Area>((name) => typeof name === 'string' && Object.hasOwn(areas, name), 'is not an area');

const unit = objectOf<Unit>({
  code: text,
  name: text,
  kind: z.enum(['xa', 'phuong', 'dac-khu', 'so-nganh']),
  eid: textIfAny,
  plan: textIfAny,
  email: textIfAny,
  validFrom: dayIfAny,
  validTo: dayIfAny,
});

const period = objectOf<Period>({
  id: text,
  name: text,
  dataFrom: localDate,
  dataTo: localDate,
  kind: z.enum(['year-to-date', 'in-period']),
  opensAt: instant,
  dueAt: instant,
  provinceDueAt: instant.optional(),
});

const measure = objectOf<Measure>({
  code: text,
  title: text,
  unit: text,
  kind: z.enum(['flow', 'opening-stock', 'closing-stock', 'annual-constant', 'snapshot']),
  area,
  required: z.boolean(),
  appliesTo: z.enum(['all', 'commune', 'department']),
  decimals: z.union([z.literal(0), z.literal(2)]),
});

const indicator = objectOf<Indicator>({
  code: text,
  title: text,
  unit: text,
  basis: z.enum(['measures', 'task', 'reference', 'score']),
  numerator: z.array(text),
  denominator: z.array(text),
  direction: z.enum(['higher-is-better', 'lower-is-better']),
  area,
});

const target = objectOf<Target>({
  plan: text,
  indicators: z.array(text),
  title: text,
  comparator: z.enum(['>', '>=', '=', '<=', 'between', 'trend-up']),
  value: numberIfAny,
  valueMax: numberIfAny,
  aspiration: numberIfAny,
  due: text,
  scope: textIfAny,
  source: text,
  status: z.enum(['in-force', 'no-number', 'qualitative', 'conflict', 'set-aside']),
  conflict: textIfAny,
  growth: z.literal(true).optional(),
});

const anchor = objectOf<Anchor>({ month: numberIfAny, quarter: numberIfAny, day: numberIfAny });

const due: z.ZodType<Due> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date-by'), date: localDate }),
  z.strictObject({ kind: z.literal('month'), year: number, month: number }),
  z.strictObject({ kind: z.literal('quarters'), year: number, quarters: z.array(number), span: z.boolean() }),
  z.strictObject({ kind: z.literal('year'), year: number }),
  z.strictObject({
    kind: z.literal('recurring'),
    every: z.enum(['week', 'month', 'quarter', 'year']),
    anchor: anchor.optional(),
  }),
  z.strictObject({ kind: z.literal('ongoing') }),
  z.strictObject({ kind: z.literal('start-from'), year: number, quarter: numberIfAny }),
  z.strictObject({ kind: z.literal('after-event'), offsetDays: numberIfAny }),
  z.strictObject({ kind: z.literal('per-document') }),
  z.strictObject({ kind: z.literal('unparseable') }),
  z.strictObject({ kind: z.literal('empty') }),
]);

const clause = objectOf<Clause>({
  text,
  label: textIfAny,
  due,
  notes: z.array(z.enum(['year-missing', 'year-outside-plan', 'looks-like-another-column'])),
});

const task = objectOf<Task>({
  plan: text,
  code: text,
  area,
  title: text,
  product: text,
  lead: text,
  support: text,
  deadline: text,
  clauses: z.array(clause),
  note: textIfAny,
  kind: z.literal('target-assignment').optional(),
});

const plan = objectOf<Plan>({
  id: text,
  title: text,
  years: objectOf<NonNullable<Plan['years']>>({ from: number, to: number }).optional(),
});

const scorecard = objectOf<Scorecard>({
  id: text,
  components: z.array(objectOf<ScoreComponent>({ indicator: text, max: number, fullFrom: number, atZero: number })),
  bands: z.array(objectOf<ScoreBand>({ name: text, from: number })),
});

/** The whole definition of a province, as stored. */
export const provinceSchema = objectOf<Province>({
  code: text,
  name: text,
  year: number,
  timeZone: text,
  units: z.array(unit),
  periods: z.array(period),
  measures: z.array(measure),
  indicators: z.array(indicator),
  plans: z.array(plan),
  targets: z.array(target),
  tasks: z.array(task),
  scorecards: z.array(scorecard),
});
