import type { CustomerId } from '../ids.ts';
import type { Previous } from './previous.ts';

/** One customer of either list: whom it concerns now, and whom earlier versions spoke to. */
type Merged<Affected> = { customerId: CustomerId; affected: Affected | undefined; previous: Previous | undefined };

/** One page of the merge of two lists that are each sorted by customer id. */
export function mergePage<Affected extends { customerId: CustomerId }>(page: {
  affected: readonly Affected[];
  /** Affected customers up to this id are all on this page; absent when it was the last page. */
  affectedUpTo: CustomerId | undefined;
  previous: readonly Previous[];
  previousUpTo: CustomerId | undefined;
}): {
  both: Merged<Affected>[];
  upTo: CustomerId | undefined;
} {
  const upTo = least(page.affectedUpTo, page.previousUpTo);
  const merged = new Map<CustomerId, Merged<Affected>>();
  for (const affected of page.affected)
    merged.set(affected.customerId, { customerId: affected.customerId, affected, previous: undefined });
  for (const previous of page.previous) {
    const { customerId } = previous.member;
    merged.set(customerId, { customerId, affected: merged.get(customerId)?.affected, previous });
  }
  const both = [...merged.values()]
    .filter(({ customerId }) => upTo === undefined || customerId <= upTo)
    .toSorted((left, right) => (left.customerId < right.customerId ? -1 : 1));
  return { both, upTo };
}

function least(left: CustomerId | undefined, right: CustomerId | undefined): CustomerId | undefined {
  if (left === undefined) return right;
  if (right === undefined) return left;
  return left < right ? left : right;
}
