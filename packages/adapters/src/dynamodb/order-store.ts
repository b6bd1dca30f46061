import { type CustomerId, customerIdSchema, productIdSchema } from '@kesher/domain/ids';
import { mergeAffected } from '@kesher/domain/order/merge-affected';
import { type OrderLine, orderLineSchema, productSchema } from '@kesher/domain/order/order-line';
import type { AffectedCustomer, OrderStore } from '@kesher/domain/order/order-store';
import { standInLine } from '@kesher/domain/order/stand-in-line';
import { isSameValue } from '@kesher/domain/same-value';
import { readAll } from './read-all.ts';
import { rowReader } from './row-reader.ts';
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
  const rows = rowReader(table, orderLineSchema);
  const catalogue = rowReader(table, productSchema);
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
    // Fewer than asked for means that there are no more, so a page that DynamoDB cut short must be read on, and one from
    // which lines were set aside too.
    for (let most = limit; ; most *= 2) {
      const items = await readAll(table, query, most);
      const lines = await rows.all(items, standInLine);
      if (lines.length >= limit || items.length < most) return lines.slice(0, limit);
    }
  }

  async function standingLines({ productId, customerId, id }: Pick<OrderLine, 'productId' | 'customerId' | 'id'>) {
    const sk = `line#${customerId}#${id}`;
    return table.getMany([
      { pk: `product#${productId}`, sk },
      { pk: `closed#${productId}`, sk },
    ]);
  }

  function keysOfOrder(orderNumber: string): Promise<Item[]> {
    const query = {
      index: 'byNumber',
      KeyConditionExpression: 'orderNumber = :number',
      values: { ':number': orderNumber },
      keysOnly: true as const,
    };
    return readAll(table, query, linesLookedAt);
  }

  const store: OrderStore = {
    async product(id) {
      return catalogue.ifReadable(await table.get(productKey(id)));
    },

    async products() {
      const found = await readAll(table, { KeyConditionExpression: 'pk = :pk', values: { ':pk': 'products' } });
      return catalogue.all(found);
    },

    async putProduct(product) {
      // A product that cannot be read is written anew: whoever sends it knows it best.
      const item = await table.get(productKey(product.id));
      const before = await catalogue.ifReadable(item);
      if (before && isSameValue(before, product)) return 'unchanged';
      await table.put({ ...productKey(product.id), ...product });
      return item ? 'changed' : 'created';
    },

    async putLine(line) {
      const standing = await standingLines(line);
      const before = newestOf(await rows.all(standing));
      const isKnown = before !== undefined && isSameValue(before, line);
      if (!isKnown) await table.put({ ...lineKey(line), ...line });
      // Also what an earlier, interrupted move left behind: otherwise a customer stays affected by what they have.
      const key = lineKey(line);
      for (const other of standing as ItemKey[])
        if (other.pk !== key.pk) await table.remove({ pk: other.pk, sk: key.sk });
      if (isKnown) return 'unchanged';
      // Of two who wrote at once, the one who closed it stands: nobody is told of what they wait for no more.
      if ((await standingLines(line)).length > 1) await table.remove({ pk: `product#${line.productId}`, sk: key.sk });
      return standing.length > 0 ? 'changed' : 'created';
    },

    async line(productId, customerId, id) {
      return newestOf(await rows.all(await standingLines({ productId, customerId, id })));
    },

    async linesOf(customerId) {
      return rows.all(await readAll(table, linesOfCustomer(customerId)));
    },

    async productsOf(customerId) {
      const keys = await readAll(table, { ...linesOfCustomer(customerId), keysOnly: true });
      const ids = keys.map(({ pk }) => String(pk).slice(String(pk).indexOf('#') + 1));
      return [...new Set(ids)].map((id) => productIdSchema.parse(id));
    },

    async customersOfOrder(orderNumber) {
      // An order has many lines, and each of them names its customer.
      const keys = await keysOfOrder(orderNumber);
      const ids = new Set(keys.map(({ sk }) => customerIdSchema.parse(String(sk).split('#')[1])));
      return [...ids].slice(0, 20);
    },

    async linesOfOrder(orderNumber) {
      const items = await table.getMany((await keysOfOrder(orderNumber)) as ItemKey[]);
      return (await rows.all(items)).filter((line) => line.orderNumber === orderNumber);
    },

    async forgetLinesOf(customerId) {
      const keys = await readAll(table, { ...linesOfCustomer(customerId), keysOnly: true });
      await Promise.all(keys.map(({ pk, sk }) => table.remove({ pk: String(pk), sk: String(sk) })));
      return keys.length;
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
      return rows.all(pages.flat(), standInLine);
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

const linesOfCustomer = (customerId: CustomerId) => ({
  index: 'byCustomer',
  // Orders that events taught us stand in this index too.
  KeyConditionExpression: 'customerId = :customer AND begins_with(sk, :line)',
  values: { ':customer': customerId, ':line': 'line#' },
});

/** A crash between the two writes of a closing line leaves both: the closed one is the newer. */
function newestOf(standing: readonly OrderLine[]): OrderLine | undefined {
  return standing.find(({ state }) => state !== 'open') ?? standing[0];
}
