import * as z from 'zod';

type Shape<T> = { readonly [K in keyof T]-?: z.ZodType<T[K]> };

/**
 * Schema of a declared type. Every property must be named, optional ones too, so that a property added to the type and
 * forgotten here does not compile instead of silently getting lost between two reads.
 */
export function objectOf<T extends object>(shape: Shape<T>): z.ZodType<T> {
  // zod cannot infer the output of a generic shape; `Shape` has proved that it is T.
  return z.strictObject(shape) as unknown as z.ZodType<T>;
}

/** A moment in the one form in which moments compare as text. */
export const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'is not a moment in UTC');

/** A calendar day in the one form in which days compare as text. */
export const localDate = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'is not a day');
