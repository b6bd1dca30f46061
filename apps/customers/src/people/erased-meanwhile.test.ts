import { setImmediate } from 'node:timers/promises';
import { customerIdSchema } from '@kesher/domain/ids';
import type { ImportContext } from '@kesher/domain/import/cells';
import { readRow } from '@kesher/domain/import/read-row';
import { suggestMapping } from '@kesher/domain/import/suggest-mapping';
import { instantSchema } from '@kesher/domain/instant-schema';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { describe, expect, it } from 'vitest';
import { applyBatch } from '../imports/import-rows.ts';
import { inMemoryPorts, now } from '../staff-door/testing/staff-door.ts';
import { applyOrder, deleteOrder } from '../webhooks/apply-order.ts';
import type { IncomingOrder } from '../webhooks/incoming-change.ts';
import { eraseCustomer } from './erase-customer.ts';

const erased = customerIdSchema.parse('C-1');
const [source, orderKey] = ['api', '77'] as const;
type Ports = ReturnType<typeof inMemoryPorts>;

const stores = new Set([
  'customers',
  'suppressions',
  'erasures',
  'orders',
  'incoming',
  'files',
  'tasks',
  'notices',
  'audience',
]);

/** The same ports, which let so many calls through and hold back what follows until they are opened. */
function holdingAfter(ports: Ports, calls: number) {
  let left = calls;
  const gate = Promise.withResolvers<void>();
  const held = (port: object) =>
    new Proxy(port, {
      get: (target, name) => {
        const call: unknown = Reflect.get(target, name);
        if (typeof call !== 'function') return call;
        return async (...given: unknown[]) => {
          left -= 1;
          if (left < 0) await gate.promise;
          return call.apply(target, given);
        };
      },
    });
  const slowed = Object.entries(ports).map(([name, port]) =>
    stores.has(name) && typeof port === 'object' ? [name, held(port)] : [name, port],
  );
  return { ports: { ...ports, ...Object.fromEntries(slowed) }, open: gate.resolve, wasHeld: () => left < 0 };
}

const orderOf = (id: string, products: string[], minute: number): IncomingOrder => ({
  source,
  orderKey,
  orderNumber: orderKey,
  changedAt: instantSchema.parse(`2026-11-22T07:0${minute}:00.000Z`),
  customer: { id, name: 'Dana' },
  lines: products.map((productId) => ({ productId, quantity: 1, state: 'open' as const })),
});

const context: Omit<ImportContext, 'fileName'> = {
  country: 'IL',
  defaultLanguage: 'he',
  now,
  fingerprint: (text) => text,
};
const format = { encoding: 'utf-8', delimiter: ',' } as const;
const headers = ['customerId', 'orderNumber', 'productId', 'quantity'];

/** What may say something of an erased customer's orders while they are being erased. */
const says = {
  'an event that adds a line and takes one away': (ports: Ports) =>
    applyOrder(portsOf(ports), orderOf('C-1', ['P-2', 'P-3'], 2)),
  'an event that gives the order to somebody else': (ports: Ports) =>
    applyOrder(portsOf(ports), orderOf('C-2', ['P-1'], 2)),
  'a deleted order': (ports: Ports) => deleteOrder(portsOf(ports), { source, orderKey }),
  'a file of order lines': (ports: Ports) => {
    const mapping = suggestMapping(headers, 'order-lines');
    const file = { kind: 'order-lines' as const, format, mapping, context: { ...context, fileName: 'orders.csv' } };
    const batch = ['C-1,77,P-4,1', 'C-2,77,P-2,1'].map((text, index) => {
      const row = new Map(headers.map((header, column) => [header, text.split(',')[column] ?? '']));
      return { line: index + 2, reading: readRow('order-lines', { mapping, row, occurrence: 1 }, file.context) };
    });
    return applyBatch(portsOf(ports).stores, batch, file);
  },
};

function portsOf(ports: Ports) {
  return { stores: ports, incoming: ports.incoming, context };
}

/** One side is stopped after some of its calls, then the other after some of its own; then both go on to their end. */
async function meet(say: (ports: Ports) => Promise<unknown>, stops: { says: number; erases: number }) {
  const ports = inMemoryPorts();
  const customer = buildCustomer({ id: erased, email: 'dana@example.com' });
  await ports.customers.put(customer);
  await ports.customers.put(buildCustomer({ id: 'C-2', email: 'yossi@example.com' }));
  await applyOrder(portsOf(ports), orderOf('C-1', ['P-1', 'P-2'], 1));
  expect((await ports.orders.linesOf(erased)).length).toBe(2);
  const [saying, erasing] = [holdingAfter(ports, stops.says), holdingAfter(ports, stops.erases)];
  const said = say(saying.ports);
  await setImmediate();
  const done = eraseCustomer(erasing.ports)(customer);
  await setImmediate();
  saying.open();
  await said;
  erasing.open();
  await done;
  return { ports, isLast: { says: !saying.wasHeld(), erases: !erasing.wasHeld() } };
}

describe.each(Object.entries(says))('%s, while a customer is being erased', (_what, say) => {
  it('leaves no line and no order of theirs, wherever the two are cut', async () => {
    let met = 0;
    const left: string[] = [];
    for (let [from, isLast] = [0, false]; !isLast; from += 1) {
      for (let [to, isWhole] = [0, false]; !isWhole; to += 1, met += 1) {
        const { ports, isLast: ended } = await meet(say, { says: from, erases: to });
        [isLast, isWhole] = [ended.says, ended.erases];
        const known = await ports.incoming.order(source, orderKey);
        const lines = [...ports.orders.allLines(), ...(known?.lines ?? [])];
        const isLeft = lines.some(({ customerId }) => customerId === erased) || (await ports.customers.get(erased));
        if (isLeft) left.push(`after ${from} of its calls, and ${to} of the erasure`);
      }
    }
    expect(left).toEqual([]);
    expect(met).toBeGreaterThan(100);
  });
});
