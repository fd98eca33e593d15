import type { Refusal } from './refusal.ts';
import type { StoredObject } from './object-index.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

/** Text for XML: markup, and the control characters that a key may hold, as character references. */
function escapeXml(text: string): string {
  // oxlint-disable-next-line no-control-regex -- keys may hold control characters; they must not reach the parser raw
  return text.replace(/[<>&"'\u0000-\u001f\u007f]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function element(name: string, text: string | number): string {
  return `<${name}>${escapeXml(String(text))}</${name}>`;
}

/** The body of a refused request. */
export function refusalXml(refusal: Refusal, requestId: string): string {
  const detail = Object.entries(refusal.detail).map(([name, value]) => element(name, value));
  return `${declaration}<Error>${element('Code', refusal.refused)}${element('Message', refusal.message)}${detail.join('')}${element('RequestId', requestId)}</Error>`;
}

/** One page of ListObjectsV2. */
export interface ListPage {
  readonly bucket: string;
  readonly prefix: string;
  readonly maxKeys: number;
  readonly token: string | undefined;
  readonly nextToken: string | undefined;
  readonly objects: readonly StoredObject[];
  /** The client asked for URL-encoded keys. */
  readonly urlEncoded: boolean;
}

export function listXml(page: ListPage): string {
  const name = (key: string) => (page.urlEncoded ? encodeURIComponent(key) : key);
  const contents = page.objects.map(
    (object) =>
      `<Contents>${element('Key', name(object.key))}${element('LastModified', new Date(object.storedAt).toISOString())}${element('ETag', `"${object.etag}"`)}${element('Size', object.size)}<StorageClass>STANDARD</StorageClass></Contents>`,
  );
  return [
    `${declaration}<ListBucketResult ${namespace}>`,
    element('Name', page.bucket),
    element('Prefix', name(page.prefix)),
    element('MaxKeys', page.maxKeys),
    element('KeyCount', page.objects.length),
    element('IsTruncated', String(page.nextToken !== undefined)),
    page.urlEncoded ? element('EncodingType', 'url') : '',
    page.token === undefined ? '' : element('ContinuationToken', page.token),
    page.nextToken === undefined ? '' : element('NextContinuationToken', page.nextToken),
    ...contents,
    '</ListBucketResult>',
  ].join('');
}

/** The one version of an object in a bucket without versioning. */
export const ONLY_VERSION = 'null';

/** One page of ListObjectVersions. */
interface VersionPage extends Pick<ListPage, 'bucket' | 'prefix' | 'objects' | 'urlEncoded'> {
  /** Last key of the page where there is a further one. */
  readonly nextKey: string | undefined;
}

export function versionsXml({ bucket, prefix, nextKey, objects, urlEncoded }: VersionPage): string {
  const name = (key: string) => (urlEncoded ? encodeURIComponent(key) : key);
  const versions = objects.map(
    (object) =>
      `<Version>${element('Key', name(object.key))}${element('VersionId', ONLY_VERSION)}<IsLatest>true</IsLatest>${element('LastModified', new Date(object.storedAt).toISOString())}${element('ETag', `"${object.etag}"`)}${element('Size', object.size)}<StorageClass>STANDARD</StorageClass></Version>`,
  );
  return [
    `${declaration}<ListVersionsResult ${namespace}>`,
    element('Name', bucket),
    element('Prefix', name(prefix)),
    element('IsTruncated', String(nextKey !== undefined)),
    urlEncoded ? element('EncodingType', 'url') : '',
    nextKey === undefined
      ? ''
      : `${element('NextKeyMarker', name(nextKey))}${element('NextVersionIdMarker', ONLY_VERSION)}`,
    ...versions,
    '</ListVersionsResult>',
  ].join('');
}

/** The answer to a form that asked for `success_action_status` 201. */
export function postedXml(location: string, object: StoredObject): string {
  return `${declaration}<PostResponse>${element('Location', location)}${element('Bucket', object.bucket)}${element('Key', object.key)}${element('ETag', `"${object.etag}"`)}</PostResponse>`;
}
