import * as z from 'zod';
import type { HasSecondFactor } from '../../shared/store/cognito.ts';
import { say } from '../../shared/text/language.ts';
import { tokenTexts } from '../../shared/text/messages/tokens.ts';

/** Attributes of an account that its access tokens carry. Groups are in them already, as `cognito:groups`. */
const carried = ['custom:province', 'custom:unit', 'name'] as const;

/** Officers of this group act for the whole province. */
const GUARDED = 'province';

const tokenEvent = z.looseObject({
  // Of version 2; version 1 reaches ID tokens alone, and what was added would be lost without a word.
  version: z.literal('2'),
  userPoolId: z.string(),
  userName: z.string(),
  request: z.looseObject({
    userAttributes: z.record(z.string(), z.string()),
    groupConfiguration: z.looseObject({ groupsToOverride: z.array(z.string()).nullish() }),
  }),
});

type Claims = Partial<Record<(typeof carried)[number], string>>;

/** The event as it goes back, with what the tokens are to say besides. */
type Tokens = z.infer<typeof tokenEvent> & {
  readonly response: {
    readonly claimsAndScopeOverrideDetails: {
      readonly accessTokenGeneration: { readonly claimsToAddOrOverride: Claims };
    };
  };
};

/** Thrown to the pool, which then gives no tokens and tells the reader. */
export class SecondFactorNeeded extends Error {
  override readonly name = 'SecondFactorNeeded';

  constructor() {
    super(say(tokenTexts.secondFactorNeeded, 'vi'));
  }
}

/**
 * What a user pool asks before it gives tokens, new or renewed. Access tokens learn whose account it is, since ID tokens open
 * nothing (docs/decisions/0010-sign-in-and-api.md); officers of the province get none without a second factor.
 * Source: Cognito developer guide, pre token generation trigger, event version 2.
 */
export function makeTokens(hasSecondFactor: HasSecondFactor): (event: unknown) => Promise<Tokens> {
  return async (raw) => {
    const event = tokenEvent.parse(raw);
    const { userAttributes, groupConfiguration } = event.request;
    const isGuarded = groupConfiguration.groupsToOverride?.includes(GUARDED) ?? false;
    if (isGuarded && !(await hasSecondFactor(event))) throw new SecondFactorNeeded();
    const claims = Object.fromEntries(
      carried.flatMap((name) => {
        const value = userAttributes[name];
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const details = { accessTokenGeneration: { claimsToAddOrOverride: claims } };
    return { ...event, response: { claimsAndScopeOverrideDetails: details } };
  };
}
