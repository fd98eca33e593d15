import * as z from 'zod';
import { localAccount, localRegion } from '../../infra/local/queue/event.ts';
import { tableKeys } from '../../shared/store/keys.ts';

/** One thing that a request to AWS does, as IAM sees it. A request that touches several things is several of these. */
export interface AwsCall {
  readonly action: string;
  readonly resource: string;
  /** Condition keys of the request: of its service, beside the global ones. */
  readonly context: Readonly<Record<string, string | readonly string[]>>;
}

/** A request of the SDK, or of a browser by an address that the SDK signed. */
export interface SentRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const here = `${localRegion}:${localAccount}`;

/** The service that a request is signed for: in its header, its query, or the fields of its form. */
export function serviceOf({ target, headers, body }: SentRequest): string {
  const credential =
    /Credential=([^,\s]+)/.exec(headers['authorization'] ?? '')?.[1] ??
    new URL(target, 'http://x').searchParams.get('X-Amz-Credential') ??
    fieldOf(body, 'x-amz-credential') ??
    '';
  return credential.split('/')[3] ?? '';
}

/** What a request does. Throws on one that is not known here: nothing is allowed unseen. */
export function callsOf(request: SentRequest): readonly AwsCall[] {
  const service = serviceOf(request);
  switch (service) {
    case 's3':
      return [objectCall(request)];
    case 'dynamodb':
      return tableCalls(request);
    case 'lambda':
      return [lambdaCall(request)];
    case 'ses':
      return mailCalls(request);
    case 'sqs':
      return [queueCall(request)];
    case 'cognito-idp':
      return [cognitoCall(request)];
    default:
      throw new Error(`A request for the service '${service}': ${request.method} ${request.target}`);
  }
}

function objectCall({ method, target, headers, body }: SentRequest): AwsCall {
  const url = new URL(target, 'http://x');
  const [bucket = '', ...rest] = url.pathname.slice(1).split('/');
  const key = rest.map(decodeURIComponent).join('/');
  const onObject = (action: string, name: string): AwsCall => ({
    action,
    resource: `arn:aws:s3:::${bucket}/${name}`,
    context: {},
  });
  const ofVersions = url.searchParams.has('versions');
  if (method === 'GET' && key === '' && (ofVersions || url.searchParams.has('list-type'))) {
    const prefix = url.searchParams.get('prefix');
    return {
      action: ofVersions ? 's3:ListBucketVersions' : 's3:ListBucket',
      resource: `arn:aws:s3:::${bucket}`,
      context: prefix === null ? {} : { 's3:prefix': prefix },
    };
  }
  if (key !== '' && (method === 'GET' || method === 'HEAD')) {
    return onObject(url.searchParams.has('versionId') ? 's3:GetObjectVersion' : 's3:GetObject', key);
  }
  if (key !== '' && method === 'PUT' && headers['x-amz-copy-source'] === undefined)
    return onObject('s3:PutObject', key);
  if (key !== '' && method === 'DELETE') return onObject('s3:DeleteObject', key);
  if (key === '' && method === 'POST') return onObject('s3:PutObject', fieldOf(body, 'key') ?? '');
  throw new Error(`A request to S3 that is not known here: ${method} ${target}`);
}

/** What a field of a browser's form holds. */
function fieldOf(body: Buffer, name: string): string | undefined {
  // The file comes last, and may be anything.
  const found = new RegExp(`name="${name}"\\r\\n\\r\\n([^\\r]*)\\r\\n`, 'i').exec(body.toString('latin1'))?.[1];
  return found === undefined ? undefined : Buffer.from(found, 'latin1').toString('utf8');
}

const attribute = z.object({ S: z.string() });
const item = z.looseObject({ [tableKeys.partition]: attribute });
const named = z.object({ TableName: z.string() });
const queried = named.extend({
  IndexName: z.undefined().optional(),
  KeyConditionExpression: z.string(),
  ExpressionAttributeValues: z.record(z.string(), z.unknown()),
});

const partitionOf = (raw: unknown) => item.parse(raw)[tableKeys.partition]?.S ?? '';

