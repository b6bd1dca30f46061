import * as z from 'zod';
import { customerIdSchema, noticeIdSchema, staffIdSchema, subjectIdSchema, taskIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import type { Jobs } from '../job/jobs.ts';
import { taskOutcomes } from './call-outcome.ts';
import { coreWorkSchema, taskWorkSchema } from './task-work.ts';

export const taskStates = ['open', 'in-progress', 'done', 'cancelled'] as const;

/** How many steps a task keeps on record. */
export const keptSteps = 100;

/** Something that a person on staff must do by a time. */
export const taskSchema = z.object({
  id: taskIdSchema,
  /** Absent where it is about nobody in particular. */
  customerId: customerIdSchema.optional(),
  subjectId: subjectIdSchema,
  work: taskWorkSchema,
  state: z.enum(taskStates),
  dueAt: instantSchema,
  createdAt: instantSchema,
  assignee: staffIdSchema.optional(),
  /** What was done about it, oldest first. */
  history: z
    .array(
      z.object({
        at: instantSchema,
        by: z.string().max(128),
        did: z.enum(['created', 'changed', 'taken', 'released', 'called', 'done', 'reopened', 'cancelled']),
        outcome: z.enum(taskOutcomes).optional(),
        note: z.string().max(1_000).optional(),
        /** What the customer picked in this step, in a word of the task's job; all of it stands only for the last one. */
        chose: z.string().max(32).optional(),
      }),
    )
    .max(keptSteps),
  revision: z.int().min(1),
});
export type Task = z.infer<typeof taskSchema>;

/** A task as it is read where it is stored: one whose work neither the house nor a job can read is unreadable. */
export function taskSchemaOf({ workSchema }: Pick<Jobs, 'workSchema'>) {
  return taskSchema.extend({ work: z.union([coreWorkSchema, workSchema]) });
}

/** One call task per notice and customer, of every other kind one per subject and customer: found again whatever happens. */
export function taskIdOf(
  work: { kind: string; noticeId?: unknown },
  about: { subjectId: Task['subjectId']; customerId?: Task['customerId'] | undefined },
): Task['id'] {
  const matter = work.kind === 'call' ? noticeIdSchema.parse(work.noticeId) : about.subjectId;
  return taskIdSchema.parse([work.kind, matter, about.customerId].filter(Boolean).join('~'));
}
