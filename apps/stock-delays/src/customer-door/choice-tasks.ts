import type { CustomerId, SubjectId } from '@kesher/domain/ids';
import { type Task, taskIdOf } from '@kesher/domain/task/task';
import type { TaskStore } from '@kesher/domain/task/task-store';

/** What a customer chose about a delay, what their silence led to, and whether they want their order back after all. */
export type ChoiceTasks = { choice: Task | undefined; silence: Task | undefined; orderBack: Task | undefined };

/** The id of a customer's choice about a delay, whatever they choose. */
export function choiceTaskId(about: { subjectId: SubjectId; customerId: CustomerId }): Task['id'] {
  return taskIdOf({ kind: 'choice' }, about);
}

/** The id of what a customer's silence about a delay leads to, whatever that is. */
export function silenceTaskId(about: { subjectId: SubjectId; customerId: CustomerId }): Task['id'] {
  return taskIdOf({ kind: 'silence' }, about);
}

/** The id of a customer's wish to have back what they gave up because of a delay. */
export function orderBackTaskId(about: { subjectId: SubjectId; customerId: CustomerId }): Task['id'] {
  return taskIdOf({ kind: 'order-back' }, about);
}

/** All of it in one fresh read. */
export async function readChoiceTasks(
  tasks: Pick<TaskStore, 'getMany'>,
  about: { subjectId: SubjectId; customerId: CustomerId },
): Promise<ChoiceTasks> {
  const ids = { choice: choiceTaskId(about), silence: silenceTaskId(about), orderBack: orderBackTaskId(about) };
  const found = await tasks.getMany(Object.values(ids));
  const taskOf = (wanted: Task['id']) => found.find(({ id }) => id === wanted);
  return { choice: taskOf(ids.choice), silence: taskOf(ids.silence), orderBack: taskOf(ids.orderBack) };
}
