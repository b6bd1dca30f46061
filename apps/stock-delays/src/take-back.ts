import type { SubjectId } from '@kesher/domain/ids';
import type { Message } from '@kesher/domain/message/message';
import { isClaimable } from '@kesher/domain/message/states';
import type { Previous } from '@kesher/domain/stock-delay/plan-audience';
import { type Task, taskIdOf } from '@kesher/domain/task/task';
import type { StockDelayPorts } from './ports.ts';

type Ports = Pick<StockDelayPorts, 'messages' | 'tasks' | 'clock'>;

/**
 * Takes back what earlier versions still had waiting for one customer: messages, and calls that nobody made yet. Each
 * row is asked: taken back means that the customer was never told it; a row that was claimed meanwhile means that they
 * may have been. Answers what stands now.
 */
export async function takeBack(ports: Ports, subjectId: SubjectId, previous: Previous): Promise<Previous> {
  const messages = await Promise.all(previous.messages.map((message) => takeBackMessage(ports, message)));
  const calls = await Promise.all(
    messages.filter(({ state }) => state === 'unreachable').map((message) => takeBackCall(ports, subjectId, message)),
  );
  return { ...previous, messages, toldByPhone: calls.some((call) => call !== undefined && wasReached(call)) };
}

async function takeBackMessage(ports: Ports, message: Message): Promise<Message> {
  if (!isClaimable(message.state)) return message;
  const endedAt = ports.clock();
  const taken = await ports.messages.change(message, {
    from: [message.state],
    to: 'retracted',
    set: { reason: 'superseded', endedAt },
  });
  if (taken === 'changed') return { ...message, state: 'retracted' };
  return (await ports.messages.get(message)) ?? message;
}

/** The call about an older version is cancelled unless somebody has begun it; the newer version asks for its own. */
async function takeBackCall(ports: Ports, subjectId: SubjectId, message: Message): Promise<Task | undefined> {
  const { noticeId, customerId } = message;
  const id = taskIdOf({ kind: 'call', noticeId, because: 'no-address' }, { subjectId, customerId });
  const task = await ports.tasks.get(id);
  if (task?.state !== 'open') return task;
  const cancelled: Task = {
    ...task,
    state: 'cancelled',
    history: [...task.history, { at: ports.clock(), by: 'system', did: 'cancelled' }],
    revision: task.revision + 1,
  };
  return (await ports.tasks.update(cancelled)) === 'stored' ? cancelled : ports.tasks.get(id);
}

function wasReached(task: Task): boolean {
  return task.history.some(({ did, outcome }) => did === 'called' && outcome === 'reached');
}
