import { AdminGetUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { InvocationType, InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, test } from 'vitest';
import { poolSecondFactor } from '../../../shared/store/cognito.ts';
import { openDynamo } from '../../../shared/store/dynamo.ts';
import { lambdaFunctions, openLambda } from '../../../shared/store/lambda.ts';
import { sqsComeAgain } from '../../../shared/store/queue.ts';
import { sesMail } from '../../../shared/store/ses.ts';
import { openTable } from '../../../shared/store/table/table.ts';
import { accountAt, addresses, allSentBy, region, sentBy, wire } from './wire.ts';

const key = { pk: 'PERIOD#38#2026-Q1', sk: 'UNIT#15091' };
const name = 'cchc-38';

/** What is done, by us and through the SDK. */
type Pair = readonly [what: string, ours: () => Promise<unknown>, theirs: () => Promise<unknown>];

const below = {
  TableName: name,
  ConsistentRead: true,
  KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
  ExpressionAttributeValues: marshall({ ':pk': key.pk, ':prefix': 'UNIT#' }),
};
const once = { text: 'Quý I 😀', list: [1, null, true], packed: new Uint8Array([0, 255]) };
const change = {
  UpdateExpression: 'SET #state = :state',
  ConditionExpression: '#state <> :state',
  ExpressionAttributeNames: { '#state': 'state' },
};
const mail = { to: 'xa@tinh.example', subject: 'Nhắc nộp', text: 'Kính gửi…\n😀' };
const UTF8 = { Charset: 'UTF-8' };

describe.each(addresses)('at %s', (_, endpoint) => {
  const { own, sdk } = accountAt(endpoint);
  const table = openTable(openDynamo(own), name);
  const client = new DynamoDBClient(sdk);

  test.each<Pair>([
    [
      'asking a table for one item',
      () => table.get(key),
      () => client.send(new GetItemCommand({ TableName: name, Key: marshall(key), ConsistentRead: true })),
    ],
    [
      'storing an item once',
      () => table.putOnce(key, once),
      () =>
        client.send(
          new PutItemCommand({
            TableName: name,
            Item: marshall({ ...once, ...key }),
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
    ],
    [
      'asking for some attributes of many items',
      () => table.query(key.pk, 'UNIT#', ['name', 'sk']),
      () =>
        client.send(
          new QueryCommand({
            ...below,
            ProjectionExpression: '#name, #sk',
            ExpressionAttributeNames: { '#name': 'name', '#sk': 'sk' },
          }),
        ),
    ],
    [
      'asking for the last of many items',
      () => table.last(key.pk, 'UNIT#'),
      () => client.send(new QueryCommand({ ...below, ScanIndexForward: false, Limit: 1 })),
    ],
    [
      'asking for many items by their keys',
      () => table.getAll([key, { pk: 'a', sk: 'b' }]),
      () =>
        client.send(
          new BatchGetItemCommand({
            RequestItems: { [name]: { Keys: [marshall(key), marshall({ pk: 'a', sk: 'b' })], ConsistentRead: true } },
          }),
        ),
    ],
    [
      'changing an item on a condition',
      () => table.update(key, { ...change, ExpressionAttributeValues: { ':state': 'locked' } }),
      () =>
        client.send(
          new UpdateItemCommand({
            TableName: name,
            Key: marshall(key),
            ...change,
            ExpressionAttributeValues: marshall({ ':state': 'locked' }),
          }),
        ),
    ],
    [
      'handing over a mail',
      () => sesMail(own, 'cchc@tinh.example').send(mail),
      () =>
        new SESv2Client(sdk).send(
          new SendEmailCommand({
            FromEmailAddress: 'cchc@tinh.example',
            Destination: { ToAddresses: [mail.to] },
            Content: {
              Simple: { Subject: { ...UTF8, Data: mail.subject }, Body: { Text: { ...UTF8, Data: mail.text } } },
            },
          }),
        ),
    ],
    [
      'having a message come again',
      () =>
        sqsComeAgain(own)({ eventSourceARN: `arn:aws:sqs:${region}:123456789012:${name}`, receiptHandle: 'h==' }, 5),
      () =>
        new SQSClient({ ...sdk, useQueueUrlAsEndpoint: false }).send(
          new ChangeMessageVisibilityCommand({
            QueueUrl: `https://sqs.${region}.amazonaws.com/123456789012/${name}`,
            ReceiptHandle: 'h==',
            VisibilityTimeout: 5,
          }),
        ),
    ],
    [
      'asking a pool for an account',
      () => poolSecondFactor(own)({ userPoolId: 'ap-southeast-1_AbC', userName: 'nguyễn@tinh' }),
      () =>
        new CognitoIdentityProviderClient(sdk).send(
          new AdminGetUserCommand({ UserPoolId: 'ap-southeast-1_AbC', Username: 'nguyễn@tinh' }),
        ),
    ],
  ])("%s sends the SDK's request", async (_what, ours, theirs) => {
    const sent = wire(await sentBy(ours));
    expect(sent).toEqual(wire(await sentBy(theirs)));
    expect(sent.namesItsBody).toBe(true);
  });

  test("asking a table for the page after another sends the SDK's request", async () => {
    const LastEvaluatedKey = marshall(key);
    const [, second] = await allSentBy(
      () => table.query(key.pk, 'UNIT#'),
      [JSON.stringify({ Items: [], LastEvaluatedKey })],
    );
    const theirs = () => client.send(new QueryCommand({ ...below, ExclusiveStartKey: LastEvaluatedKey }));
    expect(second && wire(second)).toEqual(wire(await sentBy(theirs)));
  });

  test.each([
    ['cchc-38-summary', InvocationType.RequestResponse, 'invoke'],
    ['cchc-38-summary', InvocationType.Event, 'start'],
    ['arn:aws:lambda:ap-southeast-1:123456789012:function:cchc-38-summary:$LATEST', InvocationType.Event, 'start'],
    ['arn:aws:lambda:ap-southeast-1:123456789012:function:f', InvocationType.RequestResponse, 'invoke'],
  ] as const)("calling %s by %s sends the SDK's request", async (FunctionName, type, call) => {
    const event = { kind: 'form', name: 'Báo cáo 😀' };
    const functions = lambdaFunctions(openLambda(own));
    const command = new InvokeCommand({ FunctionName, InvocationType: type, Payload: JSON.stringify(event) });
    const ours = wire(await sentBy(() => functions[call](FunctionName, event)));
    const theirs = wire(await sentBy(() => new LambdaClient(sdk).send(command)));
    // JSON to us, bytes to the SDK; Lambda takes both.
    const headers = { ...theirs.headers, 'content-type': 'application/json' };
    expect(ours).toEqual({ ...theirs, headers });
    expect(ours.namesItsBody).toBe(true);
  });
});
