import { describe, expect, test } from 'vitest';
import { makeTokens } from '../../../functions/sign-in/tokens.ts';
import { callerFromPool } from '../../../functions/portal/api/caller.ts';
import type { PoolAccount } from '../../../shared/store/cognito.ts';

/** An event as a user pool sends it before it gives tokens. */
function event(groups: readonly string[], attributes: Readonly<Record<string, string>> = {}) {
  return {
    version: '2',
    triggerSource: 'TokenGeneration_HostedAuth',
    region: 'ap-southeast-1',
    userPoolId: 'ap-southeast-1_pool',
    userName: 'account-1',
    callerContext: { awsSdkVersion: 'x', clientId: 'client' },
    request: {
      userAttributes: { sub: 'account-1', email: 'a@example.vn', 'custom:province': '38', ...attributes },
      groupConfiguration: { groupsToOverride: [...groups], iamRolesToOverride: [], preferredRole: null },
      scopes: ['openid'],
    },
    response: { claimsAndScopeOverrideDetails: null },
  };
}

const commune = event(['commune'], { 'custom:unit': '15091', name: 'Lê Thị Hà' });
const province = event(['province'], { name: 'Trần Văn An' });

function pool(factors: boolean) {
  const asked: PoolAccount[] = [];
  const tokens = makeTokens(({ userPoolId, userName }) => {
    asked.push({ userPoolId, userName });
    return Promise.resolve(factors);
  });
  return { tokens, asked };
}

describe('tokens', () => {
  test('the access token of an officer says whose it is, and the API reads it back', async () => {
    const { response } = await pool(false).tokens(commune);
    const claims = response.claimsAndScopeOverrideDetails.accessTokenGeneration.claimsToAddOrOverride;
    expect(claims).toEqual({ 'custom:province': '38', 'custom:unit': '15091', name: 'Lê Thị Hà' });
    expect(callerFromPool({ sub: 'account-1', 'cognito:groups': ['commune'], ...claims })).toEqual({
      account: 'account-1',
      name: 'Lê Thị Hà',
      province: '38',
      role: 'commune',
      unit: '15091',
    });
  });

  test('the event goes back as it came but for the response, and mail addresses go into no token', async () => {
    const answered = await pool(false).tokens(commune);
    expect({ ...answered, response: undefined }).toEqual({ ...commune, response: undefined });
    expect(JSON.stringify(answered.response)).not.toContain('@');
  });

  test('what an account does not have is not claimed', async () => {
    const { response } = await pool(false).tokens(event([]));
    expect(response.claimsAndScopeOverrideDetails.accessTokenGeneration).toEqual({
      claimsToAddOrOverride: { 'custom:province': '38' },
    });
  });

  test('a commune is not asked for a second factor, whose lookup costs a call', async () => {
    const { tokens, asked } = pool(false);
    await tokens(commune);
    expect(asked).toEqual([]);
  });

  test('an officer of the province gets tokens with a second factor, looked up in the pool that asks', async () => {
    const { tokens, asked } = pool(true);
    await expect(tokens(province)).resolves.toHaveProperty('response');
    expect(asked).toEqual([{ userPoolId: 'ap-southeast-1_pool', userName: 'account-1' }]);
  });

  test.each([
    ['of the province', province],
    ['in both groups', event(['commune', 'province'])],
  ])('an officer %s gets none without one, and is told why', async (_, asking) => {
    await expect(pool(false).tokens(asking)).rejects.toThrow('xác thực hai lớp');
  });

  test('tokens are refused where nobody can tell whether there is a second factor', async () => {
    const away = makeTokens(() => Promise.reject(new Error('away')));
    await expect(away(province)).rejects.toThrow('away');
  });

  test('an event of version 1, whose answer reaches no access token, is a fault', async () => {
    await expect(pool(true).tokens({ ...commune, version: '1' })).rejects.toThrow('version');
  });
});
