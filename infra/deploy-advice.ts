import { stripVTControlCharacters } from 'node:util';

/** What a failure said, in one line, and what is done about it: with the command to type. */
interface Advice {
  /** As the CDK, CloudFormation or the services say it (aws-cdk 2.1148). */
  readonly says: RegExp;
  readonly say: (found: RegExpExecArray, said: string) => string;
}

/**
 * What to do about a failed deployment that is nobody's bug; undefined for all others.
 * @param error What was thrown, or what the CDK printed.
 */
export function adviceOn(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  // The CDK wraps and colours what services say.
  const said = stripVTControlCharacters(`${error.name}: ${error.message}`).replaceAll(/\s+/g, ' ');
  for (const { says, say } of advice) {
    const found = says.exec(said);
    if (found) return say(found, said);
  }
  return undefined;
}

const LIMIT = '--service-code lambda --quota-code L-B99A9384';
const WHO = 'aws sts get-caller-identity';
const AGAIN = 'Then type the same again: what stands is kept, what is missing is made.';

/** The narrower first: one cause leaves several messages. */
const advice: readonly Advice[] = [
  {
    says: /Region is missing/,
    say: () => 'In which region? Set it, for instance: export AWS_REGION=ap-southeast-1',
  },
  {
    says: /expired AWS credentials|ExpiredToken|(?:session|Token)\b[^.]{0,60} (?:has|is) expired/i,
    say: () => 'The AWS credentials have expired. Sign in again, for instance with: aws sso login',
  },
  {
    says: /CredentialsProviderError|Unable to resolve AWS account|no credentials have been configured|InvalidClientTokenId|InvalidAccessKeyId|UnrecognizedClient|SignatureDoesNotMatch/,
    say: () =>
      `No valid AWS credentials. Sign in first, for instance with: aws sso login, or set AWS_PROFILE. Whether it worked: ${WHO}`,
  },
  {
    says: /for account (\S+), but the current credentials are for (\d+)/,
    say: ([, wanted = '', here = '']) =>
      `These credentials are for account ${here}, and ${wanted} is meant. Choose the right ones with AWS_PROFILE; which they are: ${WHO}`,
  },
  {
    says: /not found in (aws:\/\/\S+?)\. Has the environment been bootstrapped|No bucket named '[^']+'\. Is account (\S+) bootstrapped/,
    say: ([, place = '', account = '']) => {
      const where = place || `aws://${account}/$AWS_REGION`;
      return `Nothing was prepared for the CDK in ${where}. If that is the account and region you mean, once: npx cdk bootstrap ${where}`;
    },
  },
  {
    says: /requires bootstrap stack version '\d+', found '\d+'(?: in (aws:\/\/\S+?)\.)?|Bootstrap stack version '\d+' is required, found/,
    say: ([, place = '']) =>
      `The account was prepared for an older CDK. Once, and nothing of it is lost: npx cdk bootstrap ${place}`.trimEnd(),
  },
  {
    says: /(?:Bucket named '(cdk-[^']+)' exists, but we dont have access|during the confirmation via SSM parameter \S+ the following error occurred: AccessDenied)/,
    say: () =>
      `These credentials may not use what the CDK has prepared. Ask whoever keeps the account for the right sts:AssumeRole on the roles cdk-hnb659fds-*; who you are: ${WHO}`,
  },
  {
    says: /updates, but terminal \(TTY\) is not attached/,
    say: (_, said) =>
      `The CDK asks before it gives rights, and nobody can answer here. Look at them with: npx cdk diff --all ${contextIn(said)}, then add: --require-approval never`,
  },
  {
    says: /paused fail state \((\w+)\)|is in (UPDATE_ROLLBACK_FAILED) state/,
    say: (_, said) =>
      `An earlier change of ${stackIn(said)} could be neither finished nor taken back. Take it back first: npx cdk rollback ${stackIn(said)} ${contextIn(said)}; where it says that a resource is in the way, with --orphan <that resource>`,
  },
  {
    says: /is in (\w+_IN_PROGRESS) state and can ?not be updated/,
    say: (_, said) =>
      `Somebody is changing ${stackIn(said)} already, or an earlier try is still at it. Look with: aws cloudformation describe-stacks --stack-name ${stackIn(said)} --query 'Stacks[0].StackStatus', and wait until nothing is IN_PROGRESS.`,
  },
  {
    says: /Failed deleting stack (\S+) that had previously failed creation|The stack named (\S+) is in a failed state|(\S+) is in DELETE_FAILED/,
    say: ([, ...names]) =>
      `A stack that had failed could not be removed. See what is in the way: aws cloudformation describe-stack-events --stack-name ${names.find(Boolean)} --max-items 20; then: aws cloudformation delete-stack --stack-name ${names.find(Boolean)} --deletion-mode FORCE_DELETE_STACK`,
  },
  {
    says: /Domain already associated with another user pool/,
    say: () =>
      `The address of the sign-in pages is taken: by a pool that an earlier try or system has left. Find it: aws cognito-idp list-user-pools --max-results 60, then free the address: aws cognito-idp delete-user-pool-domain --user-pool-id <its id> --domain cchc-<province>-<account>. ${AGAIN}`,
  },
  {
    says: /Email address is not verified\. The following identities failed the check in region \S+:(?: \S*identity\/| )?([^\s(",]*)|InvalidEmailRoleAccessPolicy/,
    say: ([, sender = '']) => {
      const identity = sender.slice(sender.lastIndexOf('@') + 1) || '<domain of mailSender>';
      return `SES has not verified the sender of mail in this region. Look with: aws sesv2 get-email-identity --email-identity ${identity}, and go on when it says "VerifiedForSendingStatus": true; or deploy without -c mailSender, and add it later.`;
    },
  },
  {
    says: /account must be verified before you can add new CloudFront resources/,
    say: () =>
      `AWS lets new accounts make no CloudFront distribution until support has verified them. Open a case (https://console.aws.amazon.com/support/home#/) with the message above. ${AGAIN}`,
  },
  {
    says: /specified SSL certificate doesn't exist, isn't in us-east-1/,
    say: () =>
      'The certificate cannot be used: it has to be issued, whole, and in us-east-1. Look with: aws acm describe-certificate --region us-east-1 --certificate-arn <certificate>',
  },
  {
    says: /CNAMEs you provided are already associated/,
    say: () =>
      'Another distribution answers at portalAddress already. Find it: aws cloudfront list-distributions --query "DistributionList.Items[].[Id,Aliases.Items]"; take the address away there, or deploy without -c portalAddress.',
  },
  {
    says: /ConcurrentExecutions?\b/,
    say: () =>
      `The account may run too few functions at once. Look with: aws service-quotas get-service-quota ${LIMIT}, and ask for more: aws service-quotas request-service-quota-increase ${LIMIT} --desired-value 1000`,
  },
  {
    says: /LimitExceeded|(?:quota|limit)\b[^.]{0,40}exceeded|exceed[^.]{0,40}\b(?:quota|limit)/i,
    say: () =>
      `A limit of the account is reached; the message above says of which service. Ask for more: aws service-quotas list-service-quotas --service-code <service>, then aws service-quotas request-service-quota-increase. ${AGAIN}`,
  },
  {
    says: /(cchc-\d{2}[\w-]*)'?\)? already exists/,
    say: ([, name = '']) =>
      `${name} is there already, and not from these stacks: the remains of an earlier system, or somebody else's. If it is a function that nobody needs: aws lambda delete-function --function-name ${name}. ${AGAIN}`,
  },
  {
    says: /assumed-role\/cdk-\w+-cfn-exec-role\S* is not authorized to perform: (\S+)/,
    say: ([, action = '']) =>
      `CloudFormation itself may not do ${action} here: the account was prepared with too few rights. Whoever keeps the account: npx cdk bootstrap --cloudformation-execution-policies arn:aws:iam::aws:policy/AdministratorAccess`,
  },
  {
    says: /is not authorized to perform: (\S+)|AccessDenied/,
    say: ([, action = 'that']) =>
      `These credentials may not do ${action}. Ask whoever keeps the account for it, or for sts:AssumeRole on the roles cdk-hnb659fds-*; who you are: ${WHO}`,
  },
  {
    says: /Resource updates failed|failed creation|failed to deploy|ROLLBACK_COMPLETE/,
    say: () =>
      `CloudFormation could not make or change something, and has taken the change back; why stands above, below “Resource updates failed”. Mend it. ${AGAIN} A stack that was never whole is removed first by itself.`,
  },
];

/** The stack of ours that a message names first. */
function stackIn(said: string): string {
  return /\bcchc-\d{2}-[a-z]+/.exec(said)?.[0] ?? '<stack>';
}

/** The setting without which the CDK would look at the province that cdk.json names. */
function contextIn(said: string): string {
  return `-c province=${/\bcchc-(\d{2})/.exec(said)?.[1] ?? '…'}`;
}
