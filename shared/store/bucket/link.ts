import { buildQueryString } from '@smithy/core/protocols';
import type { Account } from '../aws/account.ts';
import { addressed, addressOf, type ServiceRequest } from '../aws/request.ts';
import { signerOf } from '../aws/signer.ts';

/**
 * The address of a request that carries its own signature: whoever has it may send that request, and no other, for so many
 * seconds. Source: S3 API reference, "Authenticating requests: using query parameters".
 */
export async function presigned(account: Account, request: ServiceRequest, seconds: number): Promise<string> {
  const signed = await signerOf(account, 's3').presign(
    addressed(account, 's3', {
      ...request,
      // Becomes a parameter, and parameters keep their letters.
      headers: { ...request.headers, 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' },
    }),
    { expiresIn: seconds },
  );
  return `${addressOf(signed)}?${buildQueryString(signed.query ?? {})}`;
}
