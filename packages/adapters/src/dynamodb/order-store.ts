import { type CustomerId, customerIdSchema } from '@kesher/domain/ids';
import { mergeAffected } from '@kesher/domain/order/merge-affected';
import { type OrderLine, orderLineSchema, productSchema } from '@kesher/domain/order/order-line';
import type { AffectedCustomer, OrderStore } from '@kesher/domain/order/order-store';
import { isSameValue } from '@kesher/domain/same-value';
import { readAll } from './read-all.ts';
import type { Item, ItemKey, Table } from './table.ts';

/** Open and closed lines lie apart, so that finding who is affected reads open lines only. */
const partitionOf = (line: Pick<OrderLine, 'productId' | 'state'>) =>
  line.state === 'open' ? `product#${line.productId}` : `closed#${line.productId}`;
const lineKey = (line: OrderLine): ItemKey => ({ pk: partitionOf(line), sk: `line#${line.customerId}#${line.id}` });
const productKey = (id: string): ItemKey => ({ pk: 'products', sk: `product#${id}` });

/** How many lines of one order number are looked at. */
const linesLookedAt = 1_000;

/** Products and order lines in DynamoDB. Within a product, open lines are sorted by customer. */
export function createOrderStore(table: Table): OrderStore {
  async function openLinesFrom(productId: string, after: string | undefined, limit: number): Promise<OrderLine[]> {
    const query = {
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      // `~` sorts after every character an id may hold, so this starts behind the last line of `after`.
      values: {
        ':pk': `product#${productId}`,
        ':from': after === undefined ? 'line#' : `line#${after}#~`,
        ':to': 'line#~',
      },
    };
    // Fewer than asked for means that there are no more, so a page that DynamoDB cut short must be read on.
    const items = await readAll(table, query, limit);
    return items.map(lineOf);
  }

  async function standingLines({ productId, customerId, id }: Pick<OrderLine, 'productId' | 'customerId' | 'id'>) {
    const sk = `line#${customerId}#${id}`;
    const items = await table.getMany([
      { pk: `product#${productId}`, sk },
      { pk: `closed#${productId}`, sk },
    ]);
    return items.map(lineOf);
  }

  const store: OrderStore = {
    async product(id) {
      const item = await table.get(productKey(id));
      return item && productSchema.parse(item);
    },

    async products() {
      const found = await readAll(table, { KeyConditionExpression: 'pk = :pk', values: { ':pk': 'products' } });
      return found.map((item) => productSchema.parse(item));
    },

    async putProduct(product) {
      const before = await store.product(product.id);
      if (before && isSameValue(before, product)) return 'unchanged';
      await table.put({ ...productKey(product.id), ...product });
      return before ? 'changed' : 'created';
    },

    async putLine(line) {
      const standing = await standingLines(line);
      const before = newestOf(standing);
      const isKnown = before !== undefined && isSameValue(before, line);
      if (!isKnown) await table.put({ ...lineKey(line), ...line });
      // Also what an earlier, interrupted move left behind: otherwise a customer stays affected by what they have.
      for (const other of standing) if (partitionOf(other) !== partitionOf(line)) await table.remove(lineKey(other));
      if (isKnown) return 'unchanged';
      return before ? 'changed' : 'created';
    },

    async line(productId, customerId, id) {
      return newestOf(await standingLines({ productId, customerId, id }));
    },

    async linesOf(customerId) {
      const items = await readAll(table, {
        index: 'byCustomer',
        // Orders that events taught us stand in this index too.
        KeyConditionExpression: 'customerId = :customer AND begins_with(sk, :line)',
        values: { ':customer': customerId, ':line': 'line#' },
      });
      return items.map(lineOf);
    },

    async customersOfOrder(orderNumber) {
      const query = {
        index: 'byNumber',
        KeyConditionExpression: 'orderNumber = :number',
        values: { ':number': orderNumber },
        keysOnly: true as const,
      };
      // An order has many lines, and each of them names its customer.
      const keys = await readAll(table, query, linesLookedAt);
      const ids = new Set(keys.map(({ sk }) => customerIdSchema.parse(String(sk).split('#')[1])));
      return [...ids].slice(0, 20);
    },

    async forgetLine({ productId, customerId, id }) {
      const sk = `line#${customerId}#${id}`;
      await Promise.all([`product#${productId}`, `closed#${productId}`].map((pk) => table.remove({ pk, sk })));
    },

    async openLines(customerId, productIds) {
      const pages = await Promise.all(
        [...new Set(productIds)].map((productId) =>
          readAll(table, {
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
            values: { ':pk': `product#${productId}`, ':sk': `line#${customerId}#` },
          }),
        ),
      );
      return pages.flat().map(lineOf);
    },

    async affected(
      productIds,
      { after, limit },
    ): Promise<{ customers: AffectedCustomer[]; next?: CustomerId | undefined }> {
      return mergeAffected([...new Set(productIds)], { after, limit }, openLinesFrom);
    },
  };
  return store;
}

/** A crash between the two writes of a closing line leaves both: the closed one is the newer. */
function newestOf(standing: readonly OrderLine[]): OrderLine | undefined {
  return standing.find(({ state }) => state !== 'open') ?? standing[0];
}

function lineOf(item: Item): OrderLine {
  return orderLineSchema.parse(item);
}
