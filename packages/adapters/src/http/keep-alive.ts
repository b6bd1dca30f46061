import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';

/** A connection that lay idle this long is not used again: the other side may be closing it, and a reset proves nothing. */
const idleMs = 4_000;
const agentOptions = { keepAlive: true, timeout: idleMs };

/**
 * The SDK's request handler options: connections that are kept and reused. `maxSockets` is what one function does at
 * once; a request without an answer within `timeoutMs` throws, so that a lost answer is seen as one.
 */
export function keepAlive({ timeoutMs, maxSockets = 128 }: { timeoutMs: number; maxSockets?: number }) {
  return {
    httpAgent: new HttpAgent({ ...agentOptions, maxSockets }),
    httpsAgent: new HttpsAgent({ ...agentOptions, maxSockets }),
    connectionTimeout: 2_000,
    requestTimeout: timeoutMs,
    throwOnRequestTimeout: true,
  };
}

/**
 * The same for what must not be asked twice. The agent's own timer can come too late: on AWS a function stands still
 * between two runs, and the first request after that may meet a connection that died meanwhile. So the age of each idle
 * connection is looked at by the clock: `dropIdle` closes those that lay idle for too long, and then calls.
 */
export function keepAliveForOnce(options: { timeoutMs: number; now?: () => number }) {
  const now = options.now ?? Date.now;
  const idleSince = new WeakMap<Duplex, number>();
  const kept = keepAlive(options);
  const agents: HttpAgent[] = [kept.httpAgent, kept.httpsAgent];
  for (const agent of agents) {
    const keepSocketAlive = agent.keepSocketAlive.bind(agent);
    agent.keepSocketAlive = (socket) => {
      idleSince.set(socket, now());
      return keepSocketAlive(socket);
    };
  }
  return {
    requestHandler: kept,
    dropIdle<Answer>(call: () => Answer): Answer {
      const oldest = now() - idleMs;
      for (const agent of agents) {
        for (const sockets of Object.values(agent.freeSockets)) {
          for (const socket of sockets ?? []) if ((idleSince.get(socket) ?? 0) <= oldest) socket.destroy();
        }
      }
      return call();
    },
  };
}
