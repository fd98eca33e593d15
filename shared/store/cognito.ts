import * as z from 'zod';
import type { Account } from './aws/account.ts';
import { jsonOperations, jsonRefusal } from './aws/json.ts';
import { openService } from './aws/service.ts';

/** An account of a user pool. */
export interface PoolAccount {
  readonly userPoolId: string;
  /** The name under which the pool knows it. */
  readonly userName: string;
}

/** Whether an account has set up a second factor, which the pool then asks for at every sign-in. */
export type HasSecondFactor = (account: PoolAccount) => Promise<boolean>;

/** The pool gives its trigger five seconds in all: time for a second try, and for a third. */
const ANSWER_MS = 1_500;

const poolUser = z.object({ UserMFASettingList: z.array(z.string()).default([]) });

/** Source: Cognito user pools API, AdminGetUser: `UserMFASettingList` names the factors that are switched on. */
export function poolSecondFactor(account: Account): HasSecondFactor {
  const accounts = openService(account, 'accounts', { refusal: jsonRefusal, answerMs: ANSWER_MS });
  const ask = jsonOperations(accounts, 'AWSCognitoIdentityProviderService', '1.1');
  return async ({ userPoolId, userName }) => {
    const answer = await ask('AdminGetUser', { UserPoolId: userPoolId, Username: userName });
    return poolUser.parse(answer).UserMFASettingList.length > 0;
  };
}
