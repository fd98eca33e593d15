import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { serve, type ServerType } from '@hono/node-server';
import { makePortal } from '../../functions/portal/portal.ts';
import { blueprint } from '../blueprint.ts';
import { blankForm } from './blank-form.ts';
import type { System } from './system.ts';

const asset = (file: string, type: string) => ({
  type,
  text: readFileSync(new URL(`../../functions/portal/page/${file}`, import.meta.url), 'utf8'),
});

/** Opens the portal of one province on a loopback port (0 picks a free one). */
export async function openPortal(
  system: System,
  province: string,
  port: number,
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const { reports, uploads, results, now, random, storeOrigin } = system;
  const portal = makePortal({
    province,
    reports,
    uploads,
    results,
    now,
    random,
    storeOrigin,
    blankForm: (unit, period) => blankForm(system, province, unit, period),
    upload: blueprint.upload,
    assets: {
      'style.css': asset('old-style.css', 'text/css; charset=utf-8'),
      'upload.js': asset('upload.js', 'text/javascript; charset=utf-8'),
    },
    onFault: (fault) => console.error(fault),
  });
  const server = await listen(portal.fetch, port);
  const bound = server.address();
  const actual = typeof bound === 'object' && bound ? bound.port : port;
  return {
    address: `http://127.0.0.1:${actual}/`,
    close: async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number): Promise<ServerType> {
  const server = serve({ fetch, port, hostname: '127.0.0.1' });
  await once(server, 'listening');
  return server;
}
