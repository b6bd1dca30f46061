/** What Node reports when no connection came about: the request cannot have left this machine. */
const unconnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Whether a call surely never reached the other side. A reset or a timeout is none of these: it may have arrived. */
export function neverLeft(error: unknown): boolean {
  return error instanceof Error && 'code' in error && unconnected.has(String(error.code));
}
