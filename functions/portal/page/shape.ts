/**
 * Shapes of what the page kept, by hand: a schema library would weigh more than half of the page. What lies in a browser's storage
 * may be of an older page, or of somebody who tried something.
 */
export type Is<T> = (value: unknown) => value is T;

export const isText: Is<string> = (value): value is string => typeof value === 'string';
export const isNumber: Is<number> = (value): value is number => Number.isFinite(value);

/** A day or a moment that a calendar knows. */
export const isTime: Is<string> = (value): value is string => isText(value) && !Number.isNaN(Date.parse(value));

export function oneOf<const Word extends string | boolean>(...words: readonly Word[]): Is<Word> {
  return (value): value is Word => words.some((word) => word === value);
}

export function optional<T>(is: Is<T>): Is<T | undefined> {
  return (value): value is T | undefined => value === undefined || is(value);
}

export function listOf<T>(is: Is<T>): Is<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every((each) => is(each));
}

/** An object with at least these properties: one that a later page keeps besides is no fault. */
export function shapeOf<T extends object>(shape: { readonly [Key in keyof T]-?: Is<T[Key]> }): Is<T> {
  const checks = Object.entries<Is<unknown>>(shape);
  return (value): value is T => {
    if (typeof value !== 'object' || value === null) return false;
    const given: Readonly<Record<string, unknown>> = { ...value };
    return checks.every(([key, is]) => is(given[key]));
  };
}
