import { PutItemCommand, type AttributeValue, type DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** An item as the table has it. */
export type Item = Readonly<Record<string, AttributeValue>>;

/**
 * Puts an item where what is there is still as it was seen, value by value. Lists are left out: only items that are written once
 * have any.
 */
export async function putUnlessChanged(
  client: DynamoDBClient,
  TableName: string,
  item: Item,
  seen: Item,
): Promise<boolean> {
  const names = new Map<string, string>();
  const values: Record<string, AttributeValue> = {};
  const named = (name: string) => {
    const placeholder = names.get(name) ?? `#n${names.size}`;
    names.set(name, placeholder);
    return placeholder;
  };
  const isAsSeen = valuesIn(seen).map(({ path, value }, at) => {
    values[`:v${at}`] = value;
    return `${path.map(named).join('.')} = :v${at}`;
  });
  const isStillAbsent = Object.keys(item)
    .filter((name) => seen[name] === undefined)
    .map((name) => `attribute_not_exists(${named(name)})`);
  try {
    await client.send(
      new PutItemCommand({
        TableName,
        Item: { ...item },
        ConditionExpression: [...isAsSeen, ...isStillAbsent].join(' AND '),
        ExpressionAttributeNames: Object.fromEntries([...names].map(([name, placeholder]) => [placeholder, name])),
        ...(isAsSeen.length > 0 && { ExpressionAttributeValues: values }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}

interface Value {
  readonly path: readonly string[];
  readonly value: AttributeValue;
}

/** The single values of an item, those within maps included. */
function valuesIn(item: Item): readonly Value[] {
  return Object.entries(item).flatMap(([name, value]): readonly Value[] => {
    if (value.L) return [];
    if (!value.M) return [{ path: [name], value }];
    return valuesIn(value.M).map((inner) => ({ ...inner, path: [name, ...inner.path] }));
  });
}
