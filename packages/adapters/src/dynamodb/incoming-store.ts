import { type IncomingStore, knownOrderSchema } from '@kesher/domain/import/incoming-store';
import type { Instant } from '@kesher/domain/instant';
import { latestBelievable } from '@kesher/domain/still-to-come';
import { readAll } from './read-all.ts';
import { expiryOf } from './retention.ts';
import { rowReader } from './row-reader.ts';
import type { Table } from './table.ts';

/** Stored as of a moment still to come is no later than anything. */
const isOlder =
  '(changedAt <= :at OR changedAt > :latest) AND (attribute_not_exists(claimedAt) OR claimedAt <= :claimed)';

/** What is held against the stored one. Without a claim of its own, our clock alone decides. */
const heldAgainst = (word: { changedAt: Instant; claimedAt?: Instant | undefined }, now: Instant) => ({
  ':at': word.changedAt,
  ':latest': latestBelievable(now),
  ':claimed': word.claimedAt ?? noClaim,
});

/** Later than any claim: instants sort as text. */
const noClaim = '9999';

const seenKey = (eventKey: string) => ({ pk: `event#${eventKey}`, sk: 'event' });
const orderKeyOf = (source: string, orderKey: string) => ({ pk: `order#${source}#${orderKey}`, sk: 'order' });
/** What incoming events leave behind, in DynamoDB: events in `office`, orders and stock in `orders`. */
export function createIncomingStore({ office, orders }: { office: Table; orders: Table }): IncomingStore {
  const known = rowReader(orders, knownOrderSchema);
  return {
    async hasSeen(eventKey) {
      return (await office.get(seenKey(eventKey))) !== undefined;
    },
    async remember(eventKey, at) {
      await office.put({ ...seenKey(eventKey), at, expireAfter: expiryOf('seenEvents', at, {}) });
    },
    async order(source, orderKey) {
      // Known from nothing that can be read is not known: the next event writes it anew.
      return known.ifReadable(await orders.get(orderKeyOf(source, orderKey)));
    },
    async putOrder(order, { now, takesBackDeletion }) {
      const item = { ...orderKeyOf(order.source, order.orderKey), ...order, customerId: order.lines[0]?.customerId };
      const always = order.deletedAt !== undefined || takesBackDeletion;
      const stored = always
        ? await orders.put(item)
        : await orders.put(item, {
            ConditionExpression: `attribute_not_exists(pk) OR (${isOlder} AND attribute_not_exists(deletedAt))`,
            ExpressionAttributeValues: heldAgainst(order, now),
          });
      return stored ? 'stored' : 'stale';
    },
    async forgetOrdersOf(customerId) {
      const items = await readAll(orders, {
        index: 'byCustomer',
        KeyConditionExpression: 'customerId = :customer AND sk = :order',
        values: { ':customer': customerId, ':order': 'order' },
        keysOnly: true,
      });
      await Promise.all(items.map(({ pk }) => orders.remove({ pk: String(pk), sk: 'order' })));
    },
    forgetOrder: (source, orderKey) => orders.remove(orderKeyOf(source, orderKey)),
    async firstShop(sender, asking) {
      const key = { pk: `shop#${sender}`, sk: 'shop' };
      const known = await office.get(key);
      if (known) return String(known['shop']);
      const isFirst = await office.put({ ...key, shop: asking }, { ConditionExpression: 'attribute_not_exists(pk)' });
      return isFirst ? asking : String((await office.get(key))?.['shop']);
    },
    async putStockChange(change, { now }) {
      const stored = await orders.put(
        { pk: `stock#${change.productId}`, sk: change.source, ...change },
        {
          ConditionExpression: `attribute_not_exists(pk) OR (${isOlder})`,
          ExpressionAttributeValues: heldAgainst(change, now),
        },
      );
      return stored ? 'stored' : 'stale';
    },
  };
}
