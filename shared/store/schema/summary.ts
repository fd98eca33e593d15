import * as z from 'zod';
import type { SummaryFile, SummaryRun, UsedAttempt, UsedFiling, UsedPeriod } from '../store.ts';
import { instant, objectOf } from './object.ts';
import { filingFields } from './report.ts';

const text = z.string();

const usedAttempt = z.lazy(() =>
  objectOf<UsedAttempt>({
    unit: text,
    receivedAt: instant,
    attempt: text,
    status: filingFields.status,
  }),
);

const usedFiling = z.lazy(() =>
  objectOf<UsedFiling>({
    unit: text,
    receivedAt: instant,
    attempt: text,
    firstAcceptedAt: instant.optional(),
  }),
);

const usedPeriod = z.lazy(() =>
  objectOf<UsedPeriod>({
    period: text,
    revision: text,
    closedAt: instant.optional(),
    filings: z.array(usedFiling),
  }),
);

const file = z.lazy(() => objectOf<SummaryFile>({ name: text, key: text, contentType: text, sha256: text }));

/** The part of a run's record that only ever travels whole: everything it was made of. */
export interface SummaryBody {
  readonly filings: readonly UsedFiling[];
  readonly attempts?: readonly UsedAttempt[] | undefined;
  readonly earlier?: readonly UsedPeriod[] | undefined;
}

export const summaryBody = z.lazy(() =>
  objectOf<SummaryBody>({
    filings: z.array(usedFiling),
    attempts: z.array(usedAttempt).optional(),
    earlier: z.array(usedPeriod).optional(),
  }),
);

/** Bodies of the first version held the list of filings alone. */
export const anySummaryBody = z.lazy(() =>
  z.union([z.array(usedFiling).transform((filings) => ({ filings })), summaryBody]),
);

/** Attributes of a run that can be read without unpacking it. */
export const summaryFields = {
  province: text,
  period: text,
  run: text,
  madeAt: instant,
  revision: text,
  workbookKey: text,
  edition: text.optional(),
  trigger: z.enum(['schedule', 'close', 'request']).optional(),
  final: z.boolean().optional(),
  closedAt: instant.optional(),
  asOf: instant.optional(),
  decidedAt: instant.optional(),
  files: z.array(file).optional(),
} as const satisfies Record<Exclude<keyof SummaryRun, keyof SummaryBody>, z.ZodType>;
