import { type IncomingStore, knownOrderSchema } from '@kesher/domain/import/incoming-store';
import { addMs, dayMs, type Instant } from '@kesher/domain/instant';
import { readAll } from './read-all.ts';
import type { Table } from './table.ts';

/** Repeated events are recognised this long; senders give up repeating after days. */
const rememberedDays = 30;

const seenKey = (eventKey: string) => ({ pk: `event#${eventKey}`, sk: 'event' });
const orderKeyOf = (source: string, orderKey: string) => ({ pk: `order#${source}#${orderKey}`, sk: 'order' });
const epochSeconds = (at: Instant) => Math.ceil(Date.parse(at) / 1000);

/** What incoming events leave behind, in DynamoDB: events in `office`, orders and stock in `orders`. */
export function createIncomingStore({ office, orders }: { office: Table; orders: Table }): IncomingStore {
  return {
    async hasSeen(eventKey) {
      return (await office.get(seenKey(eventKey))) !== undefined;
    },
    async remember(eventKey, at) {
      await office.put({ ...seenKey(eventKey), at, expireAfter: epochSeconds(addMs(at, rememberedDays * dayMs)) });
    },
    async order(source, orderKey) {
      const item = await orders.get(orderKeyOf(source, orderKey));
      return item && knownOrderSchema.parse(item);
    },
    async putOrder(order) {
      const stored = await orders.put(
        { ...orderKeyOf(order.source, order.orderKey), ...order, customerId: order.lines[0]?.customerId },
        {
          ConditionExpression: 'attribute_not_exists(pk) OR changedAt <= :at',
          ExpressionAttributeValues: { ':at': order.changedAt },
        },
      );
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
    async putStockChange(change) {
      const stored = await orders.put(
        { pk: `stock#${change.productId}`, sk: change.source, ...change },
        {
          ConditionExpression: 'attribute_not_exists(pk) OR changedAt <= :at',
          ExpressionAttributeValues: { ':at': change.changedAt },
        },
      );
      return stored ? 'stored' : 'stale';
    },
  };
}
