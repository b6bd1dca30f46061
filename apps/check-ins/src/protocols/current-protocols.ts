import type { Protocol } from '@kesher/domain/check-in/protocol/protocol';
import { currentOf, type StoredProtocol } from '@kesher/domain/check-in/protocol/protocol-store';

/** The protocols as they stand: what was taken over, and the starters that nobody has signed yet, as revision 0. */
export function currentProtocols(
  stored: readonly StoredProtocol[],
  starters: readonly Protocol[],
): { protocol: Protocol; revision: number }[] {
  const order = starters.map(({ id }) => id);
  const taken = currentOf(stored, order).map((protocol) => ({
    protocol,
    revision: stored.find((each) => each.protocol === protocol)?.revision ?? 0,
  }));
  const known = new Set(taken.map(({ protocol }) => protocol.id));
  return [...taken, ...starters.filter(({ id }) => !known.has(id)).map((protocol) => ({ protocol, revision: 0 }))];
}
