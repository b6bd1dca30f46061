import { customerIdSchema, noticeIdSchema, staffIdSchema } from '../ids.ts';
import { addMs, dayMs, hourMs, type Instant } from '../instant.ts';
import type { Job } from '../job/job.ts';
import { jobsOf } from '../job/jobs.ts';
import { toyJob } from '../job/toy-job.fixture.ts';
import { aCustomer, morning } from '../message/message.fixture.ts';
import { noticeSchema } from '../notice/notice.ts';
import { stockDelayJob } from '../stock-delay/stock-delay-job.ts';
import { planPromise } from '../task/plan-promise.ts';
import { type Task, taskSchema } from '../task/task.ts';
import { workOnTask } from '../task/work-on-task.ts';
import { type StoredEntry, storedEntrySchema } from './stored-entry.ts';
import { type CustomerRows } from './timeline-of.ts';

export const by = staffIdSchema.parse('ann');
/** So many hours after the morning on which the tests begin. */
export const hours = (count: number): Instant => addMs(morning, count * hourMs);
export const jobs = jobsOf<Job>([toyJob, stockDelayJob]);
/** With what the tests ask for a timeline at `now`. */
export const at = (now: Instant) => ({ jobs, now });
export const noticeId = noticeIdSchema.parse('delay-1.v1');
export const notice = noticeSchema.parse({
  id: noticeId,
  subjectId: 'delay-1',
  version: 1,
  lane: 'care',
  content: { job: 'toy', says: 'begun', toys: [{ name: 'Table' }], nextUpdateBy: '2026-11-25T10:00:00.000Z' },
  publishedBy: 'ann',
  publishedAt: morning,
});

/** What is stored about the customer `c-1`, with the notice of a table that is late. */
export function rows(wanted: Partial<CustomerRows> = {}): CustomerRows {
  const customer = aCustomer({ createdAt: addMs(morning, -30 * dayMs) });
  return { customer, messages: [], notices: new Map([[noticeId, notice]]), tasks: [], written: [], ...wanted };
}

/** Something that staff wrote down, a call unless told otherwise. */
export function written(id: string, at: Instant, more: object): StoredEntry {
  return storedEntrySchema.parse({ id, customerId: 'c-1', at, by, kind: 'call', ...more });
}

/** A refund that was chosen, changed and taken by `ann`. */
export function aChoice(wanted: object = {}): Task {
  return taskSchema.parse({
    id: 'choice~delay-1~c-1',
    customerId: 'c-1',
    subjectId: 'delay-1',
    work: { kind: 'choice', noticeId, option: { kind: 'refund', withinDays: 7 } },
    state: 'open',
    dueAt: hours(20),
    createdAt: hours(2),
    history: [
      { at: hours(2), by: 'customer', did: 'created', chose: 'wait' },
      { at: hours(2), by: 'system', did: 'done' },
      { at: hours(3), by: 'customer', did: 'changed', chose: 'refund' },
      { at: hours(4), by: 'ann', did: 'taken' },
    ],
    revision: 3,
    ...wanted,
  });
}

/** What `ann` promised for the fifth hour. */
export const promised = planPromise(
  { customerId: customerIdSchema.parse('c-1'), requestId: 'promise-1', text: 'A new date by noon', dueAt: hours(5) },
  { by, now: hours(1) },
);
/** A task after somebody worked on it. */
export const did = (task: Task, what: 'done' | 'reopened' | 'taken', now: Instant): Task => {
  const worked = workOnTask(task, { did: what }, { by, now });
  if (worked === 'impossible') throw new Error(what);
  return worked;
};
