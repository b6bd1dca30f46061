import type { CustomerId, SubjectId } from '@kesher/domain/ids';
import { type Task, taskIdOf } from '@kesher/domain/task/task';
import type { TaskStore } from '@kesher/domain/task/task-store';

/** What a customer chose about a delay, and what their silence led to. */
export type ChoiceTasks = { choice: Task | undefined; silence: Task | undefined };

/** The id of a customer's choice about a delay, whatever they choose. */
export function choiceTaskId(about: { subjectId: SubjectId; customerId: CustomerId }): Task['id'] {
  return taskIdOf({ kind: 'choice' }, about);
}

/** The id of what a customer's silence about a delay leads to, whatever that is. */
export function silenceTaskId(about: { subjectId: SubjectId; customerId: CustomerId }): Task['id'] {
  return taskIdOf({ kind: 'silence' }, about);
}

/** Both in one fresh read. */
export async function readChoiceTasks(
  tasks: Pick<TaskStore, 'getMany'>,
  about: { subjectId: SubjectId; customerId: CustomerId },
): Promise<ChoiceTasks> {
  const choiceId = choiceTaskId(about);
  const found = await tasks.getMany([choiceId, silenceTaskId(about)]);
  return {
    choice: found.find(({ id }) => id === choiceId),
    silence: found.find(({ id }) => id !== choiceId),
  };
}
