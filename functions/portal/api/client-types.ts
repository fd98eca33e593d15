import type { routes } from './routes.ts';

/** What a TypeScript client may ask and will be answered, read off the routes themselves; no code comes with it. */
type Declared = (typeof routes)[number];
type Typed = Extract<Declared, { readonly types?: { readonly answer: unknown } }>;
type TypesOf<Id> = NonNullable<Extract<Typed, { readonly id: Id }>['types']>;

export type RouteId = Declared['id'];
/** Routes that answer with JSON; the others answer with a file. */
export type JsonRouteId = Typed['id'];
export type Answer<Id extends JsonRouteId> = TypesOf<Id>['answer'];

/** What a route is asked with: only what it reads. */
export type Asked<Id extends JsonRouteId> = Given<'params', TypesOf<Id>['params']> &
  Given<'query', TypesOf<Id>['query']> &
  Given<'body', TypesOf<Id>['body'] extends Uint8Array | undefined ? Sent<TypesOf<Id>['body']> : TypesOf<Id>['body']>;

/** A browser sends a file as it is. */
type Sent<B> = B extends undefined ? undefined : Blob;
type Given<Name extends string, T> = [T] extends [undefined] ? unknown : { readonly [K in Name]: T };
