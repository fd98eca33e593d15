import * as z from 'zod';
import { areas, type Area } from '../area.ts';

/** What the JSON files beside this one hold: checked when they are first read, so that a slip in the data cannot pass. */

const code = z.string().regex(/^[A-Z0-9_]+$/);

const isArea = (value: string): value is Area => Object.hasOwn(areas, value);
const area = z.string().refine(isArea);

export const measureRow = z.strictObject({
  code,
  title: z.string().min(1),
  unit: z.string().min(1),
  kind: z.enum(['flow', 'opening-stock', 'closing-stock', 'annual-constant', 'snapshot']),
  area,
  required: z.boolean(),
  appliesTo: z.enum(['all', 'commune', 'department']),
  decimals: z.union([z.literal(0), z.literal(2)]),
});

export const indicatorRow = z.strictObject({
  code,
  title: z.string().min(1),
  unit: z.string().min(1),
  basis: z.enum(['measures', 'task', 'reference', 'score']),
  numerator: z.array(code),
  denominator: z.array(code),
  direction: z.enum(['higher-is-better', 'lower-is-better']),
  area,
});

export const planRow = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  issuer: z.string().min(1),
  years: z.tuple([z.int(), z.int()]),
});

export const targetRow = z.strictObject({
  plan: z.string().min(1),
  indicators: z.array(code).min(1),
  title: z.string().min(1),
  comparator: z.enum(['>', '>=', '=', '<=', 'between', 'trend-up']),
  value: z.number().exactOptional(),
  valueMax: z.number().exactOptional(),
  growth: z.literal(true).exactOptional(),
  aspiration: z.number().exactOptional(),
  due: z.string().regex(/^\d{4}(-\d{4}|-Q[1-4]|-\d{2}-\d{2})?$/),
  scope: z.string().exactOptional(),
  source: z.string().min(1),
  status: z.enum(['in-force', 'no-number', 'qualitative', 'conflict', 'set-aside']),
  conflict: z.string().exactOptional(),
});

export const taskRow = z.strictObject({
  plan: z.string().min(1),
  code: z.string().min(1),
  kind: z.enum(['task', 'target-assignment']),
  area,
  title: z.string().min(1),
  product: z.string(),
  lead: z.string(),
  support: z.string(),
  deadline: z.string(),
});

export const scorecardRow = z.strictObject({
  id: z.string().min(1),
  components: z.array(
    z.strictObject({ indicator: code, max: z.number(), fullFrom: z.number().positive(), atZero: z.number() }),
  ),
  bands: z.array(z.strictObject({ name: z.string().min(1), from: z.number() })),
});

export const provinceRow = z.strictObject({
  code: z.string().regex(/^\d{2}$/),
  name: z.string().min(1),
  units: z.array(z.tuple([z.string().regex(/^\d{5}$/), z.string().min(1)])),
});
