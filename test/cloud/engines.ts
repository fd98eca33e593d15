import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../infra/local/clients.ts';
import { folderCredentials } from '../../infra/local/credentials.ts';
import { openDatabase } from '../../infra/local/database.ts';
import { openObjects } from '../../infra/local/objects/open.ts';
import { localRegion } from '../../infra/local/queue/event.ts';
import { openTable } from '../../infra/local/table.ts';
import { ofType, type Resource } from './template.ts';

type Hearing = Pick<Parameters<typeof openObjects>[0], 'created' | 'onFault'>;

/** What stores: the buckets and the table of the templates, in the engines of one machine. */
export async function openEngines(
  resources: readonly Resource[],
  { created, onFault }: Hearing,
): Promise<Connection & { readonly close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-cloud-'));
  const credentials = folderCredentials(folder);
  const database = openDatabase(join(folder, 'engines.sqlite'), 'NORMAL');
  const [table] = ofType(resources, 'AWS::DynamoDB::Table');
  if (!table) throw new Error('The stacks have no table');
  const [objects, tables] = await Promise.all([
    openObjects({
      folder,
      database,
      buckets: ofType(resources, 'AWS::S3::Bucket').map(({ name }) => name),
      origins: [],
      credentials,
      region: localRegion,
      clock: () => new Date().toISOString(),
      created,
      onFault,
    }),
    openTable(join(folder, 'table'), table.name, localRegion, credentials),
  ]);
  return {
    s3: objects.endpoint,
    dynamo: tables.endpoint,
    credentials,
    async close() {
      await Promise.all([objects.close(), tables.close()]);
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
