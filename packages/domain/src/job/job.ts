import * as z from 'zod';
import type { AnnouncementInShort } from '../announcement/announcement-in-short.ts';
import type { Purpose } from '../customer/consent.ts';
import type { NoticeId, SubjectId } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import type { Lane } from '../lane.ts';
import type { Message } from '../message/message.ts';
import type { Member } from '../notice/audience.ts';
import type { Notice } from '../notice/notice.ts';
import type { LineEnd } from '../order/line-end.ts';
import type { Task } from '../task/task.ts';
import type { JobWork } from '../task/task-work.ts';
import type { JobEntry } from '../timeline/job-entry.ts';
import type { Matter } from './matter.ts';

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
  /**
   * It has a queue of its own, for those who may see it: there alone its tasks are shown and worked on, and whom no channel
   * reaches it has called by itself.
   */
  readonly ownQueue?: true;
  /** Reads what a stored notice says. */
  readonly contentSchema: z.ZodType<JobContent>;
  /** Reads what a member of an audience and a message carry of one customer's matter. */
  readonly factsSchema: z.ZodType;
  /** Its statements, as `inShort` names them. */
  readonly statements: readonly string[];
  inShort(content: JobContent): InShort;
  /** A member of whom less is kept, one step at a time, where all of it is too much; undefined where nothing can go. */
  shorten?(member: Member): Member | undefined;
  /** Reads a stored record of its announcements as it is listed beside those of other jobs; absent where it makes none. */
  readonly announcementSchema?: z.ZodType<AnnouncementInShort>;
  /** Reads what a task of this job asks for. */
  readonly workSchema: z.ZodType<JobWork>;
  /** What a step of such a task tells on the customer's timeline, where it is more than a step. */
  entriesOfStep?: EntriesOfStep;
  /** Reads what the business has set for this job out of all that is set, and takes no more than that. */
  readonly settingsSchema?: z.ZodType<Readonly<Record<string, unknown>>>;
  /** What the customer decided about what they had ordered. */
  endsOfLines?(known: KnownOfCustomer): LineEnd[];
  /** Where each of its matters stands for the customer. */
  mattersOf?(known: KnownOfCustomer): Matter[];
};

/** What all jobs may know of one customer: the rows, of whichever job they are. */
export type KnownOfCustomer = {
  readonly messages: readonly Message[];
  readonly notices: ReadonlyMap<NoticeId, Notice>;
  readonly tasks: readonly Task[];
};

/** What a step of a task tells in the words of its job; undefined where it is a step as any. `id` is the entry's. */
export type EntriesOfStep = (task: Task, step: Task['history'][number], id: string) => JobEntry[] | undefined;
