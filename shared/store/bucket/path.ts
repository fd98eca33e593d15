import { escapeUriPath } from '@smithy/core/protocols';

/** Path of an object in its bucket: every letter but the unreserved ones encoded, slashes kept. Source: S3 API, "Signature calculations". */
export function pathOf(key: string): string {
  return `/${escapeUriPath(key)}`;
}
