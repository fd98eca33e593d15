import * as z from 'zod';
import type { Reason } from '../../reminder/occasion.ts';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** Why a message was sent, as the table keeps it and as the reminder function tells it. */
export const reasonSchema: z.ZodType<Reason> = z.lazy(() =>
  z.union([
    z.enum(['before-3', 'before-1', 'due-day', 'after-1', 'after-3']),
    z.templateLiteral(['asked-', day]),
    z.templateLiteral(['asked-', day, '-', z.string().regex(/^[0-9a-f]{12}$/)]),
  ]),
);
