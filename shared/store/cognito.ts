import { AdminGetUserCommand, type CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

/** An account of a user pool. */
export interface PoolAccount {
  readonly userPoolId: string;
  /** The name under which the pool knows it. */
  readonly userName: string;
}

/** Whether an account has set up a second factor, which the pool then asks for at every sign-in. */
export type HasSecondFactor = (account: PoolAccount) => Promise<boolean>;

/** Source: Cognito user pools API, AdminGetUser: `UserMFASettingList` names the factors that are switched on. */
export function poolSecondFactor(client: CognitoIdentityProviderClient): HasSecondFactor {
  return async ({ userPoolId, userName }) => {
    const { UserMFASettingList = [] } = await client.send(
      new AdminGetUserCommand({ UserPoolId: userPoolId, Username: userName }),
    );
    return UserMFASettingList.length > 0;
  };
}
