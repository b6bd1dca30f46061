import type { CustomerStore } from '@kesher/domain/customer/customer-store';
import type { CustomerId, NoticeId, ProductId, SubjectId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { MessageStore } from '@kesher/domain/message/message-store';
import { standingOf } from '@kesher/domain/notice/ledger';
import type { AudienceStore, NoticeStore } from '@kesher/domain/notice/notice-store';
import type { OrderStore } from '@kesher/domain/order/order-store';
import type { DelayStore } from '@kesher/domain/stock-delay/delay-store';
import type { TaskStore } from '@kesher/domain/task/task-store';
import { UnreadableRowError, type UnreadableRows } from '@kesher/domain/unreadable/unreadable-row';
import { describe, expect, it } from 'vitest';
import { buildCustomer } from '../builders/customer.ts';
import { buildMessage } from '../builders/message.ts';
import { buildChunk, buildNotice } from '../builders/notice.ts';
import { buildOrderLine } from '../builders/order.ts';
import { buildStockDelay } from '../builders/stock-delay.ts';
import { buildTask } from '../builders/task.ts';

/** What a year that cannot be read looks like where it was stored. */
const odd = '+010000-01-01T04:59:59.000Z';

/** Every store over one place, with a way to write into a row what its schema does not take. */
export type BreakableStores = {
  customers: CustomerStore;
  orders: OrderStore;
  messages: MessageStore;
  audience: AudienceStore;
  notices: NoticeStore;
  delays: DelayStore;
  tasks: TaskStore;
  unreadable: UnreadableRows;
  damage: {
    customer(id: string): Promise<void>;
    line(line: ReturnType<typeof buildOrderLine>, change: Record<string, unknown>): Promise<void>;
    message(message: ReturnType<typeof buildMessage>, change: Record<string, unknown>): Promise<void>;
    chunk(chunk: ReturnType<typeof buildChunk>, change: Record<string, unknown>): Promise<void>;
    notice(id: string): Promise<void>;
    delay(id: string): Promise<void>;
    task(id: string): Promise<void>;
  };
};

/** What every store does about a row that cannot be read. `create` answers empty ones. */
export function describeUnreadableRows(name: string, create: () => Promise<BreakableStores>): void {
  const [one, other] = ['C-1', 'C-2'] as CustomerId[];
  const tablesIn = async ({ unreadable }: BreakableStores) => (await unreadable.list(10)).map(({ table }) => table);

  describe(`a row that cannot be read ${name}`, () => {
    it('costs one customer their own profile, and nobody theirs', async () => {
      const stores = await create();
      for (const id of ['C-1', 'C-2']) await stores.customers.put(buildCustomer({ id }));
      await stores.damage.customer('C-1');
      expect([...(await stores.customers.getMany([one!, other!])).keys()]).toEqual(['C-2']);
      const each = await stores.customers.getEach([one!, other!, 'C-3' as CustomerId]);
      expect([each.get(one!), each.get(other!)]).toMatchObject(['unreadable', { id: 'C-2' }]);
      expect(each.size).toBe(2);
      await expect(stores.customers.get(one!)).rejects.toThrow(UnreadableRowError);
      expect(await stores.customers.fingerprintsOf(one!)).toEqual([]);
      expect(await stores.customers.everyFingerprintOf(one!)).toHaveLength(2);
      expect(await tablesIn(stores)).toEqual(['customers']);
      await stores.customers.erase(one!);
      expect(await stores.customers.get(one!)).toBeUndefined();
    });

    it('leaves an order line that only lacks a date among those that wait, and passes over one that says too little', async () => {
      const stores = await create();
      const lines = ['C-1', 'C-2', 'C-3'].map((customerId) => buildOrderLine({ customerId }));
      for (const line of lines) await stores.orders.putLine(line);
      await stores.damage.line(lines[0]!, { orderedAt: odd });
      await stores.damage.line(lines[1]!, { quantity: 'many' });
      const affected: string[] = [];
      let after: CustomerId | undefined;
      do {
        const page = await stores.orders.affected(['P-1' as ProductId], { after, limit: 1 });
        affected.push(...page.customers.map(({ customerId }) => customerId));
        after = page.next;
      } while (after !== undefined);
      expect(affected).toEqual(['C-1', 'C-3']);
      expect(await stores.orders.linesOf(one!)).toEqual([]);
      expect(await stores.orders.productsOf(one!)).toEqual(['P-1']);
      expect(await tablesIn(stores)).toEqual(['orders', 'orders']);
      expect(await stores.orders.putLine(lines[1]!)).not.toBe('created');
      expect(await stores.orders.linesOf(other!)).toEqual([lines[1]]);
      expect(await stores.orders.forgetLinesOf(one!)).toBe(1);
    });

    it('keeps a message in its place, as one of which nobody knows whether it arrived', async () => {
      const stores = await create();
      const [broken, told, whole] = ['C-1', 'C-2', 'C-3'].map((customerId) =>
        buildMessage({ customerId, state: customerId === 'C-2' ? 'delivered' : 'ready' }),
      );
      for (const message of [broken!, told!, whole!]) await stores.messages.create(message);
      await stores.damage.message(broken!, { dueAt: odd });
      await stores.damage.message(told!, { plannedAt: odd });
      const found = await stores.messages.ofChunk(whole!.noticeId, whole!.chunk);
      const outcomes = found.map((message) => [message.customerId, standingOf(message.customerId, [message]).outcome]);
      expect(outcomes).toEqual([
        ['C-1', 'unknown'],
        ['C-2', 'told'],
        ['C-3', 'waiting'],
      ]);
      expect(await stores.messages.get(broken!)).toMatchObject({ state: 'failed', reason: 'unreadable-record' });
      expect(await stores.messages.getMany([broken!, whole!])).toHaveLength(2);
      expect(await stores.messages.ofCustomer(one!, 9)).toMatchObject([{ customerId: 'C-1' }]);
      expect(await stores.messages.create(broken!)).toBe('exists');
      await stores.messages.forget(broken!);
      expect(await stores.messages.ofCustomer(one!, 9)).toEqual([]);
    });

    it('leaves a piece of the audience whole as long as it says who belongs to it', async () => {
      const stores = await create();
      const chunk = buildChunk({ wakeAt: '2026-11-22T08:00:00.000Z' });
      await stores.audience.putChunk(chunk);
      await stores.damage.chunk(chunk, { dispatchedAt: odd });
      expect((await stores.audience.chunk(chunk.noticeId, chunk.chunk))?.members).toEqual(chunk.members);
      await stores.damage.chunk(chunk, { members: 'everybody' });
      await expect(stores.audience.chunk(chunk.noticeId, chunk.chunk)).rejects.toThrow(UnreadableRowError);
      expect(await tablesIn(stores)).toEqual(['messages']);
    });

    it('is still known to be a version', async () => {
      const stores = await create();
      for (const version of [1, 2]) await stores.notices.put(buildNotice({ id: `delay-1.v${version}`, version }));
      await stores.damage.notice('delay-1.v2');
      expect(await stores.notices.latestVersion('delay-1' as SubjectId)).toBe(2);
    });

    it('keeps no other version, delay or task from being read', async () => {
      const stores = await create();
      for (const version of [1, 2]) await stores.notices.put(buildNotice({ id: `delay-1.v${version}`, version }));
      for (const id of ['delay-1', 'delay-2'])
        await stores.delays.create(buildStockDelay({ id, wakeAt: '2026-11-22T08:00:00.000Z' }));
      const tasks = ['C-1', 'C-2'].map((customerId) => buildTask({ customerId }));
      for (const task of tasks) await stores.tasks.create(task);
      await stores.damage.notice('delay-1.v1');
      await stores.damage.delay('delay-1');
      await stores.damage.task(tasks[0]!.id);

      const versions = await stores.notices.versions('delay-1' as SubjectId);
      expect(versions.map(({ id }) => id)).toEqual(['delay-1.v2']);
      await expect(stores.notices.get('delay-1.v1' as NoticeId)).rejects.toThrow(UnreadableRowError);
      expect((await stores.delays.list({ limit: 9 })).delays.map(({ id }) => id)).toEqual(['delay-2']);
      await expect(stores.delays.get('delay-1' as SubjectId)).rejects.toThrow(UnreadableRowError);
      expect(await stores.delays.due('2026-11-23T08:00:00.000Z' as Instant, 9)).toContain('delay-2');
      expect((await stores.tasks.open({ limit: 9 })).tasks.map(({ customerId }) => customerId)).toEqual(['C-2']);
      expect(await stores.tasks.ofCustomer(one!)).toEqual([]);
      await expect(stores.tasks.get(tasks[0]!.id)).rejects.toThrow(UnreadableRowError);
      expect(await stores.tasks.create(tasks[0]!)).toBe('exists');
      expect(await stores.tasks.forgetOf(one!)).toBe(1);
      expect((await tablesIn(stores)).toSorted()).toEqual(['notices', 'notices', 'tasks']);
    });

    it('is on record once, until it is settled', async () => {
      const stores = await create();
      await stores.customers.put(buildCustomer({ id: 'C-1' }));
      expect(await stores.unreadable.list(10)).toEqual([]);
      await stores.damage.customer('C-1');
      await Promise.all(Array.from({ length: 5 }, () => stores.customers.getMany([one!])));
      const [row, ...more] = await stores.unreadable.list(10);
      expect([row?.table, more]).toEqual(['customers', []]);
      expect(`${row?.pk} ${row?.sk}`).toContain('C-1');
      if (row) await stores.unreadable.settle(row);
      expect(await stores.unreadable.list(10)).toEqual([]);
    });
  });
}
