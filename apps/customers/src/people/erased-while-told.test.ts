import { buildCustomer } from '@kesher/testing/builders/customer';
import { buildMessage } from '@kesher/testing/builders/message';
import { buildTask } from '@kesher/testing/builders/task';
import { expect, it } from 'vitest';
import { inMemoryPorts } from '../staff-door/testing/staff-door.ts';
import { eraseCustomer } from './erase-customer.ts';

it('leaves no call that somebody asked for while the person was being erased', async () => {
  const ports = inMemoryPorts();
  const customer = buildCustomer();
  const { id: customerId } = customer;
  await ports.customers.put(customer);
  const { forgetOf } = ports.timeline;
  // Whoever had read the profile before plans the call, and then writes the row that it follows from.
  ports.timeline.forgetOf = async (id) => {
    await ports.tasks.create(buildTask({ customerId }));
    await ports.messages.create(buildMessage({ customerId, route: 'call', state: 'unreachable' }));
    return forgetOf(id);
  };
  expect(await eraseCustomer(ports)(customer)).toMatchObject({ tasks: 1, messages: 1 });
  expect([await ports.tasks.ofCustomer(customerId), await ports.messages.ofCustomer(customerId, 10)]).toEqual([[], []]);
});
