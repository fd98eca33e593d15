import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const jwk = z.object({
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  d: z.string(),
  p: z.string(),
  q: z.string(),
  dp: z.string(),
  dq: z.string(),
  qi: z.string(),
  kid: z.string(),
  alg: z.literal('RS256'),
  use: z.literal('sig'),
});

const secretsSchema = z.object({ keys: z.array(jwk).min(1), cookies: z.array(z.string().min(32)).min(1) });

/** What one data folder's issuer signs with: tokens of one folder open nothing in another. */
export type IssuerSecrets = z.infer<typeof secretsSchema>;

/** The folder's secrets, made the first time. Only the folder's owner on the machine can read the file. */
export function issuerSecrets(dataDir: string): IssuerSecrets {
  const path = join(dataDir, 'issuer.json');
  if (existsSync(path)) return secretsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const made = makeSecrets();
  const draft = `${path}.draft`;
  writeFileSync(draft, JSON.stringify(made), { mode: 0o600, flush: true });
  renameSync(draft, path);
  return made;
}

function makeSecrets(): IssuerSecrets {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const exported = privateKey.export({ format: 'jwk' });
  const kid = createHash('sha256')
    .update(exported.n ?? '')
    .digest('base64url')
    .slice(0, 16);
  return secretsSchema.parse({
    keys: [{ ...exported, kid, alg: 'RS256', use: 'sig' }],
    cookies: [randomBytes(32).toString('base64url')],
  });
}
