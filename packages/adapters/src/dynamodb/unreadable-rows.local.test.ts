import { builtJobs } from '@kesher/testing/builders/jobs';
import { describeUnreadableRows } from '@kesher/testing/contracts/unreadable-rows-contract';
import { afterAll, beforeAll } from 'vitest';
import { createAudienceStore } from './audience-store.ts';
import { createCustomerStore } from './customer-store.ts';
import { createDelayStore } from './delay-store.ts';
import { chunkPartition, createMessageStore, messageKeyOf } from './message-store.ts';
import { createNoticeStore } from './notice-store.ts';
import { createOrderStore } from './order-store.ts';
import { type ItemKey, openTable, type Table } from './table.ts';
import { type TableName, tableVariable } from './tables.ts';
import { createTaskStore } from './task-store.ts';
import { startTables } from './testing/start-tables.ts';
import { createUnreadableRows } from './unreadable-rows.ts';

let engine: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

describeUnreadableRows('in DynamoDB', async () => {
  const roles = ['customers', 'orders', 'messages', 'notices', 'tasks', 'office'] as const satisfies TableName[];
  const names: Record<string, string> = {};
  for (const role of roles) names[tableVariable(role)] = (await engine.emptyNamed(role)).name;
  const open = (role: TableName) => openTable(engine.dynamo, role, names);
  const [customers, orders, messages, notices, tasks] = roles.map(open) as [Table, Table, Table, Table, Table];
  const damage = async (table: Table, key: ItemKey, change: Record<string, unknown>) => {
    await table.put({ ...(await table.get(key)), ...key, ...change });
  };
  return {
    customers: createCustomerStore(customers),
    orders: createOrderStore(orders),
    messages: createMessageStore(messages, builtJobs),
    audience: createAudienceStore(messages, builtJobs),
    notices: createNoticeStore(notices, builtJobs),
    delays: createDelayStore(notices),
    tasks: createTaskStore(tasks, builtJobs),
    unreadable: createUnreadableRows(open('office')),
    damage: {
      customer: (id) => damage(customers, { pk: `customer#${id}`, sk: 'profile' }, { createdAt: 'once' }),
      line: ({ productId, customerId, id }, change) =>
        damage(orders, { pk: `product#${productId}`, sk: `line#${customerId}#${id}` }, change),
      message: (message, change) => damage(messages, messageKeyOf(message), change),
      chunk: ({ noticeId, chunk }, change) =>
        damage(messages, { pk: chunkPartition(noticeId, chunk), sk: 'chunk' }, change),
      notice: (id) =>
        damage(notices, { pk: 'subject#delay-1', sk: `notice#00000${id.at(-1)}` }, { publishedAt: 'once' }),
      delay: (id) => damage(notices, { pk: `subject#${id}`, sk: 'head' }, { delay: 'late' }),
      task: (id) => damage(tasks, { pk: `task#${id}`, sk: 'task' }, { history: 'long' }),
    },
  };
});
