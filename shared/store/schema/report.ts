import * as z from 'zod';
import type {
  Cover,
  CoverCells,
  Figure,
  FormIdentity,
  Report,
  SheetNames,
  TaskReport,
  TypedText,
} from '../../report/report.ts';
import { isFindingId, type FindingId } from '../../text/findings/kinds.ts';
import type { Observation } from '../../text/finding.ts';
import { instant, localDate, objectOf } from './object.ts';

const text = z.string();

const figure = () =>
  objectOf<Figure>({
    measure: text,
    value: z.union([z.number(), z.literal('missing'), z.literal('not-applicable')]),
    cell: text,
    explanation: text.optional(),
    explanationCell: text.optional(),
  });

const task = () =>
  objectOf<TaskReport>({
    task: text,
    status: z.enum(['not-started', 'in-progress', 'done', 'not-doing', 'missing']),
    statusCell: text,
    doneOn: localDate.optional(),
    doneOnCell: text,
    document: text.optional(),
    documentCell: text,
    note: text.optional(),
    noteCell: text.optional(),
  });

const cover = () =>
  objectOf<Cover>({
    preparedBy: text.optional(),
    preparedByTitle: text.optional(),
    phone: text.optional(),
    approvedBy: text.optional(),
    approvedByTitle: text.optional(),
    documentNumber: text.optional(),
    reportDate: localDate.optional(),
  });

const coverCells = () =>
  objectOf<CoverCells>({
    unit: text.optional(),
    period: text.optional(),
    preparedBy: text.optional(),
    preparedByTitle: text.optional(),
    phone: text.optional(),
    approvedBy: text.optional(),
    approvedByTitle: text.optional(),
    documentNumber: text.optional(),
    reportDate: text.optional(),
  });

const report = () =>
  objectOf<Report>({
    unit: text,
    period: text,
    // What the file's hidden sheet claims is foreign text to the end: only its presence is checked.
    form: objectOf<FormIdentity>({ version: text, unit: text, period: text, issuedAt: text, layout: text }).optional(),
    sheets: objectOf<SheetNames>({ cover: text, figures: text, tasks: text, narrative: text }),
    cover: cover(),
    coverCells: coverCells().optional(),
    figures: z.array(figure()),
    tasks: z.array(task()),
    narrative: z.record(text, text),
    narrativeCells: z.record(text, text).optional(),
    typed: z.array(objectOf<TypedText>({ sheet: text, cell: text, text })).optional(),
  });

export const observationSchema = z.lazy(() =>
  objectOf<Observation>({
    // Ids are never reused or withdrawn (docs/domain.md §10), so one that is unknown was not written by this system.
    id: z.custom<FindingId>((id) => typeof id === 'string' && isFindingId(id), 'is not a finding'),
    sheet: text,
    cell: text,
    code: text.optional(),
    found: text.optional(),
    expected: text.optional(),
    params: z.record(text, z.union([text, z.number()])).optional(),
  }),
);

/** The part of a filing that only ever travels whole: everything read from the file, and what was seen in it. */
export interface FilingBody {
  readonly report?: Report | undefined;
  readonly observations: readonly Observation[];
}

/** Made with the first filing that is read or stored: many requests of the portal need none, and a start is short. */
export const filingBody = z.lazy(() =>
  objectOf<FilingBody>({ report: report().optional(), observations: z.array(observationSchema) }),
);

/** Attributes of a filing that can be read without unpacking it. */
export const filingFields = {
  province: text,
  unit: text,
  period: text,
  attempt: text,
  status: z.enum(['accepted', 'rejected', 'held', 'failed']),
  receivedAt: instant,
  sha256: text,
  fileName: text,
  objectKey: text,
  revision: text,
};
