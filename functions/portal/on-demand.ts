import type { Functions } from '../../shared/store/functions.ts';
import type { ObjectStore } from '../../shared/store/store.ts';

/** Parts of the SDK that few requests need, loaded with the first that does: the portal starts a third sooner. */

/** A bucket, whose client and signer are loaded when it is first asked for anything. */
export function bucketOnDemand(bucket: string): ObjectStore {
  const open = once(async () => {
    const [{ S3Client }, { s3ObjectStore }] = await Promise.all([
      import('@aws-sdk/client-s3'),
      import('../../shared/store/s3.ts'),
    ]);
    return s3ObjectStore(new S3Client(), bucket);
  });
  return {
    put: async (...put) => (await open()).put(...put),
    get: async (...get) => (await open()).get(...get),
    first: async (prefix) => (await open()).first(prefix),
    list: async (prefix) => (await open()).list(prefix),
    presignUpload: async (...form) => (await open()).presignUpload(...form),
    presignDownload: async (...link) => (await open()).presignDownload(...link),
  };
}

/** The other functions, whose client is loaded when one is first called. */
export function functionsOnDemand(): Functions {
  const open = once(async () => {
    const [{ LambdaClient }, { lambdaFunctions }] = await Promise.all([
      import('@aws-sdk/client-lambda'),
      import('../../shared/store/lambda.ts'),
    ]);
    return lambdaFunctions(new LambdaClient());
  });
  return {
    invoke: async (...call) => (await open()).invoke(...call),
    start: async (...call) => (await open()).start(...call),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
