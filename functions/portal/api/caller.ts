import * as z from 'zod';

/** Who calls, as the issuer of the token vouches for. */
export type Caller = { readonly account: string; readonly name: string; readonly province: string } & (
  { readonly role: 'province' } | { readonly role: 'commune'; readonly unit: string }
);

const text = z.string().min(1);
const own = z.object({
  sub: text,
  name: text.optional(),
  role: z.enum(['commune', 'province']),
  province: text,
  unit: text.optional(),
});

/** Cognito keeps roles in groups and our own claims under a prefix; the gateway hands a list on as `[a b]`. */
const cognito = z
  .object({
    sub: text,
    name: text.optional(),
    'cognito:groups': z.union([
      z.array(text),
      z.string().transform((list) => list.replace(/^\[|\]$/g, '').split(/[\s,]+/)),
    ]),
    'custom:province': text,
    'custom:unit': text.optional(),
  })
  .transform(({ sub, name, 'cognito:groups': groups, 'custom:province': province, 'custom:unit': unit }) => {
    const [role, ...others] = groups.filter((group) => group === 'commune' || group === 'province');
    return { sub, name, role: others.length === 0 ? role : undefined, province, unit };
  });

/**
 * Reads the claims of a token that somebody else has verified. Undefined when they give no clear role: an account without
 * one, or of a commune without a unit.
 */
export function callerFrom(claims: unknown): Caller | undefined {
  const read = own.safeParse(claims);
  if (!read.success) return undefined;
  const { sub: account, name = '', role, province, unit } = read.data;
  if (role === 'province') return { account, name, province, role };
  return unit === undefined ? undefined : { account, name, province, role, unit };
}

/** The same of a Cognito pool's token; an account in both groups has no clear role either. */
export function callerFromPool(claims: unknown): Caller | undefined {
  return callerFrom(cognito.safeParse(claims).data);
}
