import * as z from 'zod';
import { customerIdSchema, noticeIdSchema, staffIdSchema, subjectIdSchema, taskIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { reasonSchema } from '../message/reason.ts';
import { optionKinds, optionSchema } from '../stock-delay/option.ts';
import { callOutcomes } from './call-outcome.ts';

/** What the task asks for, by kind. */
export const taskWorkSchema = z.discriminatedUnion('kind', [
  /** No channel reached the customer: a person tells them. */
  z.object({ kind: z.literal('call'), noticeId: noticeIdSchema, because: reasonSchema }),
  /** The customer picked an option of a delay: the choice and the work to fulfil it are one record. */
  z.object({ kind: z.literal('choice'), noticeId: noticeIdSchema, option: optionSchema }),
  /** The customer did not answer where silence is not a yes: the rule's action. */
  z.object({ kind: z.literal('silence'), noticeId: noticeIdSchema, action: z.enum(['hold', 'refund']) }),
  /** Somebody on staff promised this to the customer, by the time at which the task is due. */
  z.object({ kind: z.literal('promise'), text: z.string().trim().min(1).max(600) }),
]);
export type TaskWork = z.infer<typeof taskWorkSchema>;
export const taskKinds = taskWorkSchema.options.map(({ shape }) => shape.kind.value);

export const taskStates = ['open', 'in-progress', 'done', 'cancelled'] as const;

/** How many steps a task keeps on record. */
export const keptSteps = 100;

/** Something that a person on staff must do by a time. */
export const taskSchema = z.object({
  id: taskIdSchema,
  customerId: customerIdSchema,
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
        outcome: z.enum(callOutcomes).optional(),
        note: z.string().max(1_000).optional(),
        /** What the customer picked in this step; the whole option stands only for the last one, since names are long. */
        chose: z.enum(optionKinds).optional(),
      }),
    )
    .max(keptSteps),
  revision: z.int().min(1),
});
export type Task = z.infer<typeof taskSchema>;

/** What of a task's work is part of its name: of a call the notice, of all others only their kind. */
type NamedWork =
  | Pick<Extract<TaskWork, { kind: 'call' }>, 'kind' | 'noticeId'>
  | { kind: Exclude<TaskWork['kind'], 'call'> };

/** One call task per notice and customer, one choice per subject and customer: found again whatever happens. */
export function taskIdOf(work: NamedWork, about: Pick<Task, 'subjectId' | 'customerId'>): Task['id'] {
  const matter = work.kind === 'call' ? work.noticeId : about.subjectId;
  return taskIdSchema.parse(`${work.kind}~${matter}~${about.customerId}`);
}
