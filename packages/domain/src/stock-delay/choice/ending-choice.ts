import type { NoticeId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { Task } from '../../task/task.ts';
import { type EndingOption, endsTheWait } from '../option.ts';
import { choiceWorkOf } from '../task-kinds.ts';

type EndingChoice = { kind: EndingOption; state: Exclude<Task['state'], 'cancelled'>; noticeId: NoticeId; at: Instant };

/** A choice that ended the customer's wait, with when they made it. Undefined where the task is none, or no more. */
export function endingChoiceOf(task: Task): EndingChoice | undefined {
  const { state, history, createdAt } = task;
  const work = choiceWorkOf(task);
  if (work === undefined || state === 'cancelled' || !endsTheWait(work.option.kind)) return undefined;
  const at = history.findLast(({ by }) => by === 'customer')?.at ?? createdAt;
  return { kind: work.option.kind, state, noticeId: work.noticeId, at };
}