function tableCalls({ headers, body }: SentRequest): readonly AwsCall[] {
  const operation = (headers['x-amz-target'] ?? '').split('.')[1] ?? '';
  const content: unknown = JSON.parse(body.toString('utf8'));
  const call = (table: string, keys: readonly string[]): AwsCall => ({
    action: `dynamodb:${operation}`,
    resource: `arn:aws:dynamodb:${here}:table/${table}`,
    context: { 'dynamodb:LeadingKeys': [...new Set(keys)] },
  });
  switch (operation) {
    case 'GetItem':
    case 'UpdateItem':
    case 'DeleteItem': {
      const { TableName, Key } = named.extend({ Key: z.unknown() }).parse(content);
      return [call(TableName, [partitionOf(Key)])];
    }
    case 'PutItem': {
      const { TableName, Item } = named.extend({ Item: z.unknown() }).parse(content);
      return [call(TableName, [partitionOf(Item)])];
    }
    case 'Query': {
      const { TableName, KeyConditionExpression, ExpressionAttributeValues } = queried.parse(content);
      const value = new RegExp(`^${tableKeys.partition} = (:\\w+)\\b`).exec(KeyConditionExpression)?.[1] ?? '';
      return [call(TableName, [attribute.parse(ExpressionAttributeValues[value]).S])];
    }
    case 'BatchGetItem': {
      const asked = z.object({ RequestItems: z.record(z.string(), z.object({ Keys: z.array(z.unknown()) })) });
      return Object.entries(asked.parse(content).RequestItems).map(([table, { Keys }]) =>
        call(table, Keys.map(partitionOf)),
      );
    }
    default:
      throw new Error(`An operation on the table that is not known here: ${operation}`);
  }
}

function lambdaCall({ method, target }: SentRequest): AwsCall {
  const name = invokedFunction(target);
  if (method !== 'POST' || name === undefined) throw new Error(`A request to Lambda that is not known here: ${target}`);
  return { action: 'lambda:InvokeFunction', resource: `arn:aws:lambda:${here}:function:${name}`, context: {} };
}

/** Name of the function that a path of Lambda's API invokes. */
export function invokedFunction(target: string): string | undefined {
  const name = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(new URL(target, 'http://x').pathname)?.[1];
  return name === undefined ? undefined : decodeURIComponent(name).split(':').at(-1);
}

/** What the mailer is told: who sends, to whom, what. */
export const sentMail = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  Content: z.object({
    Simple: z.object({
      Subject: z.object({ Data: z.string() }),
      Body: z.object({ Text: z.object({ Data: z.string() }) }),
    }),
  }),
});

/** SES asks for the right on whichever identity the province has verified, the address or its domain: it must hold for both. */
function mailCalls({ method, target, body }: SentRequest): readonly AwsCall[] {
  if (method !== 'POST' || target !== '/v2/email/outbound-emails') throw new Error(`SES: ${method} ${target}`);
  const { FromEmailAddress: from, Destination } = sentMail.parse(JSON.parse(body.toString('utf8')));
  return [from, from.slice(from.lastIndexOf('@') + 1)].map((identity) => ({
    action: 'ses:SendEmail',
    resource: `arn:aws:ses:${here}:identity/${identity}`,
    context: { 'ses:FromAddress': from, 'ses:Recipients': Destination.ToAddresses },
  }));
}

/** What a receiver asks of its queue. */
export const asksQueue = z.object({ QueueUrl: z.url(), ReceiptHandle: z.string(), VisibilityTimeout: z.number() });

function queueCall({ headers, body }: SentRequest): AwsCall {
  const operation = (headers['x-amz-target'] ?? '').split('.')[1] ?? '';
  const { QueueUrl } = asksQueue.parse(JSON.parse(body.toString('utf8')));
  const [, owner = '', name = ''] = new URL(QueueUrl).pathname.split('/');
  return { action: `sqs:${operation}`, resource: `arn:aws:sqs:${localRegion}:${owner}:${name}`, context: {} };
}

function cognitoCall({ headers, body }: SentRequest): AwsCall {
  const operation = (headers['x-amz-target'] ?? '').split('.')[1] ?? '';
  const { UserPoolId } = z.object({ UserPoolId: z.string() }).parse(JSON.parse(body.toString('utf8')));
  return {
    action: `cognito-idp:${operation}`,
    resource: `arn:aws:cognito-idp:${here}:userpool/${UserPoolId}`,
    context: {},
  };
}
