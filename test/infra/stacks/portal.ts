import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { routes } from '../../../functions/portal/api/routes.ts';
import { full, plain, rightsIn } from '../synth.ts';

const { portal } = plain.templates;
const only = (type: string, template = portal) => {
  const found = Object.values(template.findResources(type));
  expect(found).toHaveLength(1);
  return found[0]?.['Properties'];
};
const logs = ['logs:CreateLogStream on Log', 'logs:PutLogEvents on Log'];

describe('the functions of the portal', () => {
  test('may do exactly this: the portal', () => {
    expect(rightsIn(portal, 'PortalRole')).toEqual([
      'dynamodb:BatchGetItem on UNIT#38#*',
      'dynamodb:GetItem on PROVINCE#38',
      'dynamodb:PutItem on PROVINCE#38 PERIOD#38#* AUDIT#38#*',
      'dynamodb:Query on PROVINCE#38 PERIOD#38#* UNIT#38#* REMINDER#38#* AUDIT#38#*',
      'dynamodb:UpdateItem on PROVINCE#38',
      'lambda:InvokeFunction on WorkbookFunction',
      'lambda:InvokeFunction on function:cchc-38-reminder',
      'lambda:InvokeFunction on function:cchc-38-summary',
      ...logs,
      's3:GetObject on Results/filings/38/*',
      's3:GetObject on Results/forms/38/*',
      's3:GetObject on Results/summaries/38/*',
      's3:GetObjectVersion on Intake/reports/38/*',
      's3:ListBucket on Results below filings/38/*',
      's3:ListBucketVersions on Intake below reports/38/*',
      's3:PutObject on Intake/reports/38/*',
    ]);
  });

  test('may do exactly this: the one that writes and reads workbooks, and the one that lets people in', () => {
    expect(rightsIn(portal, 'WorkbookRole')).toEqual([
      'dynamodb:GetItem on PROVINCE#38',
      'dynamodb:Query on PROVINCE#38 PERIOD#38#* UNIT#38#*',
      ...logs,
      's3:PutObject on Results/forms/38/*',
    ]);
    expect(rightsIn(portal, 'SignInRole')).toEqual(['cognito-idp:AdminGetUser on Pool', ...logs]);
  });
});

