import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adviceOn } from '../../infra/deploy-advice.ts';

const named = (name: string, message: string) => Object.assign(new Error(message), { name });
const HERE = 'aws://123456789012/ap-southeast-1';
const notAssumed =
  "current credentials could not be used to assume 'arn:aws:iam::123456789012:role/cdk-hnb659fds-deploy-role-123456789012-ap-southeast-1', but are for the right account. Proceeding anyway.\n";
/** As the CDK tells what CloudFormation said of a resource: wrapped, below where it stands in our code. */
const failed = (resource: string, reason: string) =>
  `❌  \u001B[1mcchc-38-portal\u001B[22m failed to deploy\ncchc-38-portal: Resource updates failed:\ncchc-38-portal/${resource}\n  ${reason}\n‣ StackDeployFailed: Resource updates failed:\n`;
const handler = (message: string, code = 'InvalidRequest') =>
  `Resource handler returned message: "${message}" (RequestToken: 0800020a-8ad8-8f92-0134-5e8c54643977, HandlerErrorCode: ${code})`;

// What the CDK says was heard from it, against services that answered so; what the services say, from reports of others.
test.each([
  [
    'no credentials',
    named('CredentialsProviderError', 'Could not load credentials from any providers'),
    'aws sso login',
  ],
  [
    'credentials that nobody knows',
    'Unable to resolve AWS account to use. It must be either configured when you define your CDK Stack, or through the environment',
    'aws sts get-caller-identity',
  ],
  [
    'an expired session',
    named(
      'CredentialsProviderError',
      'The SSO session associated with this profile has expired. To refresh this SSO session run aws sso login with the corresponding profile.',
    ),
    'have expired',
  ],
  [
    'an expired token',
    'There are expired AWS credentials in your environment. The CDK app will synth without current account information.\n\nUnable to resolve AWS account to use. It must be either configured when you define your CDK Stack, or through the environment',
    'have expired',
  ],
  ['no region', 'Region is missing', 'export AWS_REGION=ap-southeast-1'],
  [
    'another account',
    'Need to perform AWS calls for account 111122223333, but the current credentials are for 123456789012',
    'These credentials are for account 123456789012, and 111122223333 is meant',
  ],
  [
    'an account or region that was not prepared',
    `${notAssumed}cchc-38-data: SSM parameter /cdk-bootstrap/hnb659fds/version not found in ${HERE}. Has the environment been bootstrapped? Please run 'cdk bootstrap' (see https://docs.aws.amazon.com/cdk/latest/guide/bootstrapping.html)`,
    `npx cdk bootstrap ${HERE}`,
  ],
  [
    'a missing bucket of the CDK',
    "cchc-38-data: fail: No bucket named 'cdk-hnb659fds-assets-123456789012-ap-southeast-1'. Is account 123456789012 bootstrapped?",
    'npx cdk bootstrap aws://123456789012/$AWS_REGION',
  ],
  [
    'an account that was prepared long ago',
    `${notAssumed}cchc-38-data: This CDK deployment requires bootstrap stack version '6', found '5' in ${HERE}. Please run 'cdk bootstrap'.`,
    `older CDK. Once, and nothing of it is lost: npx cdk bootstrap ${HERE}`,
  ],
  [
    'credentials that may not look how the account was prepared',
    `${notAssumed}cchc-38-data: This CDK deployment requires bootstrap stack version '6', but during the confirmation via SSM parameter /cdk-bootstrap/hnb659fds/version the following error occurred: AccessDeniedException: User: arn:aws:iam::123456789012:user/truc is not authorized to perform: ssm:GetParameter on resource: arn:aws:ssm:ap-southeast-1:123456789012:parameter/cdk-bootstrap/hnb659fds/version`,
    'the right sts:AssumeRole on the roles cdk-hnb659fds-*',
  ],
  [
    'credentials that may not upload',
    "cchc-38-data: fail: Bucket named 'cdk-hnb659fds-assets-123456789012-ap-southeast-1' exists, but we dont have access to it.\nFailed to publish asset cchc-38-data Template",
    'the right sts:AssumeRole on the roles cdk-hnb659fds-*',
  ],
  [
    'credentials that may not deploy',
    'User: arn:aws:iam::123456789012:user/truc is not authorized to perform: cloudformation:CreateChangeSet on resource: arn:aws:cloudformation:ap-southeast-1:123456789012:stack/cchc-38-data/*',
    'These credentials may not do cloudformation:CreateChangeSet',
  ],
  [
    'a CloudFormation that has too few rights',
    failed(
      'Door',
      handler(
        'User: arn:aws:sts::123456789012:assumed-role/cdk-hnb659fds-cfn-exec-role-123456789012-ap-southeast-1/AWSCloudFormation\n  is not authorized to perform: cloudfront:CreateDistribution on resource: *',
        'AccessDenied',
      ),
    ),
    '--cloudformation-execution-policies arn:aws:iam::aws:policy/AdministratorAccess',
  ],
  [
    'nobody to answer',
    'Stack includes security-sensitive updates, but terminal (TTY) is not attached so we are unable to get a confirmation from the user',
    '--require-approval never',
  ],
  [
    'a stack whose change could not be taken back',
    'cchc-38-portal: Stack is in a paused fail state (UPDATE_ROLLBACK_FAILED) and command line arguments do not include "--no-rollback", but terminal (TTY) is not attached so we are unable to get a confirmation from the user',
    'npx cdk rollback cchc-38-portal -c province=38;',
  ],
  [
    'a stack that somebody is changing',
    'Stack:arn:aws:cloudformation:ap-southeast-1:123456789012:stack/cchc-38-intake/0a1b is in UPDATE_IN_PROGRESS state and can not be updated.',
    'describe-stacks --stack-name cchc-38-intake',
  ],
  [
    'a failed stack that cannot be removed',
    'Failed deleting stack cchc-38-data that had previously failed creation (current state: DELETE_FAILED (The following resource(s) failed to delete: [Table].))',
    'delete-stack --stack-name cchc-38-data --deletion-mode FORCE_DELETE_STACK',
  ],
  [
    'a stack that failed the first time',
    'The stack named cchc-38-summary failed creation, it may need to be manually deleted from the AWS console: ROLLBACK_COMPLETE',
    'type the same again',
  ],
  [
    'an address of the sign-in pages that is taken',
    failed(
      'SignIn/Pool/Domain',
      handler(
        'Domain already associated with another\n  user pool. (Service: CognitoIdentityProvider, Status Code: 400)',
      ),
    ),
    'aws cognito-idp delete-user-pool-domain',
  ],
  [
    'a sender that SES does not know',
    failed(
      'SignIn/Pool',
      handler(
        'Cognito received the following error from Amazon SES when attempting to send email: Email address is not verified. The\n  following identities failed the check in region AP-SOUTHEAST-1: arn:aws:ses:ap-southeast-1:123456789012:identity/tinh.example (Service: CognitoIdentityProvider, Status Code: 400)',
      ),
    ),
    'aws sesv2 get-email-identity --email-identity tinh.example,',
  ],
  [
    'too few functions at once',
    failed(
      'Portal/Function',
      handler(
        "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [10]. (Service: Lambda, Status Code: 400)",
      ),
    ),
    'request-service-quota-increase --service-code lambda --quota-code L-B99A9384 --desired-value 1000',
  ],
  [
    'an account that is too new for CloudFront',
    failed(
      'Door',
      'Resource handler returned message: "Access denied for operation \'AWS::CloudFront::Distribution: Your account must be verified before you can\n  add new CloudFront resources. To verify your account, please contact AWS Support" (HandlerErrorCode: AccessDenied)',
    ),
    'Open a case',
  ],
  [
    'a certificate that CloudFront does not take',
    failed(
      'Door',
      handler(
        "The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid, or doesn't include a valid certificate chain.",
      ),
    ),
    'aws acm describe-certificate --region us-east-1',
  ],
  [
    'an address that another distribution has',
    failed(
      'Door',
      handler(
        'One or more of the CNAMEs you provided are already associated with a different resource.',
        'AlreadyExists',
      ),
    ),
    'aws cloudfront list-distributions',
  ],
  [
    'a function that is there already',
    failed(
      'Portal/Function',
      "Resource of type 'AWS::Lambda::Function' with identifier 'cchc-38-portal' already exists.",
    ),
    'aws lambda delete-function --function-name cchc-38-portal',
  ],
  [
    'a limit of the account',
    failed('Page', handler('You have attempted to create more buckets than allowed', 'ServiceLimitExceeded')),
    'aws service-quotas',
  ],
  [
    'a resource that fails for a reason of its own',
    failed('Places', handler('The function has a syntax error')),
    'why stands above',
  ],
])('a deployment that meets %s says what to type', (_, fault, says) => {
  expect(adviceOn(typeof fault === 'string' ? named('CdkFailed', fault) : fault)).toContain(says);
});

test('a deployment that fails for a reason of its own is told as it is, whatever else was mentioned', () => {
  expect(adviceOn(new Error('The page could not be built'))).toBeUndefined();
  expect(adviceOn(new Error(`${notAssumed}Cannot find module './bootstrap.js'`))).toBeUndefined();
});

test('the CDK that is installed still says these things', () => {
  const cdk = readFileSync(join(import.meta.dirname, '../../node_modules/aws-cdk/lib/index.js'), 'utf8');
  const words = [
    'Unable to resolve AWS account to use',
    'There are expired AWS credentials in your environment',
    'Need to perform AWS calls for account ',
    'but the current credentials are for ',
    'Has the environment been bootstrapped?',
    'This CDK deployment requires bootstrap stack version ',
    'but during the confirmation via SSM parameter ',
    'exists, but we dont have access to it.',
    'but terminal (TTY) is not attached',
    'Stack is in a paused fail state (',
    ' that had previously failed creation (current state: ',
    ' is in a failed state. You may need to delete it',
    ' failed creation, it may need to be manually deleted',
    'Resource updates failed',
  ];
  expect(words.filter((each) => !cdk.includes(each))).toEqual([]);
});
