import type { Asked } from '../simulation.ts';
import { ofType, type Resource } from '../template.ts';
import type { ServiceCall, Source } from './call.ts';

/** What a call would be if somebody else made it, or made it otherwise. */
type Twist = 'another account' | 'another source' | 'another service' | 'without TLS';

/** A call that must not be allowed. */
export interface CounterExample {
  readonly twist: Twist;
  readonly asked: Asked;
}

const OTHER_ACCOUNT = '111122223333';
/** At home an administrator: what keeps somebody out is then the other side alone. */
const everything = [{ Effect: 'Allow', Action: '*', Resource: '*' }];
/** These listen on plain HTTP as well; other services have no such address. */
const listensInTheOpen = /^arn:aws:(s3|sqs|sns):/;

const foreign = (arn: string) => arn.replace(/:\d{12}:/, `:${OTHER_ACCOUNT}:`);

const sourceKeys = ({ arn, account }: Source) => ({ 'aws:SourceArn': arn, 'aws:SourceAccount': account });

/** A call as IAM is asked. */
export function askedOf({ principal, action, resource, source, context = {} }: ServiceCall): Asked {
  return {
    principal,
    action,
    resource,
    context: { ...context, ...(typeof source === 'object' && sourceKeys(source)) },
  };
}

/** The same call from elsewhere, for something else, by somebody else, and in the open, as far as the service can be told apart. */
export function counterExamplesOf(call: ServiceCall): readonly CounterExample[] {
  const asked = askedOf(call);
  const { source, resource } = call;
  const from = (other: Source): Asked => ({ ...asked, context: { ...asked.context, ...sourceKeys(other) } });
  const twists: CounterExample[] = [];
  if (typeof source === 'object') {
    twists.push(
      { twist: 'another account', asked: from({ arn: foreign(source.arn), account: OTHER_ACCOUNT }) },
      { twist: 'another source', asked: from({ ...source, arn: anotherLike(source.arn) }) },
    );
  }
  twists.push(
    source === undefined
      ? {
          twist: 'another account',
          asked: { ...asked, principal: foreign(asked.principal), statements: everything },
        }
      : { twist: 'another service', asked: { ...asked, principal: 'ec2.amazonaws.com' } },
  );
  if (listensInTheOpen.test(resource)) twists.push({ twist: 'without TLS', asked: inTheOpen(asked) });
  return twists;
}

const inTheOpen = (asked: Asked): Asked => ({
  ...asked,
  context: { ...asked.context, 'aws:SecureTransport': 'false' },
});

/** The same thing of another province, which may live in the same account; or another one, where provinces share it. */
const anotherLike = (arn: string) => (/cchc-?38/.test(arn) ? arn.replaceAll(/(cchc-?)38/g, '$144') : `${arn}-another`);

/** Somebody who may do everything asks each bucket, queue and topic, by TLS. */
export function ownersCalls(resources: readonly Resource[]): readonly Asked[] {
  const ask = (type: string, actions: readonly (readonly [string, string])[]) =>
    ofType(resources, type).flatMap(({ arn }) =>
      actions.map(([action, below]) => ({
        principal: 'arn:aws:iam::000000000000:role/owner',
        statements: everything,
        action,
        resource: `${arn}${below}`,
        context: {},
      })),
    );
  return [
    ...ask('AWS::S3::Bucket', [
      ['s3:ListBucket', ''],
      ['s3:GetObject', '/a'],
      ['s3:PutObject', '/a'],
    ]),
    ...ask('AWS::SQS::Queue', [
      ['sqs:SendMessage', ''],
      ['sqs:ReceiveMessage', ''],
    ]),
    ...ask('AWS::SNS::Topic', [['sns:Publish', '']]),
  ];
}

/** The same as a counter-example: what an owner may do by TLS, nobody may do without. */
export const openly = (asked: Asked): CounterExample => ({ twist: 'without TLS', asked: inTheOpen(asked) });
