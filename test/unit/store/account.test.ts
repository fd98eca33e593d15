import { describe, expect, test } from 'vitest';
import { functionAccount } from '../../../shared/store/aws/account.ts';

const told = {
  AWS_REGION: 'ap-southeast-1',
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'the secret key',
  AWS_SESSION_TOKEN: 'the token',
};

describe("a function's account", () => {
  test('is what the platform tells', async () => {
    const { region, credentials, endpoints } = functionAccount(told);
    expect({ region, ...(await credentials()) }).toEqual({
      region: 'ap-southeast-1',
      accessKeyId: 'AKIDEXAMPLE',
      secretAccessKey: 'the secret key',
      sessionToken: 'the token',
    });
    expect(endpoints).toEqual({});
  });

  test('does without a session where none is told', async () => {
    const { AWS_SESSION_TOKEN: _, ...lasting } = told;
    expect(await functionAccount(lasting).credentials()).not.toHaveProperty('sessionToken');
  });

  test.each([
    [{}, 'AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY'],
    [{ ...told, AWS_REGION: undefined }, 'AWS_REGION'],
    [{ ...told, AWS_ACCESS_KEY_ID: '' }, 'AWS_ACCESS_KEY_ID'],
    [{ ...told, AWS_REGION: '', AWS_SECRET_ACCESS_KEY: undefined }, 'AWS_REGION, AWS_SECRET_ACCESS_KEY'],
  ])('names all that is missing, and no value (%#)', (environment, missing) => {
    expect(() => functionAccount(environment)).toThrow(new Error(`Environment variables are missing: ${missing}`));
  });

  test.each([
    [
      'one endpoint for all',
      { AWS_ENDPOINT_URL: 'http://all:1' },
      {
        dynamodb: 'http://all:1',
        s3: 'http://all:1',
        queue: 'http://all:1',
        lambda: 'http://all:1',
        mail: 'http://all:1',
        accounts: 'http://all:1',
      },
    ],
    [
      'one for each service, under the names of its SDK',
      {
        AWS_ENDPOINT_URL_DYNAMODB: 'http://d:1',
        AWS_ENDPOINT_URL_S3: 'http://s:1',
        AWS_ENDPOINT_URL_SQS: 'http://q:1',
        AWS_ENDPOINT_URL_LAMBDA: 'http://l:1',
        AWS_ENDPOINT_URL_SESV2: 'http://m:1',
        AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: 'http://a:1',
      },
      {
        dynamodb: 'http://d:1',
        s3: 'http://s:1',
        queue: 'http://q:1',
        lambda: 'http://l:1',
        mail: 'http://m:1',
        accounts: 'http://a:1',
      },
    ],
    [
      'one for a service before the one for all',
      { AWS_ENDPOINT_URL: 'http://all:1', AWS_ENDPOINT_URL_S3: 'http://s:1' },
      { s3: 'http://s:1', dynamodb: 'http://all:1' },
    ],
    [
      'the one for all where the one for a service is empty',
      { AWS_ENDPOINT_URL: 'http://all:1', AWS_ENDPOINT_URL_S3: '' },
      { s3: 'http://all:1' },
    ],
  ])('takes %s', (_, variables, endpoints) => {
    expect(functionAccount({ ...told, ...variables }).endpoints).toMatchObject(endpoints);
  });

  test('takes no endpoint that is empty', () => {
    const empty = { AWS_ENDPOINT_URL: '', AWS_ENDPOINT_URL_S3: '' };
    expect(functionAccount({ ...told, ...empty }).endpoints).toEqual({});
  });
});
