import * as z from 'zod';
import { announcementInShort } from '../announcement/announcement-in-short.ts';
import type { Job } from '../job/job.ts';
import type { Localized } from '../language.ts';
import { bulletinKinds, bulletinSchema } from './bulletin.ts';
import { factsOf } from './bulletin-steps.ts';
import { crisisContentSchema, crisisOwnSchema } from './crisis-notice.ts';
import { mattersOfBulletins } from './matters-of-bulletins.ts';
import { crisisWorkSchema } from './task-kinds.ts';

/** What the business sets for crises. */
export const crisisSettingsSchema = z.object({
  /** Public bodies speak the Common Alerting Protocol beside the page. */
  isPublicBody: z.boolean().optional(),
  /** Whether the page shows how many promises were kept. */
  showsKept: z.boolean().optional(),
});

const named = (line: Localized) => ({ name: line.en, names: line });

/** Crisis notices as a job of Kesher. */
export const crisisJob = {
  name: 'crisis-notice',
  purpose: 'service',
  linkPath: 'n',
  laneOf: () => 'crisis',
  contentSchema: crisisContentSchema,
  factsSchema: crisisOwnSchema,
  workSchema: crisisWorkSchema,
  settingsSchema: crisisSettingsSchema,
  mattersOf: mattersOfBulletins,
  statements: bulletinKinds,
  announcementSchema: bulletinSchema.transform((bulletin) =>
    announcementInShort(bulletin, {
      job: 'crisis-notice',
      about: [named(bulletin.title)],
      says: ({ kind }) => kind,
      promisesBy: (statement) => factsOf(statement)?.nextWordBy,
    }),
  ),
  inShort(content) {
    const { job, statement, crisis } = crisisContentSchema.parse(content);
    const nextWordBy = factsOf(statement)?.nextWordBy;
    return { job, says: statement.kind, about: [named(crisis)], ...(nextWordBy && { nextUpdateBy: nextWordBy }) };
  },
} as const satisfies Job;
