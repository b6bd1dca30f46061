import * as z from 'zod';
import { noticeIdSchema } from '../../ids.ts';
import type { Task } from '../../task/task.ts';
import { jobEntryFields } from '../../timeline/job-entry.ts';
import { optionKindSchema, optionSchema } from '../option.ts';
import { choiceWorkOf } from '../task-kinds.ts';

type Step = Task['history'][number];

/** A customer's choice, as it stands on their timeline. */
export const choiceEntrySchema = z.object({
  ...jobEntryFields,
  kind: z.literal('choice'),
  noticeId: noticeIdSchema,
  customerDid: z.literal('chose'),
  did: z.enum(['chose', 'changed']),
  /** Which kind it was; absent for choices that were made before this was written down. */
  chose: optionKindSchema.optional(),
  /** Known for the choice that stands; of what it was before, only the kind is kept. */
  option: optionSchema.optional(),
});
type ChoiceEntry = z.infer<typeof choiceEntrySchema>;

/** What a step of a choice tells on the customer's timeline; undefined where it is a step as in any other task. */
export function entriesOfChoice(task: Task, step: Step, id: string): ChoiceEntry[] | undefined {
  const work = choiceWorkOf(task);
  if (work === undefined) return undefined;
  // To wait asks nothing of staff: Kesher closes it in the moment in which the customer chooses.
  if (step.by === 'system' && step.did === 'done') return [];
  if (!isByCustomer(step)) return undefined;
  const chose = optionKindSchema.safeParse(step.chose).data;
  const stands = step === task.history.findLast(isByCustomer);
  return [
    {
      kind: 'choice',
      id,
      at: step.at,
      taskId: task.id,
      subjectId: task.subjectId,
      noticeId: work.noticeId,
      customerDid: 'chose',
      did: step.did === 'created' ? 'chose' : 'changed',
      ...(chose && { chose }),
      ...(stands && task.state !== 'cancelled' && { option: work.option }),
    },
  ];
}

/** `cancelled` by the customer is a choice taken over by events, no choice. */
function isByCustomer({ by, did }: Step): boolean {
  return by === 'customer' && (did === 'created' || did === 'changed' || did === 'reopened');
}
