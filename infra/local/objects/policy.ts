import * as z from 'zod';
import { type Refusal, isRefusal, refusal } from './refusal.ts';

/**
 * The policy of a presigned POST: what the signer allows the form to say. Every condition must hold, and every field
 * must be named by one. Source: AWS, "Creating a POST policy" (Signature Version 4).
 */
const number = z.union([z.number(), z.string().regex(/^\d+$/)]).transform(Number);
const conditionSchema = z.union([
  z.tuple([z.literal('content-length-range'), number, number]),
  z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
  z.record(z.string(), z.string()),
]);
const policySchema = z.object({ expiration: z.iso.datetime(), conditions: z.array(conditionSchema) });

type Policy = z.infer<typeof policySchema>;
type Condition = Policy['conditions'][number];

/** What the policy leaves to be counted while the file arrives, in bytes. */
export interface AllowedSize {
  readonly least: number;
  readonly most: number;
}

export interface PostedForm {
  readonly bucket: string;
  /** Field names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Fields that the signer cannot know or that carry the signature itself. */
const uncovered = new Set(['policy', 'x-amz-signature']);

/**
 * Checks a form whose signature is already known to be good. `now` is the real time in milliseconds; `most` the largest
 * object the store takes.
 */
export function judgePolicy(form: PostedForm, now: number, most: number): AllowedSize | Refusal {
  const policy = readPolicy(form.fields.get('policy') ?? '');
  if (isRefusal(policy)) return policy;
  if (Date.parse(policy.expiration) <= now) return denied('Policy expired.');

  const named = new Set<string>(uncovered);
  let size: AllowedSize = { least: 0, most };
  for (const condition of policy.conditions) {
    if (isRange(condition)) {
      size = { least: Math.max(size.least, condition[1]), most: Math.min(size.most, condition[2]) };
      continue;
    }
    for (const [operator, field, wanted] of comparisons(condition)) {
      named.add(field);
      const found = field === 'bucket' ? form.bucket : form.fields.get(field);
      const holds = operator === 'eq' ? found === wanted : found?.startsWith(wanted) === true;
      if (!holds) return denied(`Policy Condition failed: ["${operator}", "$${field}", "${wanted}"]`);
    }
  }
  const extra = [...form.fields.keys()].find((field) => !named.has(field) && !field.startsWith('x-ignore-'));
  if (extra !== undefined) return denied(`Extra input fields: ${extra}`);
  // The address decides the bucket; a `bucket` field that says otherwise would be a lie that the condition above missed.
  const said = form.fields.get('bucket');
  return said === undefined || said === form.bucket ? size : denied('The field bucket does not match the address.');
}

function readPolicy(encoded: string): Policy | Refusal {
  try {
    return policySchema.parse(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')));
  } catch {
    return refusal('InvalidPolicyDocument', 'Invalid Policy: the document is not a policy.');
  }
}

function isRange(condition: Condition): condition is ['content-length-range', number, number] {
  return Array.isArray(condition) && condition[0] === 'content-length-range';
}

/** The short form `{field: value}` means `eq`. */
function comparisons(condition: Exclude<Condition, ['content-length-range', number, number]>) {
  if (!Array.isArray(condition)) {
    return Object.entries(condition).map(([field, value]) => ['eq', field.toLowerCase(), value] as const);
  }
  const [operator, field, value] = condition;
  return [[operator, field.slice(1).toLowerCase(), value] as const];
}

function denied(why: string): Refusal {
  return refusal('AccessDenied', `Invalid according to Policy: ${why}`);
}
