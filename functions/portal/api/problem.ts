import * as z from 'zod';
import { say, type Language, type MessageParams } from '../../../shared/text/language.ts';
import { problemTexts, type ProblemId } from '../../../shared/text/messages/problem.ts';

const statuses: Readonly<Record<ProblemId, number>> = {
  'sign-in-needed': 401,
  'sign-in-invalid': 401,
  'account-unassigned': 403,
  forbidden: 403,
  'request-invalid': 400,
  'not-found': 404,
  'province-not-loaded': 409,
  'period-unknown': 404,
  'period-not-open': 409,
  'unit-unknown': 404,
  'attempt-unknown': 404,
  'indicator-unknown': 404,
  'marked-copy-none': 404,
  'marked-copy-soon': 503,
  'request-too-large': 413,
  'file-too-large': 413,
  'file-too-complex': 422,
  'file-kind-unknown': 422,
  'summary-unknown': 404,
  'nothing-to-return': 409,
  'nothing-to-admit': 409,
  'definition-other-province': 422,
  fault: 500,
};

/** Seconds after which it is worth asking again. */
const retryAfter: Readonly<Partial<Record<ProblemId, number>>> = { 'marked-copy-soon': 2 };

/** An expected refusal, as a value: what a route returns when it does not do what was asked. */
export class Refusal {
  readonly id: ProblemId;
  readonly params: MessageParams;

  constructor(id: ProblemId, params: MessageParams = {}) {
    this.id = id;
    this.params = params;
  }
}

const ids = Object.keys(problemTexts) as [ProblemId, ...ProblemId[]];

/** The body of every answer that is not a success (RFC 9457); `id` is stable, the words are for people. */
export const problemShape = z.lazy(() =>
  z.strictObject({
    type: z.string().meta({ description: 'urn:cchc:problem:<id>' }),
    id: z.enum(ids),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
  }),
);

/** A refusal in words. */
export function problemResponse({ id, params }: Refusal, language: Language): Response {
  const { title, detail } = problemTexts[id];
  const status = statuses[id];
  const body: z.infer<typeof problemShape> = {
    type: `urn:cchc:problem:${id}`,
    id,
    title: say(title, language, params),
    status,
    detail: say(detail, language, params),
  };
  const headers = new Headers({
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
  });
  const seconds = retryAfter[id];
  if (seconds !== undefined) headers.set('retry-after', String(seconds));
  if (status === 401)
    headers.set('www-authenticate', id === 'sign-in-needed' ? 'Bearer' : 'Bearer error="invalid_token"');
  return new Response(JSON.stringify(body), { status, headers });
}
