import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { addOpeningHours } from '../calendar/opening-hours.ts';
import type { SubjectId } from '../ids.ts';
import { addMs, hourMs, type Instant } from '../instant.ts';
import type { Lane } from '../lane.ts';
import type { Message } from '../message/message.ts';
import { type Task, taskIdOf } from './task.ts';
import type { TaskWork } from './task-work.ts';

/** How soon a person calls somebody whom no channel reaches; 8 opening hours are a working day, as for a choice. */
const callWithinOpeningHours: Record<Exclude<Lane, 'crisis'>, number> = { care: 4, routine: 8 };

/** The call that replaces a message nobody could be sent. */
export function planCall(ask: {
  subjectId: SubjectId;
  message: Message;
  calendar: BusinessCalendar;
  now: Instant;
}): Task {
  const { subjectId, message, calendar, now } = ask;
  const { customerId, noticeId } = message;
  const work: TaskWork = { kind: 'call', noticeId, because: message.reason ?? 'no-address' };
  return {
    id: taskIdOf(work, { subjectId, customerId }),
    customerId,
    subjectId,
    work,
    state: 'open',
    dueAt: dueOfCall({ lane: message.lane, calendar, now }),
    createdAt: now,
    history: [{ at: now, by: 'system', did: 'created' }],
    revision: 1,
  };
}

/** Nobody is at work at night to make a call. A crisis does not wait for the morning: it counts by the clock. */
function dueOfCall({ lane, calendar, now }: { lane: Lane; calendar: BusinessCalendar; now: Instant }): Instant {
  if (lane === 'crisis') return addMs(now, hourMs);
  return addOpeningHours({ calendar, from: now, hours: callWithinOpeningHours[lane] });
}
