import { addMs, type Instant } from '../instant.ts';
import { isClaimedBefore, standingSince } from '../still-to-come.ts';
import type { KnownOrder } from './incoming-store.ts';

type LineOfOrder = KnownOrder['lines'][number];

/** An order as an event tells it: what is needed to hold it against what is known. */
export type ToldOrder = Pick<KnownOrder, 'source' | 'orderKey' | 'changedAt' | 'claimedAt'> & {
  isRestored?: boolean | undefined;
  now: Instant;
};

const mostLines = 1_000;

/** Why an event has nothing new to say about an order; absent where it has. */
export function overtaken(known: KnownOrder | undefined, told: ToldOrder): 'deleted' | 'outdated' | undefined {
  if (known === undefined) return undefined;
  if (known.deletedAt !== undefined) return told.isRestored ? undefined : 'deleted';
  if (isClaimedBefore(told, known)) return 'outdated';
  const { changedAt: at, now } = told;
  return standingSince(known.changedAt, { at, now }) > at ? 'outdated' : undefined;
}

/** When the order said this: a restored one later than its deletion, whatever its own clock says. */
export function toldAt(known: KnownOrder | undefined, { changedAt, now }: ToldOrder): Instant {
  if (known?.deletedAt === undefined) return changedAt;
  const deletedAt = standingSince(known.deletedAt, { at: now, now });
  return changedAt > deletedAt ? changedAt : addMs(deletedAt, 1);
}

/** The order to know from now on, and the lines that it had and has no more. */
export function planKnownOrder(
  known: KnownOrder | undefined,
  told: ToldOrder & { lines: readonly LineOfOrder[] },
): { order: KnownOrder; gone: LineOfOrder[] } {
  const { source, orderKey, lines, claimedAt } = told;
  const gone = (known?.lines ?? []).filter((old) => !lines.some((now) => isSameLine(now, old)));
  return {
    order: {
      source,
      orderKey,
      changedAt: toldAt(known, told),
      ...(claimedAt !== undefined && { claimedAt }),
      lines: [...lines, ...gone].slice(0, mostLines),
    },
    gone,
  };
}

/**
 * The order as it is kept after its deletion, known or not; its lines stay on it until all of them are cancelled. Nobody
 * says when it was deleted: as we heard of it, and after all that was said before it.
 */
export function planDeletedOrder(
  known: KnownOrder | undefined,
  { source, orderKey, now }: Pick<KnownOrder, 'source' | 'orderKey'> & { now: Instant },
): KnownOrder {
  const changedAt = known && standingSince(known.changedAt, { at: now, now });
  const deletedAt = changedAt !== undefined && changedAt >= now ? addMs(changedAt, 1) : now;
  return { source, orderKey, changedAt: deletedAt, deletedAt, lines: known?.lines ?? [] };
}

/** The lines that an event has just written, and that another one of the same moment took away meanwhile. */
export function takenAwayMeanwhile(written: readonly LineOfOrder[], standing: KnownOrder | undefined): LineOfOrder[] {
  if (standing === undefined) return [];
  if (standing.deletedAt !== undefined) return [...written];
  return written.filter((line) => !standing.lines.some((other) => isSameLine(other, line)));
}

function isSameLine(left: LineOfOrder, right: LineOfOrder): boolean {
  return left.id === right.id && left.customerId === right.customerId && left.productId === right.productId;
}
