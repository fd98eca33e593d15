import { once } from 'node:events';
import { serve, type ServerType } from '@hono/node-server';
import { makeApi } from '../../functions/portal/api/api.ts';
import { makePortal } from '../../functions/portal/portal.ts';
import { buildPage } from '../page.ts';
import { localApi } from './api.ts';
import { sampleAccounts } from './issuer/accounts.ts';
import { openIssuer } from './issuer/issuer.ts';
import type { System } from './system.ts';

/** What a portal on this machine is opened with. */
export interface LocalPortal {
  readonly system: System;
  readonly dataDir: string;
  /** Its code; it may not be loaded yet. */
  readonly province: string;
  /** 0 picks a free one. */
  readonly port: number;
}

/** Opens the portal of one province on a loopback port, with its API, its page and an issuer of sample accounts. */
export async function openPortal({
  system,
  dataDir,
  province,
  port,
}: LocalPortal): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const onFault = (fault: unknown) => console.error(fault);
  const accounts = async () => {
    const current = await system.reports.currentProvince(province);
    return sampleAccounts(province, current?.province, system.now());
  };
  const [page, issuer] = await Promise.all([buildPage(), openIssuer({ dataDir, accounts, onFault })]);
  const portal = makePortal({
    api: makeApi(localApi(system, province, issuer.address)),
    files: page.files,
    assets: page.assets,
    guide: page.guide,
    origins: [new URL(issuer.address).origin, system.storeOrigin],
  });
  const server = await listen(onThisMachine(portal.fetch), port).catch(async (fault: unknown) => {
    await issuer.close();
    throw fault;
  });
  const bound = server.address();
  const actual = typeof bound === 'object' && bound ? bound.port : port;
  return {
    address: `http://127.0.0.1:${actual}/`,
    close: async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await once(server, 'close');
      await issuer.close();
    },
  };
}

type Fetch = (request: Request) => Response | Promise<Response>;

/**
 * Answers only what is asked for under this machine's own name: a foreign name that was pointed at this address (DNS
 * rebinding) would let any web page read along.
 */
function onThisMachine(answer: Fetch): Fetch {
  return (request) => {
    const host = new URL(request.url).hostname;
    const own = host === '127.0.0.1' || host === 'localhost';
    return own ? answer(request) : new Response('Misdirected request', { status: 421 });
  };
}

async function listen(fetch: Fetch, port: number): Promise<ServerType> {
  const server = serve({ fetch, port, hostname: '127.0.0.1' });
  await once(server, 'listening');
  return server;
}
