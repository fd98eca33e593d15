import { fieldOf, type AwsCall, type SentRequest } from './request.ts';

/** What a request to S3 does to a bucket or an object. */
export function objectCall({ method, target, headers, body }: SentRequest): AwsCall {
  const url = new URL(target, 'http://x');
  const [bucket = '', ...rest] = url.pathname.slice(1).split('/');
  const key = rest.map(decodeURIComponent).join('/');
  const onObject = (action: string, name: string): AwsCall => ({
    action,
    resource: `arn:aws:s3:::${bucket}/${name}`,
    context: {},
  });
  const ofVersions = url.searchParams.has('versions');
  if (method === 'GET' && key === '' && (ofVersions || url.searchParams.has('list-type'))) {
    const prefix = url.searchParams.get('prefix');
    return {
      action: ofVersions ? 's3:ListBucketVersions' : 's3:ListBucket',
      resource: `arn:aws:s3:::${bucket}`,
      context: prefix === null ? {} : { 's3:prefix': prefix },
    };
  }
  if (key !== '' && (method === 'GET' || method === 'HEAD')) {
    return onObject(url.searchParams.has('versionId') ? 's3:GetObjectVersion' : 's3:GetObject', key);
  }
  if (key !== '' && method === 'PUT' && headers['x-amz-copy-source'] === undefined)
    return onObject('s3:PutObject', key);
  if (key !== '' && method === 'DELETE') return onObject('s3:DeleteObject', key);
  if (key === '' && method === 'POST') return onObject('s3:PutObject', fieldOf(body, 'key') ?? '');
  throw new Error(`A request to S3 that is not known here: ${method} ${target}`);
}
