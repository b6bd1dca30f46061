import type { SubjectId } from '../ids.ts';
import { addMs, hourMs, type Instant } from '../instant.ts';
import type { Lane } from '../lane.ts';
import type { Message } from '../message/message.ts';
import { type Task, type TaskWork, taskIdOf } from './task.ts';

/** How soon a person calls somebody whom no channel reaches. */
const callWithinMs: Record<Lane, number> = { crisis: hourMs, care: 4 * hourMs, routine: 24 * hourMs };

/** The call that replaces a message nobody could be sent. */
export function planCall({ subjectId, message, now }: { subjectId: SubjectId; message: Message; now: Instant }): Task {
  const { customerId, noticeId } = message;
  const work: TaskWork = { kind: 'call', noticeId, because: message.reason ?? 'no-address' };
  return {
    id: taskIdOf(work, { subjectId, customerId }),
    customerId,
    subjectId,
    work,
    state: 'open',
    dueAt: addMs(now, callWithinMs[message.lane]),
    createdAt: now,
    history: [{ at: now, by: 'system', did: 'created' }],
    revision: 1,
  };
}
