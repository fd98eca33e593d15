import { paginateScan, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { blueprint } from '../../infra/blueprint.ts';
import type { SdkClients } from '../fixtures/sdk-clients.ts';

/** How many there are of one kind, and how many bytes they have together. */
export interface Size {
  readonly count: number;
  readonly bytes: number;
}

/** Sizes of what a run has left behind: items by the first word of their sort key, objects by the last of their key. */
export interface Sizes {
  readonly items: ReadonlyMap<string, Size>;
  readonly objects: ReadonlyMap<string, Size>;
}

export async function sizesOf({ dynamo, s3 }: SdkClients): Promise<Sizes> {
  const { table, intakeBucket, resultsBucket } = blueprint.names;
  const items = new Map<string, Size>();
  for await (const { Items = [] } of paginateScan({ client: dynamo }, { TableName: table })) {
    for (const item of Items) count(items, item['sk']?.S?.split('#')[0] ?? '', itemBytes(item));
  }
  const objects = new Map<string, Size>();
  for (const Bucket of [intakeBucket, resultsBucket]) {
    for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket })) {
      for (const { Key = '', Size: bytes = 0 } of Contents) count(objects, Key.split('/').at(-1) ?? '', bytes);
    }
  }
  return { items, objects };
}

function count(sizes: Map<string, Size>, kind: string, bytes: number): void {
  const so = sizes.get(kind) ?? { count: 0, bytes: 0 };
  sizes.set(kind, { count: so.count + 1, bytes: so.bytes + bytes });
}

/** As DynamoDB counts: names and text in UTF-8, bytes as they are, one for a truth, some for a number, 3 and 1 for lists. */
function itemBytes(item: Readonly<Record<string, AttributeValue>>): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);
}

function valueBytes({ S, N, B, L, M }: AttributeValue): number {
  if (S !== undefined) return Buffer.byteLength(S);
  if (N !== undefined) return Math.ceil(N.length / 2) + 1;
  if (B !== undefined) return B.byteLength;
  if (L !== undefined) return L.reduce((sum, each) => sum + 1 + valueBytes(each), 3);
  if (M !== undefined) return 3 + itemBytes(M);
  return 1;
}
