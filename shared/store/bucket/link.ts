import { buildQueryString } from '@smithy/core/protocols';
import type { Account } from '../aws/account.ts';
import { addressed, type ServiceRequest } from '../aws/request.ts';
import { signerOf } from '../aws/signer.ts';

/**
 * The address of a request that carries its own signature: whoever has it may send that request, and no other, for so many
 * seconds. Source: S3 API reference, "Authenticating requests: using query parameters".
 */
export async function presigned(account: Account, request: ServiceRequest, seconds: number): Promise<string> {
  const { protocol, hostname, port, path, query } = await signerOf(account, 's3').presign(
    addressed(account, 's3', {
      ...request,
      // Becomes a parameter, and parameters keep their letters.
      headers: { ...request.headers, 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' },
    }),
    { expiresIn: seconds },
  );
  const host = port === undefined ? hostname : `${hostname}:${port}`;
  return `${protocol}//${host}${path}?${buildQueryString(query ?? {})}`;
}
