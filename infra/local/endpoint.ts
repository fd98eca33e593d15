import type { Server } from 'node:http';
import * as z from 'zod';

/** Where a service listens and what opens it: all that a client needs. */
export const endpointSchema = z.object({ endpoint: z.url(), region: z.string() });

export type Endpoint = Readonly<z.infer<typeof endpointSchema>>;

/** Listens on loopback only, on a free port. */
export async function listenOnLoopback(server: Server): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  server.off('error', reject);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
}

/** Stops listening and hangs up on everybody: a client with a request in flight sees a fault and may repeat it. */
export async function hangUp(server: Server): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.close((fault) => (fault ? reject(fault) : resolve()));
  server.closeAllConnections();
  await promise;
}
