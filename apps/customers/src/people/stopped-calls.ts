import type { Stop } from '@kesher/domain/stop/stop';
import { isCallStopped } from '@kesher/domain/task/stopped-call';
import type { Task } from '@kesher/domain/task/task';
import type { TaskPage } from '@kesher/domain/task/task-store';
import { isCoreWork } from '@kesher/domain/task/task-work';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import type { CustomersPorts } from '../ports.ts';

type Ports = Pick<CustomersPorts, 'tasks' | 'notices' | 'stops' | 'jobs'>;

/** How many pages one request looks through for work that is not stopped; whoever asks goes on after them. */
const mostPages = 10;

/** Whether a call must not be taken up for now, because what it is about was stopped. */
export function stoppedNow(ports: Ports) {
  return async (task: Task): Promise<boolean> =>
    (await stoppedOf(ports, [task], await ports.stops.standing())).has(task);
}

/**
 * Open work as it is offered: calls that a stop holds are left out and counted, until it is lifted, and what
 * belongs into a job's own queue is left out. Whoever was already
 * at a call keeps it, so that they can say how it went.
 */
export function offerTasks(ports: Ports) {
  return async (asked: Parameters<Ports['tasks']['open']>[0]): Promise<TaskPage & { stopped: number }> => {
    const stops = await ports.stops.standing();
    const tasks: Task[] = [];
    let stopped = 0;
    let { after } = asked;
    for (let pages = 0; pages < mostPages; pages += 1) {
      const page = await ports.tasks.open({ ...asked, after, limit: asked.limit - tasks.length });
      const open = page.tasks.filter(({ state }) => state === 'open');
      const held = await stoppedOf(ports, open, stops);
      stopped += held.size;
      tasks.push(...page.tasks.filter((task) => !held.has(task) && ports.jobs.isShownToAll(task.work)));
      after = page.next;
      if (after === undefined || tasks.length === asked.limit) break;
    }
    return { tasks, stopped, ...(after !== undefined && { next: after }) };
  };
}

/** Those of these tasks that the stops hold. Without a stop, no notice is read. */
async function stoppedOf(ports: Ports, tasks: readonly Task[], stops: readonly Stop[]): Promise<Set<Task>> {
  if (stops.length === 0) return new Set();
  const calls = tasks.flatMap((task) =>
    isCoreWork(task.work) && task.work.kind === 'call' ? { task, noticeId: task.work.noticeId } : [],
  );
  const noticeIds = [...new Set(calls.map(({ noticeId }) => noticeId))];
  const read = async (id: (typeof noticeIds)[number]) =>
    [
      id,
      await unlessUnreadable(
        () => ports.notices.get(id),
        () => undefined,
      ),
    ] as const;
  const notices = new Map(await Promise.all(noticeIds.map(read)));
  return new Set(
    calls.filter(({ task, noticeId }) => isCallStopped(task, notices.get(noticeId), stops)).map(({ task }) => task),
  );
}
