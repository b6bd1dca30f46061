import { staffIdSchema } from '@kesher/domain/ids';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { buildNotice } from '@kesher/testing/builders/notice';
import { buildTask } from '@kesher/testing/builders/task';
import { describe, expect, it } from 'vitest';
import { inMemoryPorts, now, openStaffDoor } from './testing/staff-door.ts';

async function setUp() {
  const ports = inMemoryPorts();
  await ports.customers.put(buildCustomer());
  const task = buildTask();
  await ports.tasks.create(task);
  return { ...openStaffDoor(ports), task, taskPath: `/staff/tasks/${encodeURIComponent(task.id)}` };
}

describe('the queue of calls', () => {
  it('offers no call about what is stopped, lets nobody take it, and offers it again when the stop is lifted', async () => {
    const { json, problem, ports, task, taskPath } = await setUp();
    await ports.notices.put(buildNotice());
    const other = buildTask({ subjectId: 'delay-2', work: { kind: 'promise', text: 'I will write to you.' } });
    await ports.tasks.create(other);
    const open = () => json<{ tasks: { id: string }[]; stopped: number }>('GET', '/staff/tasks?limit=1');
    for (const target of [{ scope: 'announcement', id: task.subjectId } as const, { scope: 'everything' } as const]) {
      await ports.stops.put({ ...target, stoppedBy: staffIdSchema.parse('agent-1'), stoppedAt: now });
      expect(await open()).toMatchObject({ tasks: [{ id: other.id }], stopped: 1 });
      expect(await problem('POST', taskPath, { body: { revision: 1, did: 'taken' } })).toMatchObject({
        status: 409,
        code: 'call-stopped',
      });
      await ports.stops.lift(target);
    }
    expect(await open()).toMatchObject({ tasks: [{ id: task.id }], stopped: 0 });
    expect(await json('POST', taskPath, { body: { revision: 1, did: 'taken' } })).toMatchObject({
      state: 'in-progress',
    });
  });

  it('leaves a call with whoever is at it when it is stopped, so that they can say how it went', async () => {
    const { json, ports, taskPath, task } = await setUp();
    await json('POST', taskPath, { as: 'agent', body: { revision: 1, did: 'taken' } });
    await ports.stops.put({ scope: 'everything', stoppedBy: staffIdSchema.parse('agent-1'), stoppedAt: now });
    expect(await json('GET', '/staff/tasks', { as: 'agent' })).toMatchObject({ tasks: [{ id: task.id }], stopped: 0 });
    const said = { as: 'agent', body: { revision: 2, did: 'called', outcome: 'reached' } } as const;
    expect(await json('POST', taskPath, said)).toMatchObject({ state: 'done' });
  });
});
