import * as z from 'zod';
import { type Protocol, protocolSchema } from './protocol.ts';

/** A version of a protocol as it is stored: signing it is a change of it, changing it is a new version. */
export const storedProtocolSchema = z.object({ protocol: protocolSchema, revision: z.int().min(1) });
export type StoredProtocol = z.infer<typeof storedProtocolSchema>;

/** Protocols, each version for good: a check-in goes on by the one that it was planned by. */
export type ProtocolStore = {
  /** Every version of every protocol. */
  all(): Promise<StoredProtocol[]>;
  /** Writes if the stored revision is `revision - 1`, or if the version is new and the revision is 1. */
  put(stored: StoredProtocol): Promise<'stored' | 'stale'>;
};

/**
 * The protocols as they stand: what was taken over, and then the starters that nobody has, in their order. A starter that
 * was taken over and deleted is a draft again, in a version that nobody has written yet.
 */
export function withStarters<Starter extends { readonly id: string; readonly version: number }>(
  stored: readonly StoredProtocol[],
  starters: readonly Starter[],
): (Protocol | Starter)[] {
  const newest = newestOf(stored);
  const taken = currentOf(
    stored,
    starters.map(({ id }) => id),
  );
  const known = new Set(taken.map(({ id }) => id));
  const drafts = starters
    .filter(({ id }) => !known.has(id))
    .map((starter) => ({ ...starter, version: (newest.get(starter.id)?.version ?? 0) + 1 }));
  return [...taken, ...drafts];
}

/** The newest version of each protocol that nobody has deleted, in the order in which a work takes them: the more particular ones first. */
export function currentOf(stored: readonly StoredProtocol[], order: readonly string[]): Protocol[] {
  const placeOf = ({ id, afterAnyVisit }: Protocol) => {
    const place = order.indexOf(id);
    // What the business wrote itself goes before the starters, and what takes any visit comes last.
    return afterAnyVisit ? order.length : place;
  };
  return [...newestOf(stored).values()]
    .filter(({ deleted }) => deleted === undefined)
    .toSorted((left, right) => placeOf(left) - placeOf(right) || (left.id < right.id ? -1 : 1));
}

function newestOf(stored: readonly StoredProtocol[]): Map<string, Protocol> {
  const newest = new Map<string, Protocol>();
  for (const { protocol } of stored) {
    const known = newest.get(protocol.id);
    if (known === undefined || known.version < protocol.version) newest.set(protocol.id, protocol);
  }
  return newest;
}
