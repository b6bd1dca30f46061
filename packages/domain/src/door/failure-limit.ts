/** What one address did lately: since when it is counted, and how many attempts failed. */
export type FailureCount = { sinceMs: number; failures: number };

export const failureWindowMs = 60_000;
/** As many failures a minute are still nobody's attack: hundreds of people may share one address. */
export const mostFailures = 300;

/**
 * Counts one failed attempt of an address: an unknown link, a wrong signature, a token that proves nothing. What succeeds
 * is never counted and never refused, so a crowd behind one address is not locked out by somebody in it who guesses.
 * Answers how long to wait once there were too many.
 */
export function countFailure(
  standing: FailureCount | undefined,
  nowMs: number,
): { count: FailureCount; retryAfterSeconds?: number } {
  const isOver = standing === undefined || nowMs - standing.sinceMs >= failureWindowMs || nowMs < standing.sinceMs;
  const count = isOver ? { sinceMs: nowMs, failures: 1 } : { ...standing, failures: standing.failures + 1 };
  if (count.failures <= mostFailures) return { count };
  return { count, retryAfterSeconds: Math.max(1, Math.ceil((count.sinceMs + failureWindowMs - nowMs) / 1_000)) };
}

/**
 * Under which name an address is counted: IPv4 as it is, IPv6 by its first 64 bits, since one household or phone has all
 * addresses behind those.
 */
export function addressKeyOf(address: string): string {
  const [bare = ''] = address.toLowerCase().split('%');
  if (!bare.includes(':')) return bare;
  const mapped = /^(?:0*:)*:?ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  const [front = [], back] = bare.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  const gap = Array.from({ length: back ? 8 - front.length - back.length : 0 }, () => '0');
  const groups = [...front, ...gap, ...(back ?? [])].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.join(':')}::/64`;
}
