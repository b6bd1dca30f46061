import * as z from 'zod';
import type { Purpose } from '../customer/consent.ts';
import type { SubjectId } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import type { Lane } from '../lane.ts';
import type { Task } from '../task/task.ts';
import type { JobWork } from '../task/task-work.ts';
import type { TimelineEntry } from '../timeline/timeline-entry.ts';

/** What a job is called in notices, keys and lists. */
export const jobNameSchema = z
  .string()
  .max(32)
  .regex(/^[a-z]+(-[a-z]+)*$/, 'use small letters, with - between words');

/** What a notice says. Whoever carries it reads nothing but whose it is; its job reads the rest. */
export const jobContentSchema = z.looseObject({ job: jobNameSchema });
export type JobContent = z.infer<typeof jobContentSchema>;

/** What something is called: in the language of the reader where such a name is known. */
export const nameSchema = z.object({
  name: z.string().min(1).max(200),
  names: z.object({ en: z.string().optional(), he: z.string().optional(), ar: z.string().optional() }).optional(),
});

/** What a notice says, in short: for timelines and lists. */
export const inShortSchema = z.object({
  job: jobNameSchema,
  /** Which of the job's statements it is; the job has the words for it. */
  says: z.string().max(40),
  /** What it is about, by name. */
  about: z.array(nameSchema),
  /** When the next word was promised, if one was. */
  nextUpdateBy: instantSchema.optional(),
});
export type InShort = z.infer<typeof inShortSchema>;

/** One job as all that carries its notices knows it. */
export type Job = {
  readonly name: string;
  /** What its messages are for: which consent they need. */
  readonly purpose: Purpose;
  /** The first part of the path of its links: `d` for `/d/<token>`. */
  readonly linkPath: string;
  /** In which lane a notice goes out. */
  laneOf(said: { subjectId: SubjectId; content: JobContent }): Lane;
  /** Reads what a stored notice says. */
  readonly contentSchema: z.ZodType<JobContent>;
  /** Reads what a member of an audience and a message carry of one customer's matter. */
  readonly factsSchema: z.ZodType;
  inShort(content: JobContent): InShort;
  /** Reads what a task of this job asks for. */
  readonly workSchema: z.ZodType<JobWork>;
  /** What a step of such a task tells on the customer's timeline, where it is more than a step. */
  entriesOfStep?: EntriesOfStep;
};

/** What a step of a task tells in the words of its job; undefined where it is a step as any. `id` is the entry's. */
export type EntriesOfStep = (task: Task, step: Task['history'][number], id: string) => TimelineEntry[] | undefined;
