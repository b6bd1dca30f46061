import type { CustomerId } from '@kesher/domain/ids';
import { type OrderLine, orderLineSchema, productSchema } from '@kesher/domain/order/order-line';
import type { AffectedCustomer, OrderStore } from '@kesher/domain/order/order-store';
import { mergeAffected } from '@kesher/domain/order/merge-affected';
import { sameValue } from './same-value.ts';
import type { Item, ItemKey, Table } from './table.ts';

/** Open and closed lines lie apart, so that finding who is affected reads open lines only. */
const partitionOf = (line: Pick<OrderLine, 'productId' | 'state'>) =>
  line.state === 'open' ? `product#${line.productId}` : `closed#${line.productId}`;
const lineKey = (line: OrderLine): ItemKey => ({ pk: partitionOf(line), sk: `line#${line.customerId}#${line.id}` });
const productKey = (id: string): ItemKey => ({ pk: 'products', sk: `product#${id}` });

/** Products and order lines in DynamoDB. Within a product, open lines are sorted by customer. */
export function createOrderStore(table: Table): OrderStore {
  async function openLinesFrom(productId: string, after: string | undefined, limit: number): Promise<OrderLine[]> {
    const { items } = await table.query({
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      // `~` sorts after every character an id may hold, so this starts behind the last line of `after`.
      values: {
        ':pk': `product#${productId}`,
        ':from': after === undefined ? 'line#' : `line#${after}#~`,
        ':to': 'line#~',
      },
      limit,
    });
    return items.map(lineOf);
  }

  const store: OrderStore = {
    async product(id) {
      const item = await table.get(productKey(id));
      return item && productSchema.parse(item);
    },

    async products() {
      const found: Item[] = [];
      let after: Item | undefined;
      do {
        const page = await table.query({ KeyConditionExpression: 'pk = :pk', values: { ':pk': 'products' }, after });
        found.push(...page.items);
        after = page.next;
      } while (after);
      return found.map((item) => productSchema.parse(item));
    },

    async putProduct(product) {
      const before = await store.product(product.id);
      if (before && sameValue(before, product)) return 'unchanged';
      await table.put({ ...productKey(product.id), ...product });
      return before ? 'changed' : 'created';
    },

    async putLine(line) {
      const before = await store.line(line.productId, line.customerId, line.id);
      if (before && sameValue(before, line)) return 'unchanged';
      await table.put({ ...lineKey(line), ...line });
      if (before && before.state !== line.state && partitionOf(before) !== partitionOf(line))
        await table.remove(lineKey(before));
      return before ? 'changed' : 'created';
    },

    async line(productId, customerId, id) {
      const sk = `line#${customerId}#${id}`;
      const items = await table.getMany([
        { pk: `product#${productId}`, sk },
        { pk: `closed#${productId}`, sk },
      ]);
      // A crash between the two writes of a closing line leaves both: the closed one is the newer.
      const item = items.find((found) => found['state'] !== 'open') ?? items[0];
      return item && lineOf(item);
    },

    async linesOf(customerId) {
      const { items } = await table.query({
        index: 'byCustomer',
        KeyConditionExpression: 'customerId = :customer',
        values: { ':customer': customerId },
        limit: 500,
      });
      return items.map(lineOf);
    },

    async openLines(customerId, productIds) {
      const pages = await Promise.all(
        productIds.map((productId) =>
          table.query({
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
            values: { ':pk': `product#${productId}`, ':sk': `line#${customerId}#` },
          }),
        ),
      );
      return pages.flatMap(({ items }) => items.map(lineOf));
    },

    async affected(
      productIds,
      { after, limit },
    ): Promise<{ customers: AffectedCustomer[]; next?: CustomerId | undefined }> {
      return mergeAffected(productIds, { after, limit }, openLinesFrom);
    },
  };
  return store;
}

function lineOf(item: Item): OrderLine {
  return orderLineSchema.parse(item);
}
