import { CachePolicy, OriginRequestPolicy } from 'aws-cdk-lib/aws-cloudfront';

/** What a cache policy of AWS does. Source: Amazon CloudFront Developer Guide, "Use managed cache policies". */
export interface Caching {
  /** Seconds that a good answer is kept at least, and at most where the origin says more. */
  readonly atLeast: number;
  readonly atMost: number;
}

const caching: Readonly<Record<string, Caching>> = {
  [CachePolicy.CACHING_OPTIMIZED.cachePolicyId]: { atLeast: 1, atMost: 31_536_000 },
  [CachePolicy.CACHING_DISABLED.cachePolicyId]: { atLeast: 0, atMost: 0 },
};

/** What of a request reaches the origin, beside method, path and body. None of the cache policies above adds anything. */
export interface Forwarding {
  readonly query: boolean;
  readonly header: (name: string) => boolean;
}

/** Source: Amazon CloudFront Developer Guide, "Use managed origin request policies". */
const forwarding: Readonly<Record<string, Forwarding>> = {
  [OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER.originRequestPolicyId]: {
    query: true,
    header: (name) => name !== 'host',
  },
};

/** Without a policy of its own a behaviour forwards what its cache tells apart, which is nothing here. */
const nothing: Forwarding = { query: false, header: () => false };

export function cachingOf(id: string): Caching {
  const found = caching[id];
  if (!found) throw new Error(`A cache policy that is not known here: ${id}`);
  return found;
}

export function forwardingOf(id: string | undefined): Forwarding {
  const found = id === undefined ? nothing : forwarding[id];
  if (!found) throw new Error(`An origin request policy that is not known here: ${String(id)}`);
  return found;
}
