import type { CustomerId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import { describeUnreadableRows } from '../contracts/unreadable-rows-contract.ts';
import { createInMemoryAudienceStore } from './audience-store.ts';
import { createInMemoryCustomerStore } from './customer-store.ts';
import { createInMemoryDelayStore } from './delay-store.ts';
import { createInMemoryMessageStore } from './message-store.ts';
import { createInMemoryNoticeStore } from './notice-store.ts';
import { createInMemoryOrderStore } from './order-store.ts';
import { createInMemoryTaskStore } from './task-store.ts';
import { createInMemoryUnreadableRows } from './unreadable-rows.ts';

describeUnreadableRows('in memory', async () => {
  const unreadable = createInMemoryUnreadableRows(() => '2026-11-22T08:00:00.000Z' as Instant);
  const customers = createInMemoryCustomerStore([], unreadable.inTable('customers'));
  const orders = createInMemoryOrderStore(unreadable.inTable('orders'));
  const messages = createInMemoryMessageStore(unreadable.inTable('messages'));
  const audience = createInMemoryAudienceStore(unreadable.inTable('messages'));
  const notices = createInMemoryNoticeStore(unreadable.inTable('notices'));
  const delays = createInMemoryDelayStore(unreadable.inTable('notices'));
  const tasks = createInMemoryTaskStore(unreadable.inTable('tasks'));
  return {
    customers,
    orders,
    messages,
    audience,
    notices,
    delays,
    tasks,
    unreadable,
    damage: {
      customer: async (id) => customers.damage(id as CustomerId),
      line: async (line, change) => orders.damage(line, change),
      message: async (message, change) => messages.damage(message, change),
      chunk: async (chunk, change) => audience.damage(chunk, change),
      notice: async (id) => notices.damage(id, {}),
      delay: async (id) => delays.damage(id, {}),
      task: async (id) => tasks.damage(id, {}),
    },
  };
});
