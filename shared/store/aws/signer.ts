import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Account } from './account.ts';
import { services, type ServiceName } from './services.ts';

/** Signs requests to a service. Source: "Signature Version 4 for API requests", AWS IAM user guide. */
export function signerOf({ region, credentials }: Account, service: ServiceName): SignatureV4 {
  return new SignatureV4({
    region,
    credentials,
    service: services[service].signedAs,
    sha256: Sha256,
    // S3 alone takes the path as it was sent; every other service encodes it once more.
    uriEscapePath: service !== 's3',
  });
}
