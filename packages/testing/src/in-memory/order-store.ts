import type { CustomerId, OrderLineId, ProductId } from '@kesher/domain/ids';
import { type OrderLine, orderLineSchema, type Product, productSchema } from '@kesher/domain/order/order-line';
import type { AffectedCustomer, OrderStore } from '@kesher/domain/order/order-store';
import { isSameValue } from '@kesher/domain/same-value';
import type { Restorable } from './rows.ts';

export type OrderState = { products: Product[]; lines: OrderLine[] };

/** Products and lines in maps; parsed on the way in, copied on the way out. */
export function createInMemoryOrderStore(): OrderStore &
  Restorable<OrderState> & {
    allLines(): OrderLine[];
  } {
  const products = new Map<ProductId, Product>();
  const lines = new Map<string, OrderLine>();
  const openOf = new Map<ProductId, Map<CustomerId, Set<string>>>();
  const linesByCustomer = new Map<CustomerId, Set<string>>();

  const track = (key: string, line: OrderLine) => {
    const owned = linesByCustomer.get(line.customerId) ?? new Set();
    linesByCustomer.set(line.customerId, owned.add(key));
    const customers = openOf.get(line.productId) ?? new Map<CustomerId, Set<string>>();
    openOf.set(line.productId, customers);
    const keys = customers.get(line.customerId) ?? new Set();
    if (line.state === 'open') keys.add(key);
    else keys.delete(key);
    if (keys.size > 0) customers.set(line.customerId, keys);
    else customers.delete(line.customerId);
  };
  const open = (customerId: CustomerId, productIds: readonly ProductId[]) =>
    [...new Set(productIds)]
      .flatMap((productId) => [...(openOf.get(productId)?.get(customerId) ?? [])])
      .flatMap((key) => lines.get(key) ?? [])
      .map((line) => structuredClone(line));

  return {
    async product(id) {
      return structuredClone(products.get(id));
    },
    async products() {
      return structuredClone([...products.values()]);
    },
    async putProduct(product) {
      return put(products, product.id, productSchema.parse(product));
    },
    async putLine(line) {
      const key = keyOf(line.productId, line.customerId, line.id);
      const outcome = put(lines, key, orderLineSchema.parse(line));
      track(key, line);
      return outcome;
    },
    async line(productId, customerId, id) {
      return structuredClone(lines.get(keyOf(productId, customerId, id)));
    },
    async linesOf(customerId) {
      const keys = [...(linesByCustomer.get(customerId) ?? [])];
      return keys.flatMap((key) => lines.get(key) ?? []).map((line) => structuredClone(line));
    },
    async customersOfOrder(orderNumber) {
      const owners = [...lines.values()].filter((line) => line.orderNumber === orderNumber);
      return [...new Set(owners.map(({ customerId }) => customerId))].toSorted().slice(0, 20);
    },
    async forgetLine({ productId, customerId, id }) {
      const key = keyOf(productId, customerId, id);
      const line = lines.get(key);
      if (line) track(key, { ...line, state: 'cancelled' });
      linesByCustomer.get(customerId)?.delete(key);
      lines.delete(key);
    },
    async openLines(customerId, productIds) {
      return open(customerId, productIds);
    },
    async affected(productIds, { after, limit }) {
      const ids = new Set(productIds.flatMap((productId) => [...(openOf.get(productId)?.keys() ?? [])]));
      const waiting = [...ids].toSorted().filter((id) => after === undefined || id > after);
      const page = waiting.slice(0, limit);
      const customers: AffectedCustomer[] = page.map((customerId) => ({
        customerId,
        lines: open(customerId, productIds),
      }));
      return waiting.length > limit ? { customers, next: page.at(-1) } : { customers };
    },
    allLines: () => structuredClone([...lines.values()]),
    snapshot: () => structuredClone({ products: [...products.values()], lines: [...lines.values()] }),
    restore(state) {
      for (const map of [products, lines, openOf, linesByCustomer]) map.clear();
      for (const product of state.products) put(products, product.id, product);
      for (const line of state.lines) {
        const key = keyOf(line.productId, line.customerId, line.id);
        put(lines, key, line);
        track(key, line);
      }
    },
  };
}

function keyOf(productId: ProductId, customerId: CustomerId, id: OrderLineId): string {
  return `${productId}#${customerId}#${id}`;
}

function put<K, V>(map: Map<K, V>, key: K, value: V): 'created' | 'changed' | 'unchanged' {
  const stored = map.get(key);
  if (stored !== undefined && isSameValue(stored, value)) return 'unchanged';
  map.set(key, structuredClone(value));
  return stored === undefined ? 'created' : 'changed';
}
