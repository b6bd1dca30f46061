/** What Node reports when no connection came about: the request cannot have left this machine. */
const unconnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * Whether a call surely never reached the other side: no name, no route, no connection. A reset or a timeout of a
 * request that was under way is none of these: it may have arrived.
 */
export function neverLeft(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && unconnected.has(String(error.code))) return true;
  // The SDK gives its connection timeout no code of its own, only this sentence (smithy's node-http-handler).
  return error.name === 'TimeoutError' && error.message.includes('did not establish a connection');
}
