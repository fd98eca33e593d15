import * as z from 'zod';
import { localRegion } from '../../infra/local/queue/event.ts';
import { objectCall } from './object-call.ts';
import { fieldOf, here, operationOf, type AwsCall, type SentRequest } from './request.ts';
import { tableCalls } from './table-call.ts';

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

function queueCall(request: SentRequest): AwsCall {
  const operation = operationOf(request);
  const { QueueUrl } = asksQueue.parse(JSON.parse(request.body.toString('utf8')));
  const [, owner = '', name = ''] = new URL(QueueUrl).pathname.split('/');
  return { action: `sqs:${operation}`, resource: `arn:aws:sqs:${localRegion}:${owner}:${name}`, context: {} };
}

function cognitoCall(request: SentRequest): AwsCall {
  const operation = operationOf(request);
  const { UserPoolId } = z.object({ UserPoolId: z.string() }).parse(JSON.parse(request.body.toString('utf8')));
  return {
    action: `cognito-idp:${operation}`,
    resource: `arn:aws:cognito-idp:${here}:userpool/${UserPoolId}`,
    context: {},
  };
}
