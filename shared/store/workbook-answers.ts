import * as z from 'zod';
import { provinceSchema } from './schema/province.ts';
import { observationSchema } from './schema/report.ts';

/** What the workbook function answers to each kind of its events (events.ts), once for both ends. */
export const workbookAnswers = {
  /** Bytes in base 64; none where there is no such unit or period. */
  'blank-form': z.lazy(() => z.object({ form: z.string().optional() })),
  /** Key in the results bucket; none where there is no such period. */
  'blank-forms': z.lazy(() => z.object({ key: z.string().optional() })),
  /** Without a province where it could not be read. */
  'read-definition': z.lazy(() =>
    z.object({
      province: provinceSchema.optional(),
      observations: z.array(observationSchema),
    }),
  ),
  /** Key in the results bucket; without a revision where it is a blank one. */
  'write-definition': z.lazy(() => z.object({ key: z.string(), revision: z.string().optional() })),
};

type Answers = typeof workbookAnswers;
export type WorkbookAnswer<Kind extends keyof Answers = keyof Answers> = z.infer<Answers[Kind]>;