describe('the accounts', () => {
  test('are made by the province, have long passwords, and may have a second factor; mail needs a sender', () => {
    expect(only('AWS::Cognito::UserPool')).toMatchObject({
      UserPoolTier: 'ESSENTIALS',
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      Policies: { PasswordPolicy: { MinimumLength: 12, TemporaryPasswordValidityDays: 7 } },
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      DeletionProtection: 'ACTIVE',
    });
    expect(only('AWS::Cognito::UserPool', full.templates.portal)).toMatchObject({
      EnabledMfas: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'],
      EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', From: 'cchc@tinh.example' },
      // Cognito takes EMAIL_OTP only beside a second way to recover an account; mail comes first all the same.
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email' }, { Name: 'verified_phone_number' }] },
    });
    // No telephone: nothing is sent by SMS, and no officer can write a number.
    expect(only('AWS::Cognito::UserPool', full.templates.portal)).not.toHaveProperty('SmsConfiguration');
    const groups = Object.values(portal.findResources('AWS::Cognito::UserPoolGroup'));
    expect(groups.map(({ Properties }) => String(Properties.GroupName)).toSorted()).toEqual(['commune', 'province']);
  });

  test('are written to in Vietnamese, with what Cognito has to fill in', () => {
    const { InviteMessageTemplate: invitation } = only('AWS::Cognito::UserPool').AdminCreateUserConfig;
    expect(invitation.EmailMessage).toMatch(/^Kính gửi anh\/chị.*\{username\}.*\{####\}.* 7 ngày/);
    expect(invitation.EmailMessage).not.toMatch(/\{(portal|days|address)\}/);
    const mailing = only('AWS::Cognito::UserPool', full.templates.portal);
    expect(mailing.AdminCreateUserConfig.InviteMessageTemplate.EmailMessage).toContain('https://cchc.tinh.example<br>');
    expect(mailing.EmailAuthenticationMessage).toMatch(/^Mã đăng nhập.*\{####\}/);
    expect(mailing.VerificationMessageTemplate.EmailMessage).toMatch(/^Mã xác nhận.*\{####\}/);
  });

  test('have a province and a unit that no officer can write', () => {
    const { Schema } = only('AWS::Cognito::UserPool');
    expect(Schema.map(({ Name }: { Name: string }) => Name)).toEqual(['province', 'unit']);
    expect(only('AWS::Cognito::UserPoolClient').WriteAttributes).toEqual(['locale']);
    expect(JSON.stringify(only('AWS::Cognito::UserPoolClient').AllowedOAuthScopes)).not.toContain('cognito.signin');
  });

  test('get tokens from the sign-in function alone, which Cognito of this pool may call', () => {
    const { LambdaConfig } = only('AWS::Cognito::UserPool');
    expect(LambdaConfig).toEqual({
      PreTokenGenerationConfig: {
        LambdaArn: { 'Fn::GetAtt': [expect.stringMatching(/^SignInFunction/), 'Arn'] },
        LambdaVersion: 'V2_0',
      },
    });
    expect(() =>
      portal.hasResourceProperties('AWS::Lambda::Permission', {
        Principal: 'cognito-idp.amazonaws.com',
        FunctionName: { 'Fn::GetAtt': [Match.stringLikeRegexp('^SignInFunction'), 'Arn'] },
        SourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^SignInPool'), 'Arn'] },
      }),
    ).not.toThrow();
  });

  test('sign in by code alone, without a secret, and come back to the portal and nowhere else', () => {
    const client = only('AWS::Cognito::UserPoolClient', full.templates.portal);
    expect(client).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      CallbackURLs: ['https://cchc.tinh.example/dang-nhap'],
      LogoutURLs: ['https://cchc.tinh.example/'],
      AccessTokenValidity: 60,
      PreventUserExistenceErrors: 'ENABLED',
      SupportedIdentityProviders: ['COGNITO'],
    });
    const [callback] = only('AWS::Cognito::UserPoolClient').CallbackURLs;
    expect(JSON.stringify(callback)).toMatch(/https:\/\/.*Door.*DomainName.*\/dang-nhap/);
    expect(only('AWS::Cognito::UserPoolDomain')).toMatchObject({ ManagedLoginVersion: 2 });
    expect(only('AWS::Cognito::ManagedLoginBranding')).toMatchObject({ UseCognitoProvidedValues: true });
  });
});

describe('the gateway', () => {
  const open = Object.values(portal.findResources('AWS::ApiGatewayV2::Route')).map(({ Properties }) => Properties);

  test('asks a token of everything but what anyone may ask', () => {
    const anyone = routes.filter(({ who }) => who === 'anyone').map(({ path }) => `GET /api${path}`);
    const without = open
      .filter(({ AuthorizationType }) => AuthorizationType === 'NONE')
      .map(({ RouteKey }) => String(RouteKey));
    expect(without.toSorted()).toEqual([...anyone, 'GET /api/openapi.json'].toSorted());
    const rest = open.filter(({ AuthorizationType }) => AuthorizationType !== 'NONE');
    expect(rest).toMatchObject([
      { RouteKey: 'ANY /api/{proxy+}', AuthorizationType: 'JWT', AuthorizationScopes: ['openid'] },
    ]);
    expect(only('AWS::ApiGatewayV2::Authorizer')).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Audience: [{ Ref: expect.stringMatching(/^SignInPoolPage/) }] },
    });
  });

  test('speaks payload 2.0 to the portal, holds floods back, and writes down nothing of the person', () => {
    expect(only('AWS::ApiGatewayV2::Integration')).toMatchObject({ PayloadFormatVersion: '2.0' });
    const stage = only('AWS::ApiGatewayV2::Stage');
    expect(stage.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 700 });
    const { Format } = stage.AccessLogSettings;
    expect(Object.keys(JSON.parse(Format))).toContain('status');
    expect(Format).not.toMatch(/identity|sourceIp|userAgent|\$context\.path|claims|\$context\.authorizer\.(?!error)/);
  });
});
