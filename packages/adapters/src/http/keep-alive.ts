import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

/** A connection that lay idle this long is not used again: the other side may be closing it, and a reset proves nothing. */
const idleMs = 4_000;

/**
 * The SDK's request handler options: connections that are kept and reused. `maxSockets` is what one function does at
 * once; a request without an answer within `timeoutMs` throws, so that a lost answer is seen as one.
 */
export function keepAlive({ timeoutMs, maxSockets = 128 }: { timeoutMs: number; maxSockets?: number }) {
  return {
    httpAgent: new HttpAgent({ keepAlive: true, maxSockets, timeout: idleMs }),
    httpsAgent: new HttpsAgent({ keepAlive: true, maxSockets, timeout: idleMs }),
    connectionTimeout: 2_000,
    requestTimeout: timeoutMs,
    throwOnRequestTimeout: true,
  };
}
