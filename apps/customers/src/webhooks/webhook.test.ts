import type { Instant } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';
import { event, secrets, setUp } from './testing/webhook-world.ts';

describe('receiveWebhook', () => {
  it('stores an order of our own event with its customer and product, once', async () => {
    const { kesher, stores, lines } = setUp();
    expect(await kesher(event())).toEqual({ kind: 'applied' });
    expect(await kesher(event())).toEqual({ kind: 'ignored', reason: 'repeated' });
    expect(lines()).toEqual(['77 2 open']);
    expect(stores.customers.all()).toMatchObject([
      { id: 'C-1', name: 'Dana', email: 'dana@example.com', language: 'he' },
    ]);
    expect(await stores.orders.products()).toMatchObject([{ id: 'SKU-1' }]);
  });

  it('cancels lines that an order has no more, and leaves an older event aside', async () => {
    const { kesher, lines, stores } = setUp();
    await kesher(
      event(
        {},
        {
          lines: [
            { productId: 'A', quantity: 1 },
            { productId: 'A', quantity: 3 },
            { productId: 'B', quantity: 2 },
          ],
        },
      ),
      { id: '1' },
    );
    await kesher(
      event({ type: 'order.updated', timestamp: '2026-11-22T08:00:00Z' }, { lines: [{ productId: 'A', quantity: 1 }] }),
      { id: '2' },
    );
    const outdated = event(
      { timestamp: '2026-11-22T07:00:00Z' },
      { customer: { id: 'C-1', email: 'old@example.com' } },
    );
    expect(await kesher(outdated, { id: '3' })).toEqual({
      kind: 'ignored',
      reason: 'outdated',
    });
    expect(lines()).toEqual(['77 1 open', '77 3 cancelled', '77 2 cancelled']);
    expect(stores.customers.all()).toMatchObject([{ email: 'dana@example.com' }]);
  });

  it('moves the lines when the order moves to another customer', async () => {
    const { kesher, stores } = setUp();
    await kesher(event(), { id: '1' });
    await kesher(event({ type: 'order.updated' }, { customer: { id: 'C-2', name: 'Yossi' } }), { id: '2' });
    expect(stores.orders.allLines().map(({ customerId, state }) => [customerId, state])).toEqual([
      ['C-1', 'cancelled'],
      ['C-2', 'open'],
    ]);
  });

  it('takes a change of stock, and keeps a later one', async () => {
    const { kesher, incoming } = setUp();
    const stock = (timestamp: string, available: number) => ({
      type: 'stock.changed',
      timestamp,
      data: { productId: 'SKU-1', available, expectedOn: '2026-12-01' },
    });
    await kesher(stock('2026-11-22T07:59:00Z', 0), { id: '1' });
    expect(await kesher(stock('2026-11-22T07:00:00Z', 9), { id: '2' })).toEqual({
      kind: 'ignored',
      reason: 'outdated',
    });
    expect(incoming.stockChanges()).toMatchObject([
      { productId: 'SKU-1', available: 0, expectedOn: '2026-12-01', source: 'api' },
    ]);
  });

  it('applies an event that was lost halfway when it comes again', async () => {
    const { kesher, stores, lines } = setUp();
    const orders = { ...stores.orders };
    stores.orders.putLine = async () => Promise.reject(new Error('killed'));
    await expect(kesher(event())).rejects.toThrow('killed');
    stores.orders.putLine = (line) => orders.putLine(line);
    expect(await kesher(event())).toEqual({ kind: 'applied' });
    expect(lines()).toEqual(['77 2 open']);
  });

  it.each([
    ['a signature by the secret that is being replaced', { secret: secrets.kesher[1] as string }, 'applied'],
    ['a signature by no known secret', { secret: 'whsec_AAAA' }, '401 signature'],
    ['an old event', { at: '2026-11-22T07:54:59.000Z' as Instant }, '401 webhook-timestamp'],
    ['an event of the future', { at: '2026-11-22T08:05:01.000Z' as Instant }, '401 webhook-timestamp'],
    ['no id', { headers: { 'webhook-id': '' } }, '401 webhook-id'],
    ['no signature', { headers: { 'webhook-signature': '' } }, '401 webhook-signature'],
    ['a timestamp that is none', { headers: { 'webhook-timestamp': 'soon' } }, '401 webhook-timestamp'],
    ['a signature that is none', { headers: { 'webhook-signature': 'v1,*** v1' } }, '401 signature'],
  ])('answers %s', async (_name, change, expected) => {
    const outcome = await setUp().kesher(event(), change);
    expect(outcome.kind === 'refused' ? `${outcome.problem.status} ${outcome.problem.field}` : outcome.kind).toBe(
      expected,
    );
  });

  it.each([
    ['not json', '400 body'],
    [[], '422 body'],
    [{}, '422 type'],
    [event({ type: 'order.eaten' }), '422 type'],
    [event({ timestamp: 'yesterday' }), '422 timestamp'],
    [event({}, { orderNumber: '' }), '422 data.orderNumber'],
    [event({}, { customer: { name: 'Dana' } }), '422 data.customer'],
    [event({}, { lines: [] }), '422 data.lines'],
    [event({}, { lines: [{ productId: 'A', quantity: 0 }] }), '422 data.lines.0.quantity'],
    [event({}, { lines: [{ productId: 'A', quantity: 1, promisedOn: '2026-02-30' }] }), '422 data.lines.0.promisedOn'],
    [event({}, { source: 'A B' }), '422 data.source'],
  ])('names the field and the remedy of %j', async (body, expected) => {
    const outcome = await setUp().kesher(body);
    if (outcome.kind !== 'refused') return expect.unreachable(outcome.kind);
    expect(`${outcome.problem.status} ${outcome.problem.field}`).toBe(expected);
    expect(outcome.problem.remedy.length).toBeGreaterThan(10);
  });

  it('asks for the event again while others keep changing the customer, and forgets nothing', async () => {
    const { kesher, stores } = setUp();
    const customers = { ...stores.customers };
    stores.customers.put = async () => 'stale';
    expect(await kesher(event())).toMatchObject({ kind: 'refused', problem: { status: 409, field: 'customer' } });
    stores.customers.put = (customer) => customers.put(customer);
    expect(await kesher(event())).toEqual({ kind: 'applied' });
  });

  it('tells nobody of an order whose customer is an id alone', async () => {
    expect(await setUp().kesher(event({}, { customer: { id: 'C-9' } }))).toEqual({
      kind: 'ignored',
      reason: 'nobody-to-tell',
    });
  });
});
