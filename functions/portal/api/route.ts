import * as z from 'zod';
import { attachmentNamed } from '../../../shared/text/attachment.ts';
import type { Language } from '../../../shared/text/language.ts';
import type { Demand } from './authorise.ts';
import type { Caller } from './caller.ts';
import type { ApiDeps } from './deps.ts';
import { Refusal } from './problem.ts';

/** A file that a route answers with. */
interface FileAnswer {
  readonly name: string;
  readonly type: string;
  readonly body: Uint8Array;
}

/** What a route is called with, once everything was read and the caller may. */
interface Call<P, Q, B, Who extends Demand> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly caller: Who extends 'anyone' ? undefined : Caller;
  readonly language: Language;
  readonly deps: ApiDeps;
}

/** A route, declared once: the server, the authorisation, the OpenAPI document and the tests all read this. */
interface Declaration<P, Q, B, Who extends Demand, Id extends string = string> {
  /** Stable: the operation id of the document. */
  readonly id: Id;
  readonly method: 'get' | 'post';
  /** Below `/api`; `:name` is a part that `params` reads. */
  readonly path: string;
  readonly summary: string;
  readonly who: Who;
  readonly params?: z.ZodType<P>;
  readonly query?: z.ZodType<Q>;
  /** Absent where nothing is sent; `workbook` where the file itself is the body, up to `maxBytes`. */
  readonly body?: z.ZodType<B>;
}

interface JsonDeclaration<P, Q, B, A, Who extends Demand, Id extends string> extends Declaration<P, Q, B, Who, Id> {
  /** Made only where it is needed, for the document and the tests: the function starts the sooner. */
  readonly answer: () => z.ZodType<A>;
  readonly run: (call: Call<P, Q, B, Who>) => Promise<A | Refusal>;
}

interface FileDeclaration<P, Q, B, Who extends Demand, Id extends string> extends Declaration<P, Q, B, Who, Id> {
  /** Media types of the file. */
  readonly types: readonly [string, ...string[]];
  readonly run: (call: Call<P, Q, B, Who>) => Promise<FileAnswer | Refusal>;
}

/** A request as it came. */
interface RawCall {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly caller: Caller | undefined;
  readonly language: Language;
  readonly deps: ApiDeps;
}

/** A declared route, its types hidden behind `run`, which reads before it runs. */
export interface Route {
  readonly id: string;
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly who: Demand;
  readonly params: z.ZodType | undefined;
  readonly query: z.ZodType | undefined;
  readonly body: z.ZodType | 'workbook' | undefined;
  readonly answer: { readonly json: () => z.ZodType } | { readonly file: readonly string[] };
  readonly run: (raw: RawCall) => Promise<Response | Refusal>;
}

/** A route that answers with JSON, with the types of what is asked and answered: for whoever calls it from TypeScript. */
export interface JsonRoute<Id extends string, P, Q, B, A> extends Route {
  readonly id: Id;
  /** Never there: only its type is. */
  readonly types?: { readonly params: P; readonly query: Q; readonly body: B; readonly answer: A };
}

export interface FileRoute<Id extends string> extends Route {
  readonly id: Id;
}

/** A route that answers with JSON. */
export function route<
  A,
  const Id extends string,
  P = undefined,
  Q = undefined,
  B = undefined,
  Who extends Demand = Demand,
>(declared: JsonDeclaration<P, Q, B, A, Who, Id>): JsonRoute<Id, P, Q, B, A> {
  const { answer, run, ...rest } = declared;
  return declare(rest, { json: answer }, async (call) => {
    const outcome = await run(call);
    return outcome instanceof Refusal ? outcome : Response.json(outcome);
  });
}

/** A route that answers with a file to download. */
export function fileRoute<
  const Id extends string,
  P = undefined,
  Q = undefined,
  B = undefined,
  Who extends Demand = Demand,
>(declared: FileDeclaration<P, Q, B, Who, Id>): FileRoute<Id> {
  const { types, run, ...rest } = declared;
  return declare(rest, { file: types }, async (call) => {
    const outcome = await run(call);
    return outcome instanceof Refusal ? outcome : download(outcome);
  });
}

/** The body of a route to which a workbook itself is sent. */
export const workbookBody = z.instanceof(Uint8Array);

function declare<P, Q, B, Who extends Demand, Id extends string>(
  declared: Declaration<P, Q, B, Who, Id>,
  answer: Route['answer'],
  run: (call: Call<P, Q, B, Who>) => Promise<Response | Refusal>,
): FileRoute<Id> {
  const { id, method, path, summary, who, params, query, body } = declared;
  // Made when the route is first asked: most are not in the life of one function, and each costs its start.
  const wholeOf = () =>
    z.object({
      params: params ?? z.undefined().optional(),
      query: query ?? z.undefined().optional(),
      body: body ?? z.undefined().optional(),
    });
  let whole: ReturnType<typeof wholeOf> | undefined;
  const isWorkbook = Object.is(body, workbookBody);
  return {
    id,
    method,
    path,
    summary,
    who,
    params,
    query,
    body: isWorkbook ? 'workbook' : body,
    answer,
    run: async ({ caller, language, deps, ...raw }) => {
      whole ??= wholeOf();
      const read = whole.safeParse({
        params: params && raw.params,
        query: query && raw.query,
        body: body && raw.body,
      });
      if (!read.success) {
        const places = new Set(
          read.error.issues.map(({ path: place }) => place.slice(1).join('.') || String(place[0])),
        );
        return new Refusal('request-invalid', { places: [...places].join(', ') });
      }
      // zod cannot tell that an absent schema reads to an absent value; `Declaration` has tied both to P, Q and B.
      const { params: p, query: q, body: b } = read.data as { params: P; query: Q; body: B };
      return run({ params: p, query: q, body: b, caller: caller as Call<P, Q, B, Who>['caller'], language, deps });
    },
  };
}

function download({ name, type, body }: FileAnswer): Response {
  const headers = { 'content-type': type, 'content-disposition': attachmentNamed(name) };
  return new Response(new Uint8Array(body), { headers });
}
