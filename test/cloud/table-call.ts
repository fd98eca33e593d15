import * as z from 'zod';
import { tableKeys } from '../../shared/store/keys.ts';
import { here, operationOf, type AwsCall, type SentRequest } from './request.ts';

const attribute = z.object({ S: z.string() });
const item = z.looseObject({ [tableKeys.partition]: attribute });
const named = z.object({ TableName: z.string() });
const queried = named.extend({
  IndexName: z.undefined().optional(),
  KeyConditionExpression: z.string(),
  ExpressionAttributeValues: z.record(z.string(), z.unknown()),
});

const partitionOf = (raw: unknown) => item.parse(raw)[tableKeys.partition]?.S ?? '';

/** What a request to DynamoDB does, by table, with the partitions that it touches. */
export function tableCalls(request: SentRequest): readonly AwsCall[] {
  const operation = operationOf(request);
  const content: unknown = JSON.parse(request.body.toString('utf8'));
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
