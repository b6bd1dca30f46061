import { buildCustomer } from '@kesher/testing/builders/customer';
import { buildOrderLine } from '@kesher/testing/builders/order';
import { describe, expect, it } from 'vitest';
import { inMemoryPorts } from '../staff-door/testing/staff-door.ts';
import { findCustomers } from './find-customers.ts';

async function setUp() {
  const ports = inMemoryPorts();
  await ports.customers.put(buildCustomer({ name: 'Dana Levi' }));
  await ports.customers.put(
    buildCustomer({ id: '10042', name: 'יוסי לוי', email: 'yossi@example.com', phone: '+972521111111' }),
  );
  await ports.customers.put(buildCustomer({ id: 'C-3', name: 'أحمد', email: undefined, phone: '+972501234567' }));
  await ports.orders.putLine(buildOrderLine({ id: 'L-1', customerId: 'C-3', orderNumber: '#10042' }));
  await ports.orders.putLine(
    buildOrderLine({ id: 'L-2', customerId: 'C-3', orderNumber: '#10042', state: 'fulfilled' }),
  );
  return { ports, find: findCustomers(ports) };
}

describe('finding customers', () => {
  it.each([
    ['lev', [['C-1001', 'name']]],
    ['לוי יו', [['10042', 'name']]],
    ['احمد', [['C-3', 'name']]],
    ['C-1001', [['C-1001', 'id']]],
    ['yossi@EXAMPLE.com', [['10042', 'email']]],
    ['052-111 1111', [['10042', 'phone']]],
    ['٠٥٢-١١١-١١١١', [['10042', 'phone']]],
    [
      '+972 50 123 4567',
      [
        ['C-1001', 'phone'],
        ['C-3', 'phone'],
      ],
    ],
    ['#10042', [['C-3', 'order']]],
    [
      '10042',
      [
        ['10042', 'id'],
        ['C-3', 'order'],
      ],
    ],
    ['nobody@example.com', []],
    ['\0\0', []],
    ['🦄🦄', []],
  ])('by %s answers whom it means, and by what', async (search, hits) => {
    const { find } = await setUp();
    expect((await find(search)).map(({ customer, matched }) => [customer.id, matched])).toEqual(hits);
  });

  it('answers twenty at the most', async () => {
    const { ports, find } = await setUp();
    for (let index = 0; index < 30; index += 1) await ports.customers.put(buildCustomer({ id: `D-${index}` }));
    expect(await find('dana')).toHaveLength(20);
    expect(await find('0501234567')).toHaveLength(20);
  });

  it('reads international numbers where no settings were saved', async () => {
    const { ports, find } = await setUp();
    ports.settings.restore(undefined);
    expect(await find('+972521111111')).toHaveLength(1);
    expect(await find('0521111111')).toEqual([]);
  });
});
