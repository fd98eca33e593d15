import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/**
 * Where the issuer keeps sessions and codes: in memory, for as long as the process lives. After a restart people sign in
 * again; tokens given out before stay good until they expire, for they carry everything themselves.
 */
export function memoryOf(now: () => number): AdapterFactory {
  const kept = new Map<string, { readonly payload: AdapterPayload; readonly until: number }>();

  const find = (key: string) => {
    const found = kept.get(key);
    if (!found || found.until > now()) return found?.payload;
    kept.delete(key);
    return undefined;
  };

  return (model): Adapter => ({
    upsert: async (id, payload, expiresIn) => {
      for (const [key, { until }] of kept) if (until <= now()) kept.delete(key);
      const until = typeof expiresIn === 'number' ? now() + expiresIn * 1000 : Number.POSITIVE_INFINITY;
      kept.set(`${model}:${id}`, { payload, until });
    },
    find: async (id) => find(`${model}:${id}`),
    findByUid: async (uid) =>
      [...kept].find(([key, { payload }]) => key.startsWith(`${model}:`) && payload.uid === uid)?.[1].payload,
    // The device flow, which has user codes, is off.
    findByUserCode: async () => undefined,
    consume: async (id) => {
      const payload = find(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(now() / 1000);
    },
    destroy: async (id) => {
      kept.delete(`${model}:${id}`);
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
    },
  });
}
