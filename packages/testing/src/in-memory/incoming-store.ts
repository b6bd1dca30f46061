import type { IncomingStore, KnownOrder, StockChange } from '@kesher/domain/import/incoming-store';

/** What incoming events leave behind, in maps; an older change never replaces a newer one. */
export function createInMemoryIncomingStore(): IncomingStore & {
  stockChanges(): StockChange[];
} {
  const seen = new Set<string>();
  const orders = new Map<string, KnownOrder>();
  const stock = new Map<string, StockChange>();
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
    async putOrder(order) {
      return putUnlessOlder(orders, `${order.source}#${order.orderKey}`, order);
    },
    async forgetOrdersOf(customerId) {
      for (const [key, { lines }] of orders) if (lines[0]?.customerId === customerId) orders.delete(key);
    },
    async putStockChange(change) {
      return putUnlessOlder(stock, `${change.source}#${change.productId}`, change);
    },
    stockChanges: () => structuredClone([...stock.values()]),
  };
}

function putUnlessOlder<V extends { changedAt: string }>(
  map: Map<string, V>,
  key: string,
  value: V,
): 'stored' | 'stale' {
  const stored = map.get(key);
  if (stored && stored.changedAt > value.changedAt) return 'stale';
  map.set(key, structuredClone(value));
  return 'stored';
}
