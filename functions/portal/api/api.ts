import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { MAX_BOOK_BYTES } from '../../../shared/plan/book/max-bytes.ts';
import type { Language } from '../../../shared/text/language.ts';
import { denialOf, type Denial } from './authorise.ts';
import type { Caller } from './caller.ts';
import { compressing } from './compress.ts';
import type { ApiDeps } from './deps.ts';
import { problemResponse, Refusal } from './problem.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import { unitCode } from './shapes.ts';

/** Reasons and file names. */
const MAX_JSON_BYTES = 16 * 1024;

/** What is known of a request while it is answered. */
interface Known {
  readonly Variables: { route?: string; account?: string };
}

/** The API of one province, to be mounted under `/api`. */
export function makeApi(deps: ApiDeps): Pick<Hono, 'fetch' | 'request'> {
  const app = new Hono<Known>();
  app.use(async (context, next) => {
    const begun = performance.now();
    await next();
    const ms = Math.round(performance.now() - begun);
    deps.onAnswered?.({ ...context.var, status: context.res.status, ms }, context.env);
  });
  app.use(compressing());
  app.use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } }));
  app.use(async (context, next) => {
    await next();
    // Reports are not for caches, and what an address answers depends on who asks.
    context.header('cache-control', 'no-store');
  });

  app.get('/openapi.json', async (context) => {
    const { openApiOf } = await import('./openapi.ts');
    return context.json(openApiOf(routes));
  });
  for (const route of routes) {
    const limit = bodyLimit({
      maxSize: route.body === 'workbook' ? MAX_BOOK_BYTES : MAX_JSON_BYTES,
      onError: (context) => {
        const tooLarge =
          route.body === 'workbook'
            ? new Refusal('file-too-large', { max: MAX_BOOK_BYTES / 1024 / 1024 })
            : new Refusal('request-too-large');
        return problemResponse(tooLarge, languageOf(context));
      },
    });
    app.on(route.method, route.path, named(route.id), limit, async (context) => {
      const outcome = await answer(deps, route, context);
      return outcome instanceof Refusal ? problemResponse(outcome, languageOf(context)) : outcome;
    });
  }

  app.notFound((context) => problemResponse(new Refusal('not-found'), languageOf(context)));
  app.onError((fault, context) => {
    deps.onFault(fault, context.env);
    return problemResponse(new Refusal('fault'), languageOf(context));
  });
  return app;
}

function named(route: string): MiddlewareHandler<Known> {
  return (context, next) => {
    context.set('route', route);
    return next();
  };
}

/** Who calls, may they, what do they want: in this order, for every route alike. */
async function answer(deps: ApiDeps, route: Route, context: Context<Known>): Promise<Response | Refusal> {
  const caller = await callerOf(deps, route, context);
  if (caller instanceof Refusal) return caller;
  const body = await bodyOf(route, context);
  if (body instanceof Refusal) return body;
  const [params, query, language] = [context.req.param(), context.req.query(), languageOf(context)];
  return route.run({ params, query, body, caller, language, deps });
}

async function callerOf(
  deps: ApiDeps,
  { who, id }: Route,
  context: Context<Known>,
): Promise<Caller | undefined | Refusal> {
  if (who === 'anyone') return undefined;
  const authorization = context.req.header('authorization');
  const caller = await deps.signIn({ authorization, platform: context.env });
  if (caller === 'needed') return new Refusal('sign-in-needed');
  if (caller === 'invalid') return new Refusal('sign-in-invalid');
  if (caller === 'unassigned') return new Refusal('account-unassigned');
  context.set('account', caller.account);
  const unit = context.req.param('unit');
  const denial = denialOf(who, caller, deps.province, unit);
  if (denial === undefined) return caller;
  await recordDenial(deps, caller, { route: id, unit, denial });
  return new Refusal('forbidden');
}

/** Who tried what, by account; the unit only where it may be one, for it is whatever somebody typed. */
async function recordDenial(
  { reports, province, now, newId }: ApiDeps,
  { account }: Caller,
  { route, unit, denial }: { readonly route: string; readonly unit: string | undefined; readonly denial: Denial },
): Promise<void> {
  const named = unitCode.safeParse(unit).data;
  const detail = { account, route, why: denial, ...(named !== undefined && { unit: named }) };
  await reports.audit({ province, at: now(), id: newId(), action: 'access-refused', detail });
}

async function bodyOf({ body }: Route, context: Context): Promise<unknown> {
  if (body === undefined) return undefined;
  if (body === 'workbook') return new Uint8Array(await context.req.arrayBuffer());
  try {
    return await context.req.json();
  } catch {
    return new Refusal('request-invalid', { places: 'body' });
  }
}

/** Vietnamese, unless English is asked for before it. */
function languageOf(context: Context): Language {
  const asked = (context.req.header('accept-language') ?? '').toLowerCase().split(',');
  const first = asked.map((each) => each.trim().slice(0, 2)).find((each) => each === 'vi' || each === 'en');
  return first === 'en' ? 'en' : 'vi';
}
