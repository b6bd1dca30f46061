import type * as z from 'zod';
import type { LineEnd } from '../order/line-end.ts';
import { type JobWork, jobWorkSchema, type TaskWork } from '../task/task-work.ts';
import { type EntriesOfStep, type Job, type JobContent, jobContentSchema, type KnownOfCustomer } from './job.ts';
import type { Matter } from './matter.ts';

/** The jobs that this Kesher has, each found by its name. */
export type Jobs<Known extends AnyJob = AnyJob> = {
  /** Each of them, for what is read over all jobs. */
  readonly all: readonly Known[];
  /** The job of a notice. Throws when there is none of that name: a newer Kesher has written it. */
  of(content: Pick<JobContent, 'job'>): Known;
  /** Reads what a notice says, as its job does; nothing is taken from it. */
  readonly contentSchema: z.ZodType<JobContent>;
  /** Whether some job can read what a member or a message carries. */
  canRead(facts: unknown): boolean;
  /** Reads what a task asks for that is of a job. */
  readonly workSchema: z.ZodType<JobWork>;
  /** Whether a task is shown to all who work on tasks, and not only in the queue of its own job. */
  isShownToAll(work: TaskWork): boolean;
  /** What a step of a task tells as its job knows it; undefined where it is a step as any. */
  readonly entriesOfStep: EntriesOfStep;
  /** What of the business's settings is the jobs' own, each read by its job; what they cannot read becomes an issue. */
  readSettings(settings: Readonly<Record<string, unknown>>, context: z.RefinementCtx): Record<string, unknown>;
  /** What a customer decided, in whichever job, about what they had ordered. */
  endsOfLines(known: KnownOfCustomer): LineEnd[];
  /** Every matter of a customer, of whichever job. */
  mattersOf(known: KnownOfCustomer): Matter[];
};

type AnyJob = Pick<
  Job,
  | 'name'
  | 'contentSchema'
  | 'factsSchema'
  | 'workSchema'
  | 'entriesOfStep'
  | 'ownQueue'
  | 'announcementSchema'
  | 'settingsSchema'
  | 'endsOfLines'
  | 'mattersOf'
>;

/** Puts jobs together; throws when two share a name. */
export function jobsOf<Known extends AnyJob>(list: readonly Known[]): Jobs<Known> {
  const byName = new Map(list.map((job) => [job.name, job]));
  if (byName.size !== list.length) throw new Error('Two jobs share a name.');
  const jobOf = (work: TaskWork) => list.find(({ workSchema }) => workSchema.safeParse(work).success);
  return {
    all: list,
    of({ job: name }) {
      const job = byName.get(name);
      if (job === undefined) throw new Error(`There is no job "${name}" in this Kesher.`);
      return job;
    },
    contentSchema: jobContentSchema.superRefine((content, context) => {
      const reading = byName.get(content.job)?.contentSchema.safeParse(content);
      if (reading === undefined) context.addIssue({ code: 'custom', path: ['job'], message: 'no such job' });
      for (const { path, message } of reading?.error?.issues ?? []) context.addIssue({ code: 'custom', path, message });
    }),
    workSchema: jobWorkSchema.refine((work) => jobOf(work) !== undefined, 'no job reads this'),
    isShownToAll: (work) => jobOf(work)?.ownQueue !== true,
    entriesOfStep: (task, step, id) => jobOf(task.work)?.entriesOfStep?.(task, step, id),
    readSettings(settings, context) {
      const readings = list.map(({ settingsSchema }) => settingsSchema?.safeParse(settings));
      for (const { path, message } of readings.flatMap((reading) => reading?.error?.issues ?? []))
        context.addIssue({ code: 'custom', path, message });
      return Object.assign({}, ...readings.map((reading) => reading?.data));
    },
    endsOfLines: (known) => list.flatMap((job) => job.endsOfLines?.(known) ?? []),
    mattersOf: (known) => list.flatMap((job) => job.mattersOf?.(known) ?? []),
    canRead: (facts) => list.some((job) => job.factsSchema.safeParse(facts).success),
  };
}
