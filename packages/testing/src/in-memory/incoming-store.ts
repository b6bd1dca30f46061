import type { IncomingStore, KnownOrder, StockChange } from '@kesher/domain/import/incoming-store';
import type { Instant } from '@kesher/domain/instant';
import { isClaimedBefore, standingSince } from '@kesher/domain/still-to-come';

/** What incoming events leave behind, in maps; an older change never replaces a newer one. */
export function createInMemoryIncomingStore(): IncomingStore & {
  stockChanges(): StockChange[];
} {
  const seen = new Set<string>();
  const orders = new Map<string, KnownOrder>();
  const stock = new Map<string, StockChange>();
  const shops = new Map<string, string>();
  return {
    async hasSeen(eventKey) {
      return seen.has(eventKey);
    },
    async remember(eventKey) {
      seen.add(eventKey);
    },
    async order(source, orderKey) {
      return structuredClone(orders.get(`${source}#${orderKey}`));
    },
    async putOrder(order, { now, takesBackDeletion }) {
      const key = `${order.source}#${order.orderKey}`;
      const always = order.deletedAt !== undefined || takesBackDeletion;
      if (!always && orders.get(key)?.deletedAt !== undefined) return 'stale';
      if (always) orders.delete(key);
      return putUnlessOlder(orders, key, { value: order, now });
    },
    async forgetOrdersOf(customerId) {
      for (const [key, { lines }] of orders) if (lines[0]?.customerId === customerId) orders.delete(key);
    },
    async forgetOrder(source, orderKey) {
      orders.delete(`${source}#${orderKey}`);
    },
    async firstShop(sender, asking) {
      const first = shops.get(sender) ?? asking;
      shops.set(sender, first);
      return first;
    },
    async putStockChange(change, { now }) {
      return putUnlessOlder(stock, `${change.source}#${change.productId}`, { value: change, now });
    },
    stockChanges: () => structuredClone([...stock.values()]),
  };
}

function putUnlessOlder<V extends { changedAt: Instant; claimedAt?: Instant | undefined }>(
  map: Map<string, V>,
  key: string,
  { value, now }: { value: V; now: Instant },
): 'stored' | 'stale' {
  const stored = map.get(key);
  if (stored && standingSince(stored.changedAt, { at: value.changedAt, now }) > value.changedAt) return 'stale';
  if (stored && isClaimedBefore(value, stored)) return 'stale';
  map.set(key, structuredClone(value));
  return 'stored';
}
