import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { addOpeningHours } from '../calendar/opening-hours.ts';
import type { CustomerId, NoticeId, SubjectId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { type Task, taskIdOf } from '../task/task.ts';

/** A working day: whoever says that paying is hard hears from a person soon, and not in the night. */
const withinOpeningHours = 8;

/** "This is hard for me": a person speaks with the customer about a way to pay. One task per bulletin and customer. */
export function askHardship(ask: {
  subjectId: SubjectId;
  noticeId: NoticeId;
  customerId: CustomerId;
  calendar: BusinessCalendar;
  now: Instant;
}): Task {
  const { subjectId, noticeId, customerId, calendar, now } = ask;
  const work = { kind: 'hardship', noticeId };
  return {
    id: taskIdOf(work, { subjectId, customerId }),
    customerId,
    subjectId,
    work,
    state: 'open',
    dueAt: addOpeningHours({ calendar, from: now, hours: withinOpeningHours }),
    createdAt: now,
    history: [{ at: now, by: 'customer', did: 'created' }],
    revision: 1,
  };
}
