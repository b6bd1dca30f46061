import { buildDelivery, buildOrderLine, buildProduct } from '@kesher/testing/builders/order';
import { buildDelayFacts } from '@kesher/testing/builders/stock-delay';
import { describe, expect, it } from 'vitest';
import { inMemoryPorts } from '../testing/shop.ts';
import { drafted } from './testing/delay-door.ts';
import { openStaffDoor } from './testing/staff-door.ts';

describe('the products at the door', () => {
  it('come when the record of their supplier says, or it is said honestly that nothing is known', async () => {
    const { json, ports } = await drafted();
    const path = '/staff/products/P-1/expected-window?promisedOn=2026-12-01';
    expect(await json('GET', path)).toEqual({ kind: 'no-history', because: 'no-deliveries', like: [] });
    for (let day = 1; day <= 28; day += 1) {
      const on = (month: string, plus: number) => `2026-${month}-${String(day + plus).padStart(2, '0')}`;
      for (const month of ['03', '05', '07'])
        await ports.deliveries.put(
          buildDelivery({ id: `${month}-${day}`, promisedOn: on(month, 0), deliveredOn: on(month, day % 3) }),
        );
    }
    expect(await json('GET', `${path}&orderedOn=2026-10-01&level=0.9`)).toMatchObject({
      kind: 'window',
      basis: { level: 0.9, supplierDeliveries: 84 },
    });
    await ports.orders.putProduct(buildProduct({ id: 'P-2', supplierId: undefined }));
    expect(await json('GET', path.replace('P-1', 'P-2'))).toMatchObject({ kind: 'no-history' });
  });

  it.each(['0001-01-01', '1582-10-15', '9999-12-31'])('are answered about at a date such as %s', async (date) => {
    const { send, ports } = await drafted();
    for (let id = 1; id <= 40; id += 1) await ports.deliveries.put(buildDelivery({ id: `D-${id}` }));
    const path = `/staff/products/P-1/expected-window?promisedOn=${date}&orderedOn=${date}&level=0.99`;
    expect((await send('GET', path)).status).toBe(200);
  });

  it('are counted by those who wait for any of them, each customer once', async () => {
    const { json, shop, ports } = await drafted();
    await ports.orders.putProduct(buildProduct({ id: 'P-2' }));
    const chair = { productId: 'P-2', orderNumber: '77' };
    await ports.orders.putLine(buildOrderLine({ ...chair, id: 'L-7', customerId: 'C-0001' }));
    await ports.orders.putLine(buildOrderLine({ ...chair, id: 'L-8', customerId: 'C-0009' }));
    const count = (ids: string) => json('GET', `/staff/products/waiting?ids=${ids}`);
    expect(await count('P-1')).toEqual({ customers: 3, isAtLeast: false });
    expect(await count('P-2')).toEqual({ customers: 2, isAtLeast: false });
    expect(await count('P-1,P-2,P-1')).toEqual({ customers: 4, isAtLeast: false });
    await shop.orders('C-0010');
    expect(await count('P-1,P-2')).toEqual({ customers: 5, isAtLeast: false });
    await ports.orders.putLine(buildOrderLine({ ...chair, id: 'L-8', customerId: 'C-0009', state: 'fulfilled' }));
    expect(await count('P-1,P-2')).toEqual({ customers: 4, isAtLeast: false });
    expect(await count('P-none')).toEqual({ customers: 0, isAtLeast: false });
  });

  it.each(['', '?ids=', '?ids=P-1,', `?ids=${Array.from({ length: 21 }, (_, at) => `P-${at}`).join()}`])(
    'are not counted for %j',
    async (query) => {
      const { problem } = await drafted();
      const invalid = await problem('GET', `/staff/products/waiting${query}`);
      expect(invalid).toMatchObject({ status: 400, code: 'invalid-input' });
      expect(invalid.errors?.[0]?.field).toMatch(/^ids/);
    },
  );

  it('make one delay of several, each named once', async () => {
    const { ports } = await inMemoryPorts();
    await ports.orders.putProduct(buildProduct({ id: 'P-2', name: 'Oak chair' }));
    const body = { productIds: ['P-2', 'P-1', 'P-2'], facts: buildDelayFacts() };
    const { delay } = await openStaffDoor(ports).json<{ delay: { products: { id: string }[] } }>(
      'POST',
      '/staff/delays',
      { body },
    );
    expect(delay.products.map(({ id }) => id)).toEqual(['P-2', 'P-1']);
  });
});
