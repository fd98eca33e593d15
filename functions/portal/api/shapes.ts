import * as z from 'zod';
import { unitCodePattern } from '../../../shared/plan/unit.ts';
import { severityOf } from '../../../shared/text/finding.ts';
import { findingIds } from '../../../shared/text/findings/kinds.ts';

/** Pieces of requests and answers that several routes share. Absent values are absent, never null. */

export const instant = z.lazy(() => z.iso.datetime({ precision: 3 }));
const day = z.lazy(() => z.iso.date());
const count = z.int().min(0);

export const periodId = z.string().regex(/^20\d\d-Q[1-4]$/);
export const unitCode = z.string().regex(unitCodePattern);
const attemptId = z.string().regex(/^[\w-]{1,40}$/);
const code = z.string().regex(/^[\p{L}\p{N}_.-]{1,60}$/u);

export const ofPeriod = z.object({ period: periodId });
export const ofUnit = z.object({ period: periodId, unit: unitCode });
export const ofAttempt = z.object({ period: periodId, unit: unitCode, attempt: attemptId });
export const ofIndicator = z.object({ period: periodId, indicator: code });

export const unitShape = () =>
  z.strictObject({
    code: z.string(),
    name: z.string(),
    kind: z.enum(['xa', 'phuong', 'dac-khu', 'so-nganh']),
  });

export const periodShape = () =>
  z.strictObject({
    id: z.string(),
    name: z.string(),
    dataFrom: day,
    dataTo: day,
    kind: z.enum(['year-to-date', 'in-period']),
    opensAt: instant,
    dueAt: instant,
    provinceDueAt: instant.optional(),
    /** upcoming: not open yet; open; overdue: open, past the deadline; locked: reports are held. */
    state: z.enum(['upcoming', 'open', 'overdue', 'locked']),
    /** Calendar days of the province from today to the deadline: 0 is today, negative is past. */
    daysLeft: z.int(),
    lockedAt: instant.optional(),
  });

export const findingShape = () =>
  z.strictObject({
    id: z.enum(findingIds),
    severity: z.enum(['error', 'query', 'note']) satisfies z.ZodType<ReturnType<typeof severityOf>>,
    sheet: z.string(),
    cell: z.string(),
    code: z.string().optional(),
    message: z.string(),
    hint: z.string().optional(),
    found: z.string().optional(),
    expected: z.string().optional(),
  });

const countsShape = () => z.strictObject({ error: count, query: count, note: count });

export const decisionShape = () =>
  z.strictObject({
    kind: z.enum(['returned', 'admitted']),
    at: instant,
    reason: z.string(),
  });

/** Where an attempt stands once the province has had its say. */
const settledShape = () => z.enum(['accepted', 'rejected', 'held', 'failed', 'returned']);

export const attemptShape = () =>
  z.strictObject({
    attempt: z.string(),
    /** Receipt number to quote on the phone. */
    number: z.string(),
    status: settledShape(),
    receivedAt: instant,
    onTime: z.boolean(),
    fileName: z.string(),
    counts: countsShape(),
    /** It is what counts for the unit now. */
    counting: z.boolean(),
    /** There is, or will shortly be, a marked copy. */
    marked: z.boolean(),
    /** What the province decided about it, if anything. */
    decision: decisionShape().optional(),
  });

/** accepted; held: a good report waits; returned: the last one was returned; rejected: it had faults; none. */
export const unitStateShape = () => z.enum(['none', 'rejected', 'returned', 'held', 'accepted']);

export const sourceShape = () => z.strictObject({ file: z.string(), sheet: z.string(), cell: z.string() });

/** A reason that a person gives, in words. */
export const reasonBody = z.lazy(() => z.strictObject({ reason: z.string().trim().min(3).max(500) }));

export { count };
