import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const credentialsSchema = z.object({ accessKeyId: z.string().min(16), secretAccessKey: z.string().min(32) });

/** The key pair of one data folder: opens its engines, and nothing else anywhere. */
export type Credentials = Readonly<z.infer<typeof credentialsSchema>>;

/**
 * The folder's credentials, made at random the first time. Only the folder's owner on the machine can read the file.
 * Throws when the file is damaged: new credentials would silently void every address handed out.
 */
export function folderCredentials(dataDir: string): Credentials {
  const path = join(dataDir, 'credentials.json');
  if (existsSync(path)) return credentialsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const made: Credentials = {
    accessKeyId: `LOCAL${randomBytes(10).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(32).toString('base64url'),
  };
  const draft = `${path}.draft`;
  writeFileSync(draft, JSON.stringify(made), { mode: 0o600, flush: true });
  renameSync(draft, path);
  return made;
}
