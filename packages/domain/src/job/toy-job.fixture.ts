import * as z from 'zod';
import { announcementFields, draftSchemaOf, liveVersionSchemaOf } from '../announcement/announcement.ts';
import { announcementInShort } from '../announcement/announcement-in-short.ts';
import { announcingOf } from '../announcement/announcing.ts';
import { instantSchema } from '../instant-schema.ts';
import { type Job, nameSchema } from './job.ts';
import { jobsOf } from './jobs.ts';

const toyContentSchema = z.object({
  job: z.literal('toy'),
  says: z.enum(['begun', 'over']),
  toys: z.array(nameSchema),
  nextUpdateBy: instantSchema.optional(),
});

const toyStatementSchema = toyContentSchema.pick({ says: true, nextUpdateBy: true });

/** A record of what is announced about toys. */
export const toyRecordSchema = z.object({
  ...announcementFields,
  toys: z.array(nameSchema),
  draft: draftSchemaOf(toyStatementSchema).optional(),
  live: liveVersionSchemaOf(toyStatementSchema).optional(),
});
export type ToyRecord = z.infer<typeof toyRecordSchema>;
export type ToyStatement = z.infer<typeof toyStatementSchema>;

/** The way of what is announced about toys. */
export const toySteps = announcingOf<ToyStatement, ToyRecord>({
  isFirst: ({ says }) => says === 'begun',
  promisesBy: ({ nextUpdateBy }) => nextUpdateBy,
  ends: ({ says }) => (says === 'over' ? 'resolved' : undefined),
  withoutNews: ({ says }, nextUpdateBy) => ({ says, nextUpdateBy }),
  alsoPublished: () => ({}),
  alsoWakesAt: () => [],
});

/** A job that no customer of Kesher has: what holds for it is assumed of no job. */
export const toyJob = {
  name: 'toy',
  purpose: 'service',
  linkPath: 'toy',
  laneOf: () => 'routine',
  contentSchema: toyContentSchema,
  factsSchema: z.object({ colour: z.string().max(20) }),
  workSchema: z.object({ kind: z.literal('toy'), colour: z.string().max(20) }),
  settingsSchema: z.object({ favourite: z.string().max(20).optional() }),
  mattersOf: ({ tasks }) =>
    tasks
      .filter(({ work }) => work.kind === 'toy')
      .map(({ subjectId, createdAt }) => ({ job: 'toy', subjectId, kind: 'service', openedAt: createdAt })),
  statements: toyContentSchema.shape.says.options,
  inShort(content) {
    const { job, says, toys, nextUpdateBy } = toyContentSchema.parse(content);
    return { job, says, about: toys, ...(nextUpdateBy && { nextUpdateBy }) };
  },
  announcementSchema: toyRecordSchema.transform((record) =>
    announcementInShort(record, {
      job: 'toy',
      about: record.toys,
      says: ({ says }) => says,
      promisesBy: ({ nextUpdateBy }) => nextUpdateBy,
    }),
  ),
} as const satisfies Job;

export const toyJobs = jobsOf([toyJob]);
