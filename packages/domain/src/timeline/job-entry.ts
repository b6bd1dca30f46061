import * as z from 'zod';
import { noticeIdSchema, subjectIdSchema, taskIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';

export const entryFields = { id: z.string().max(300), at: instantSchema };

const coreEntryKinds = ['message', 'call', 'note', 'promise', 'consent', 'preferences', 'task', 'known'] as const;
/** Whether entries of this kind belong to no job. */
export const isCoreKind = (kind: string) => coreEntryKinds.some((core) => core === kind);

/** What every entry of a job says; whoever shows it reads the rest with the job's schema. */
export const jobEntryFields = {
  ...entryFields,
  taskId: taskIdSchema,
  subjectId: subjectIdSchema,
  noticeId: noticeIdSchema.optional(),
  /** What the customer did with it by themselves, on their page: then it is a contact. */
  customerDid: z.enum(['chose']).optional(),
};

/** Something that happened with one customer as its job knows it; nobody else reads more than these fields. */
export const jobEntrySchema = z.looseObject({
  ...jobEntryFields,
  kind: z
    .string()
    .max(32)
    .refine((kind) => !isCoreKind(kind), 'no kind of a job'),
});
export type JobEntry = z.infer<typeof jobEntrySchema>;
