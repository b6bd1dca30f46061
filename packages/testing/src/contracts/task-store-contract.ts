import { type CustomerId, customerIdSchema, type SubjectId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import { planPrivacyTask } from '@kesher/domain/task/plan-privacy-task';
import type { TaskPage, TaskStore } from '@kesher/domain/task/task-store';
import { describe, expect, it } from 'vitest';
import { buildTask } from '../builders/task.ts';

type ReadPage = (page: { limit: number; after?: string | undefined }) => Promise<TaskPage>;

/** What every task store must do. `create` answers an empty one. */
export function describeTaskStore(name: string, create: () => Promise<{ store: TaskStore }>): void {
  describe(`the task store ${name}`, () => {
    it('creates a task once', async () => {
      const { store } = await create();
      const task = buildTask();
      expect(await store.create(task)).toBe('created');
      expect(await store.create({ ...task, state: 'done' })).toBe('exists');
      expect(await store.get(task.id)).toEqual(task);
    });

    it('lets one of many concurrent creators win', async () => {
      const { store } = await create();
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => store.create(buildTask())));
      expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
    });

    it('stores the next revision and refuses every other', async () => {
      const { store } = await create();
      const task = buildTask();
      expect(await store.update({ ...task, revision: 2 })).toBe('stale');
      await store.create(task);
      expect(await store.update({ ...task, revision: 3 })).toBe('stale');
      expect(await store.update({ ...task, revision: 2, state: 'in-progress' })).toBe('stored');
      expect(await store.update({ ...task, revision: 2, state: 'done' })).toBe('stale');
      expect(await store.get(task.id)).toMatchObject({ revision: 2, state: 'in-progress' });
    });

    it('reads many at once, each once, and leaves missing ones out', async () => {
      const { store } = await create();
      const tasks = Array.from({ length: 30 }, (_, index) => buildTask({ customerId: `C-${index}` }));
      for (const task of tasks) await store.create(task);
      const ids = tasks.map(({ id }) => id);
      const read = await store.getMany([...ids, ...ids.slice(0, 5), buildTask({ customerId: 'C-none' }).id]);
      expect(new Set(read.map(({ id }) => id))).toEqual(new Set(ids));
      expect(read).toHaveLength(30);
      expect(await store.getMany([])).toEqual([]);
    });

    it('pages through open work, the most urgent first, and leaves out what has ended', async () => {
      const { store } = await create();
      for (const day of [5, 2, 7, 1, 4]) await store.create(buildTask({ customerId: `C-${day}`, dueAt: dueOn(day) }));
      const taken = buildTask({ customerId: 'C-3', dueAt: dueOn(3) });
      await store.create(taken);
      await store.update({ ...taken, state: 'in-progress', revision: 2 });
      const done = buildTask({ customerId: 'C-6', dueAt: dueOn(6) });
      await store.create(done);
      await store.update({ ...done, state: 'done', revision: 2 });
      const open = await readAll((page) => store.open(page), 2);
      expect(open.map(({ customerId }) => customerId)).toEqual(['C-1', 'C-2', 'C-3', 'C-4', 'C-5', 'C-7']);
    });

    it('pages through the open work of one kind, each page full but the last', async () => {
      const { store } = await create();
      for (let day = 1; day <= 9; day += 1) {
        const work = day % 2 === 0 ? { work: choice } : {};
        await store.create(buildTask({ customerId: `C-${day}`, dueAt: dueOn(day), ...work }));
      }
      const choices = await readAll((page) => store.open({ ...page, kind: 'choice' }), 3);
      expect(choices.map(({ customerId }) => customerId)).toEqual(['C-2', 'C-4', 'C-6', 'C-8']);
      const first = await store.open({ limit: 3, kind: 'call' });
      expect(first.tasks.map(({ customerId }) => customerId)).toEqual(['C-1', 'C-3', 'C-5']);
      const second = await store.open({ limit: 3, kind: 'call', after: first.next });
      expect(second.tasks.map(({ customerId }) => customerId)).toEqual(['C-7', 'C-9']);
      expect((await store.open({ limit: 3, kind: 'promise' })).tasks).toEqual([]);
      expect((await store.open({ limit: 4 })).tasks).toHaveLength(4);
    });

    it('answers each open task once and in its order, however many are due at one instant', async () => {
      const { store } = await create();
      const days = Array.from({ length: 40 }, (_, index) => 1 + (index % 4));
      for (const [index, day] of days.entries())
        await store.create(buildTask({ customerId: `C-${index}`, dueAt: dueOn(day), ...(index % 5 === 0 && choices) }));
      for (const limit of [1, 7, 40, 100]) {
        const open = await readAll((page) => store.open(page), limit);
        expect(open.map(({ dueAt }) => dueAt)).toEqual(
          days.map(dueOn).toSorted((left, right) => (left < right ? -1 : 1)),
        );
        expect(new Set(open.map(({ id }) => id)).size).toBe(40);
      }
      const calls = await readAll((page) => store.open({ ...page, kind: 'call' }), 9);
      expect(new Set(calls.map(({ id }) => id)).size).toBe(32);
    });

    it('pages through the tasks of a subject in every state, also several due at the same instant', async () => {
      const { store } = await create();
      for (let index = 0; index < 7; index += 1)
        await store.create(buildTask({ customerId: `C-${index}`, state: index % 2 === 0 ? 'open' : 'done' }));
      await store.create(buildTask({ subjectId: 'delay-2', customerId: 'C-9' }));
      const found = await readAll((page) => store.ofSubject('delay-1' as SubjectId, page), 3);
      expect(
        found.map(({ customerId }) => customerId ?? '').toSorted((left, right) => (left < right ? -1 : 1)),
      ).toEqual(Array.from({ length: 7 }, (_, index) => `C-${index}`));
    });

    it.each(['x', 'bm90IG91cnM', 'e30', 'eyJwayI6MX0', 'eyJwayI6IiIsInNrIjoiIiwiZHVlQXQiOiIifQ'])(
      'starts from the first page when the cursor %s is not one of its own',
      async (after) => {
        const { store } = await create();
        await store.create(buildTask());
        expect((await store.open({ limit: 10, after })).tasks).toHaveLength(1);
        expect((await store.ofSubject('delay-1' as SubjectId, { limit: 10, after })).tasks).toHaveLength(1);
      },
    );

    it("does not carry one subject's cursor over to another", async () => {
      const { store } = await create();
      for (let index = 0; index < 3; index += 1) await store.create(buildTask({ customerId: `C-${index}` }));
      await store.create(buildTask({ subjectId: 'delay-2', customerId: 'C-9', dueAt: '2026-12-31T08:00:00.000Z' }));
      const { next } = await store.ofSubject('delay-1' as SubjectId, { limit: 1 });
      const { tasks } = await store.ofSubject('delay-2' as SubjectId, { limit: 10, after: next });
      expect(tasks.every(({ subjectId }) => subjectId === 'delay-2')).toBe(true);
    });

    it('keeps a task that is about nobody in particular', async () => {
      const { store } = await create();
      const work = { kind: 'shop-erasure', askedBy: 'shopify', shop: 'x.myshopify.com' } as const;
      const task = planPrivacyTask({ work }, '2026-11-22T08:00:00.000Z' as Instant);
      await store.create(task);
      expect(await store.get(task.id)).toEqual(task);
      expect((await store.open({ limit: 9, kind: 'shop-erasure' })).tasks).toEqual([task]);
    });

    it('forgets the tasks of a customer for good', async () => {
      const { store } = await create();
      const customerId = customerIdSchema.parse('C-1001');
      await store.create(buildTask({ customerId }));
      expect(await store.forgetOf(customerId)).toBe(1);
      expect(await store.forgetOf(customerId)).toBe(0);
      expect(await store.get(buildTask().id)).toBeUndefined();
      expect((await store.open({ limit: 9 })).tasks).toEqual([]);
      expect(await store.create(buildTask())).toBe('created');
    });

    it('answers all tasks of a customer', async () => {
      const { store } = await create();
      for (let index = 0; index < 12; index += 1)
        await store.create(buildTask({ subjectId: `delay-${index}`, work: choice }));
      await store.create(buildTask({ customerId: 'C-2' }));
      expect(await store.ofCustomer('C-1001' as CustomerId)).toHaveLength(12);
      expect(await store.ofCustomer('C-none' as CustomerId)).toEqual([]);
    });
  });
}

const dueOn = (day: number) => `2026-12-0${day}T08:00:00.000Z`;
const choice = { kind: 'choice', noticeId: 'delay-1.v1', option: { kind: 'wait' } } as const;
const choices = { work: choice };

async function readAll(readPage: ReadPage, limit: number) {
  const tasks = [];
  let after: string | undefined;
  do {
    const page = await readPage({ limit, after });
    expect(page.tasks.length).toBeLessThanOrEqual(limit);
    tasks.push(...page.tasks);
    after = page.next;
  } while (after !== undefined);
  return tasks;
}
