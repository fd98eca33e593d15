import type { Agent as PlainAgent } from 'node:http';
import { Agent } from 'node:https';

// Not imported: an import reads every property of a module, and two of this one load fetch, HTTP/2 and workers, 20 ms of every start.
const http = process.getBuiltinModule('node:http');

/** Connections to one service. */
export interface Connections {
  readonly httpAgent: PlainAgent;
  readonly httpsAgent: Agent;
  /** Closes those that nobody uses now. */
  forgetIdle(): void;
  /** Called before every use: closes those that have waited so long that the other end may have hung up. */
  use(): void;
}

/** Longer than between requests of a busy hour. Servers hang up on connections that idle, and a frozen function does not hear it. */
const IDLE_MS = 20_000;

/**
 * @param kept Whether a connection waits for the next request. It may die while it waits, above all while Lambda keeps a function
 *   frozen, and the request that finds it dead does not know whether it was heard: so not for what must not be said twice.
 */
export function openConnections(kept: boolean): Connections {
  const options = { keepAlive: kept, maxSockets: 50 };
  const [httpAgent, httpsAgent] = [new http.Agent(options), new Agent(options)];
  let usedAt = 0;
  const forgetIdle = () => {
    for (const agent of [httpAgent, httpsAgent]) {
      for (const socket of Object.values(agent.freeSockets).flatMap((idle = []) => idle)) socket.destroy();
    }
  };
  return {
    httpAgent,
    httpsAgent,
    forgetIdle,
    use() {
      // By the clock, not by a timer: those stand still while Lambda keeps a function frozen.
      const now = Date.now();
      if (now - usedAt > IDLE_MS) forgetIdle();
      usedAt = now;
    },
  };
}
