import type { Protocol } from '@kesher/domain/check-in/protocol/protocol';
import { type StoredProtocol, withStarters } from '@kesher/domain/check-in/protocol/protocol-store';

/** The protocols as they stand, each with its revision: a starter that nobody has signed yet is of revision 0. */
export function currentProtocols(
  stored: readonly StoredProtocol[],
  starters: readonly Protocol[],
): { protocol: Protocol; revision: number }[] {
  return withStarters(stored, starters).map((protocol) => ({
    protocol,
    revision: stored.find((each) => each.protocol === protocol)?.revision ?? 0,
  }));
}
