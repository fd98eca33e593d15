import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Deployment } from './deployment.ts';
import type { ServiceAnswer } from './front.ts';
import type { SentRequest } from './request.ts';
import type { Outcome } from './sandbox.ts';
import { ofType } from './template.ts';

/** An account of the user pool as the province's administrator has set it up. */
export interface Officer {
  readonly email: string;
  readonly name: string;
  readonly group: 'commune' | 'province';
  readonly province: string;
  readonly unit?: string;
  /** Has set up a second factor. */
  readonly mfa: boolean;
}

/** Sign-in refused by the function that makes the tokens; the words are what the sign-in page would show. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
}

const poolProperties = z.object({
  LambdaConfig: z.object({
    PreTokenGenerationConfig: z.object({ LambdaArn: z.string(), LambdaVersion: z.literal('V2_0') }),
  }),
});
const clientProperties = z.object({
  AllowedOAuthScopes: z.array(z.string()),
  ReadAttributes: z.array(z.string()),
});
const overridden = z.object({
  response: z.object({
    claimsAndScopeOverrideDetails: z
      .object({
        accessTokenGeneration: z
          .object({ claimsToAddOrOverride: z.record(z.string(), z.unknown()).default({}) })
          .optional(),
      })
      .nullish(),
  }),
});

/** Accounts' ids look like those of Cognito. */
export const accountOf = ({ email }: Officer): string => {
  const digest = createHash('sha256').update(email).digest('hex');
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    digest.slice(12, 16),
    digest.slice(16, 20),
    digest.slice(20, 32),
  ].join('-');
};

/** What the pool's API says of an account to a function. */
export function lookedUp(officers: readonly Officer[], { body }: SentRequest): ServiceAnswer {
  const { Username } = z.object({ Username: z.string() }).parse(JSON.parse(body.toString('utf8')));
  const officer = officers.find((each) => accountOf(each) === Username);
  if (!officer) return { status: 400, body: JSON.stringify({ __type: 'UserNotFoundException' }) };
  const UserMFASettingList = officer.mfa ? ['SOFTWARE_TOKEN_MFA'] : [];
  return { status: 200, body: JSON.stringify({ Username, UserStatus: 'CONFIRMED', UserMFASettingList }) };
}

/** Cognito's sign-in: access tokens as the trigger of the templates makes them. */
export function openPool({ resources }: Deployment, invoke: (arn: string, event: string) => Promise<Outcome>) {
  const [pool] = ofType(resources, 'AWS::Cognito::UserPool');
  const [client] = ofType(resources, 'AWS::Cognito::UserPoolClient');
  if (!pool || !client) throw new Error('The stacks have no user pool or no client of it');
  const region = pool.arn.split(':')[3] ?? '';
  const id = pool.arn.split('/')[1] ?? '';
  const { AllowedOAuthScopes: scopes, ReadAttributes: readable } = clientProperties.parse(client.properties);

  return {
    /** Content of the access token that an officer gets at sign-in. Throws `SignInRefused`. */
    async signIn(officer: Officer): Promise<Readonly<Record<string, unknown>>> {
      const { LambdaArn } = poolProperties.parse(pool.properties).LambdaConfig.PreTokenGenerationConfig;
      const account = accountOf(officer);
      const event = {
        version: '2',
        triggerSource: 'TokenGeneration_HostedAuth',
        region,
        userPoolId: id,
        userName: account,
        callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: client.name },
        request: {
          userAttributes: shown(officer, readable),
          groupConfiguration: { groupsToOverride: [officer.group], iamRolesToOverride: [], preferredRole: null },
          scopes,
        },
        response: { claimsAndScopeOverrideDetails: null },
      };
      const outcome = await invoke(LambdaArn, JSON.stringify(event));
      if (outcome.kind !== 'answered') throw new SignInRefused(JSON.stringify(outcome));
      const { claimsAndScopeOverrideDetails: made } = overridden.parse(JSON.parse(outcome.payload)).response;
      const now = Math.floor(Date.now() / 1000);
      return {
        sub: account,
        'cognito:groups': [officer.group],
        iss: `https://cognito-idp.${region}.amazonaws.com/${id}`,
        version: 2,
        client_id: client.name,
        token_use: 'access',
        scope: scopes.join(' '),
        auth_time: now,
        iat: now,
        exp: now + 3600,
        username: account,
        ...made?.accessTokenGeneration?.claimsToAddOrOverride,
      };
    },
  };
}

/** The trigger sees of an account what the client may read, and always who it is. */
function shown(officer: Officer, readable: readonly string[]): Readonly<Record<string, string>> {
  const own = {
    email: officer.email,
    email_verified: 'true',
    name: officer.name,
    'custom:province': officer.province,
    ...(officer.unit !== undefined && { 'custom:unit': officer.unit }),
  };
  return {
    sub: accountOf(officer),
    'cognito:user_status': 'CONFIRMED',
    ...Object.fromEntries(Object.entries(own).filter(([name]) => readable.includes(name))),
  };
}
