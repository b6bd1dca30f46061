import { canonicalAddress } from '@kesher/domain/customer/contact-point';
import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerId } from '@kesher/domain/ids';
import type { OrderLine } from '@kesher/domain/order/order-line';
import { isSameValue } from '@kesher/domain/same-value';
import type { RecordStores } from './apply-row.ts';

/**
 * Stores that read through to the real ones and keep what is written to themselves, so that a preview runs the very code
 * of the import. Of what was written the latest `keep` records are remembered: enough for rows that belong together,
 * which stand near each other, and bounded however long the file is.
 */
export function createRehearsalStores(real: RecordStores, keep = 10_000): RecordStores {
  const customers = new RecentMap<CustomerId, Customer>(keep);
  const ids = new RecentMap<string, CustomerId[]>(keep);
  const records = new RecentMap<string, unknown>(keep);
  const linesOf = new RecentMap<string, OrderLine[]>(keep);

  const remember = (key: string, value: unknown, stored: unknown): 'created' | 'changed' | 'unchanged' => {
    if (stored !== undefined && isSameValue(stored, value)) return 'unchanged';
    records.set(key, value);
    return stored === undefined ? 'created' : 'changed';
  };
  const readThrough = async <V>(key: string, read: () => Promise<V | undefined>): Promise<V | undefined> =>
    (records.get(key) as V | undefined) ?? (await read());

  const rehearsal: RecordStores = {
    customers: {
      ...real.customers,
      get: async (id) => customers.get(id) ?? (await real.customers.get(id)),
      getMany: async (wanted) => {
        const found = await real.customers.getMany(wanted);
        for (const id of wanted) {
          const rehearsed = customers.get(id);
          if (rehearsed) found.set(id, rehearsed);
        }
        return found;
      },
      put: async (customer) => {
        customers.set(customer.id, customer);
        for (const address of [customer.email, customer.phone]) {
          if (address === undefined) continue;
          const known = ids.get(canonicalAddress(address)) ?? [];
          if (!known.includes(customer.id)) ids.set(canonicalAddress(address), [...known, customer.id]);
        }
        return 'stored';
      },
      findByAddress: async (address) => {
        const stored = await real.customers.findByAddress(address);
        return [...new Set([...stored, ...(ids.get(canonicalAddress(address)) ?? [])])];
      },
    },
    orders: {
      ...real.orders,
      product: (id) => readThrough(`product ${id}`, () => real.orders.product(id)),
      putProduct: async (product) =>
        remember(`product ${product.id}`, product, await rehearsal.orders.product(product.id)),
      line: (productId, customerId, id) =>
        readThrough(keyOf({ productId, customerId, id }), () => real.orders.line(productId, customerId, id)),
      putLine: async (line) => {
        const stored = await rehearsal.orders.line(line.productId, line.customerId, line.id);
        const others = (linesOf.get(line.orderNumber) ?? []).filter((other) => keyOf(other) !== keyOf(line));
        linesOf.set(line.orderNumber, [...others, line]);
        return remember(keyOf(line), line, stored);
      },
      forgetLine: async () => undefined,
      linesOfOrder: async (orderNumber) => {
        const rehearsed = linesOf.get(orderNumber) ?? [];
        const standing = (await real.orders.linesOfOrder(orderNumber)).filter(
          (line) => !rehearsed.some((other) => keyOf(other) === keyOf(line)),
        );
        return [...standing, ...rehearsed];
      },
    },
    suppressions: {
      standings: real.suppressions.standings,
      note: async () => undefined,
      suppress: async () => undefined,
    },
    erasures: { knows: real.erasures.knows, countRefused: async () => undefined },
    deliveries: {
      ...real.deliveries,
      get: (supplierId, id) => readThrough(`delivery ${supplierId} ${id}`, () => real.deliveries.get(supplierId, id)),
      put: async (delivery) => {
        const stored = await rehearsal.deliveries.get(delivery.supplierId, delivery.id);
        return remember(`delivery ${delivery.supplierId} ${delivery.id}`, delivery, stored);
      },
    },
  };
  return rehearsal;
}

function keyOf({ productId, customerId, id }: Pick<OrderLine, 'productId' | 'customerId' | 'id'>): string {
  return `line ${productId} ${customerId} ${id}`;
}

/**
 * A map that forgets what was set longest ago: at least the latest `keep` entries are there, at most twice as many. Two
 * maps that take turns; deleting entry by entry makes a JavaScript map slow.
 */
class RecentMap<K, V> {
  #recent = new Map<K, V>();
  #older = new Map<K, V>();
  readonly #keep: number;

  constructor(keep: number) {
    this.#keep = keep;
  }

  get(key: K): V | undefined {
    return this.#recent.get(key) ?? this.#older.get(key);
  }

  set(key: K, value: V): void {
    this.#recent.set(key, value);
    if (this.#recent.size < this.#keep) return;
    this.#older = this.#recent;
    this.#recent = new Map();
  }
}
