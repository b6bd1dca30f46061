import type { SubjectId } from '@kesher/domain/ids';
import type { Message } from '@kesher/domain/message/message';
import { isClaimable } from '@kesher/domain/message/states';
import type { Previous } from '@kesher/domain/notice/previous';
import { addSteps } from '@kesher/domain/task/add-steps';
import { type Task, taskIdOf } from '@kesher/domain/task/task';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import type { EnginePorts } from '../ports.ts';

type Ports = Pick<EnginePorts, 'messages' | 'tasks' | 'clock'>;

/**
 * Takes back what earlier versions still had waiting for one customer: messages, and calls that nobody made yet. Each
 * row is asked: taken back means that the customer was never told it; a row that was claimed meanwhile, or a call that
 * somebody has begun, means that they may have been. Answers what stands now.
 */
export async function takeBack(ports: Ports, subjectId: SubjectId, previous: Previous): Promise<Previous> {
  const messages = await Promise.all(previous.messages.map((message) => takeBackMessage(ports, message)));
  const calls = await Promise.all(callsOf(subjectId, messages).map((id) => takeBackCall(ports, id)));
  return { ...previous, messages, toldByPhone: calls.some(mayHaveCalled) };
}

/** What taking back would answer if nobody sent or called meanwhile; changes nothing. A message that still waits is not told. */
export async function foreseeTakenBack(
  ports: Pick<Ports, 'tasks'>,
  subjectId: SubjectId,
  previous: Previous,
): Promise<Previous> {
  const calls = await Promise.all(callsOf(subjectId, previous.messages).map((id) => callIfReadable(ports, id)));
  return { ...previous, toldByPhone: calls.some(mayHaveCalled) };
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

function callsOf(subjectId: SubjectId, messages: readonly Message[]): Task['id'][] {
  return messages
    .filter(({ state }) => state === 'unreachable')
    .map(({ noticeId, customerId }) => taskIdOf({ kind: 'call', noticeId }, { subjectId, customerId }));
}

/** The call about an older version is cancelled unless somebody has begun it; the newer version asks for its own. */
async function takeBackCall(ports: Ports, id: Task['id']): Promise<Task | undefined> {
  const task = await callIfReadable(ports, id);
  if (task?.state !== 'open') return task;
  const cancelled: Task = {
    ...task,
    state: 'cancelled',
    history: addSteps(task.history, { at: ports.clock(), by: 'system', did: 'cancelled' }),
    revision: task.revision + 1,
  };
  return (await ports.tasks.update(cancelled)) === 'stored' ? cancelled : ports.tasks.get(id);
}

/** A call that cannot be read holds nobody's correction up. */
function callIfReadable({ tasks }: Pick<Ports, 'tasks'>, id: Task['id']): Promise<Task | undefined> {
  return unlessUnreadable(
    () => tasks.get(id),
    () => undefined,
  );
}

/** A person reached them, has closed the call, or holds it at this moment and may be telling them. */
function mayHaveCalled(task: Task | undefined): boolean {
  if (task === undefined) return false;
  const endedUncalled = task.history.findLast(({ did }) => did === 'done')?.outcome === 'calls-refused';
  if (task.state === 'in-progress' || (task.state === 'done' && !endedUncalled)) return true;
  return task.history.some(({ did, outcome }) => did === 'called' && outcome === 'reached');
}
