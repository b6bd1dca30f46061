import type { CustomerId, OrderLineId, ProductId } from '@kesher/domain/ids';
import { type OrderLine, orderLineSchema, type Product, productSchema } from '@kesher/domain/order/order-line';
import type { AffectedCustomer, OrderStore } from '@kesher/domain/order/order-store';
import { standInLine } from '@kesher/domain/order/stand-in-line';
import { isSameValue } from '@kesher/domain/same-value';
import type { Restorable, SetAsideIn } from './rows.ts';

export type OrderState = { products: Product[]; lines: OrderLine[] };

/** Products and lines in maps; parsed on the way in, copied on the way out. */
export function createInMemoryOrderStore(inTable?: SetAsideIn): OrderStore &
  Restorable<OrderState> & {
    allLines(): OrderLine[];
    damage(line: Pick<OrderLine, 'productId' | 'customerId' | 'id'>, change: Record<string, unknown>): void;
  } {
  const damaged = new Map<string, Record<string, unknown>>();
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
  const forget = (key: string) => {
    const line = lines.get(key);
    if (line) track(key, { ...line, state: 'cancelled' });
    if (line) linesByCustomer.get(line.customerId)?.delete(key);
    lines.delete(key);
    damaged.delete(key);
  };
  const standingIn = (key: string) => {
    const change = damaged.get(key);
    if (change === undefined) return lines.get(key);
    inTable?.setAside(key);
    return standInLine({ ...lines.get(key), ...change });
  };
  const readable = (key: string) => {
    if (damaged.has(key)) inTable?.setAside(key);
    return damaged.has(key) ? undefined : lines.get(key);
  };
  const open = (customerId: CustomerId, productIds: readonly ProductId[]) =>
    [...new Set(productIds)]
      .flatMap((productId) => [...(openOf.get(productId)?.get(customerId) ?? [])])
      .flatMap((key) => standingIn(key) ?? [])
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
      damaged.delete(key);
      const outcome = put(lines, key, orderLineSchema.parse(line));
      track(key, line);
      return outcome;
    },
    async line(productId, customerId, id) {
      return structuredClone(readable(keyOf(productId, customerId, id)));
    },
    async linesOf(customerId) {
      const keys = [...(linesByCustomer.get(customerId) ?? [])];
      return keys.flatMap((key) => readable(key) ?? []).map((line) => structuredClone(line));
    },
    async productsOf(customerId) {
      const keys = [...(linesByCustomer.get(customerId) ?? [])];
      return [...new Set(keys.flatMap((key) => lines.get(key)?.productId ?? []))];
    },
    async customersOfOrder(orderNumber) {
      const owners = [...lines.values()].filter((line) => line.orderNumber === orderNumber);
      return [...new Set(owners.map(({ customerId }) => customerId))].toSorted().slice(0, 20);
    },
    async linesOfOrder(orderNumber) {
      return structuredClone([...lines.values()].filter((line) => line.orderNumber === orderNumber));
    },
    async forgetLinesOf(customerId) {
      const keys = [...(linesByCustomer.get(customerId) ?? [])];
      keys.forEach(forget);
      return keys.length;
    },
    async forgetLine({ productId, customerId, id }) {
      forget(keyOf(productId, customerId, id));
    },
    async openLines(customerId, productIds) {
      return open(customerId, productIds);
    },
    async affected(productIds, { after, limit }) {
      const named = new Set(productIds.flatMap((productId) => [...(openOf.get(productId)?.keys() ?? [])]));
      const ids = [...named].filter((id) => damaged.size === 0 || open(id, productIds).length > 0);
      const waiting = ids.toSorted().filter((id) => after === undefined || id > after);
      const page = waiting.slice(0, limit);
      const customers: AffectedCustomer[] = page.map((customerId) => ({
        customerId,
        lines: open(customerId, productIds),
      }));
      return waiting.length > limit ? { customers, next: page.at(-1) } : { customers };
    },
    damage: (line, change) => void damaged.set(keyOf(line.productId, line.customerId, line.id), change),
    allLines: () => structuredClone([...lines.values()]),
    snapshot: () => structuredClone({ products: [...products.values()], lines: [...lines.values()] }),
    restore(state) {
      damaged.clear();
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
