import * as z from 'zod';
import { noticeIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { moneySchema } from '../money.ts';
import type { Task } from '../task/task.ts';
import { optionSchema } from './option.ts';

/** What a task about a delay asks for. */
export const delayWorkSchema = z.discriminatedUnion('kind', [
  /** The customer picked an option of a delay: the choice and the work to fulfil it are one record. */
  z.object({
    kind: z.literal('choice'),
    noticeId: noticeIdSchema,
    option: optionSchema,
    /** What the lines that were cancelled cost, where every price is known: the order may forget them afterwards. */
    sum: moneySchema.optional(),
    /** The promised word about the wait that this choice ended, as the customer was told when they chose. */
    endsPromiseOf: instantSchema.optional(),
  }),
  /** The customer did not answer where silence is not a yes: the rule's action. */
  z.object({ kind: z.literal('silence'), noticeId: noticeIdSchema, action: z.enum(['hold', 'refund']) }),
  /** The customer chose because of a delay that was withdrawn, and wants the order after all. */
  z.object({ kind: z.literal('order-back'), noticeId: noticeIdSchema, option: optionSchema }),
]);
export type DelayWork = z.infer<typeof delayWorkSchema>;
export const delayTaskKinds = delayWorkSchema.options.map(({ shape }) => shape.kind.value);

/**
 * What a task about a delay asks for, undefined where it is about something else. Throws when it cannot be read: the store
 * lets nothing through that its job cannot read.
 */
export function delayWorkOf({ work }: Pick<Task, 'work'>): DelayWork | undefined {
  return delayTaskKinds.some((kind) => kind === work.kind) ? delayWorkSchema.parse(work) : undefined;
}

type WorkOf<Kind extends DelayWork['kind']> = Extract<DelayWork, { kind: Kind }>;

/** What the customer chose, where the task is a choice. */
export function choiceWorkOf(task: Pick<Task, 'work'> | undefined): WorkOf<'choice'> | undefined {
  const work = task && delayWorkOf(task);
  return work?.kind === 'choice' ? work : undefined;
}

/** What the customer's silence led to, where the task is that. */
export function silenceWorkOf(task: Pick<Task, 'work'> | undefined): WorkOf<'silence'> | undefined {
  const work = task && delayWorkOf(task);
  return work?.kind === 'silence' ? work : undefined;
}
