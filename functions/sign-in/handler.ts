import { functionAccount } from '../../shared/store/aws/account.ts';
import { poolSecondFactor } from '../../shared/store/cognito.ts';
import { jsonLog } from '../../shared/store/log.ts';
import { makeTokens, SecondFactorNeeded } from './tokens.ts';

const log = jsonLog('sign-in');
const tokens = makeTokens(poolSecondFactor(functionAccount(process.env)));

export async function handler(event: unknown): Promise<unknown> {
  try {
    return await tokens(event);
  } catch (fault) {
    if (fault instanceof SecondFactorNeeded) log.warn('refused', { why: fault.name });
    throw fault;
  }
}
