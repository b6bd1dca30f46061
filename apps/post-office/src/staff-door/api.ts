import type { ApiDescription } from '@kesher/adapters/http/describe-api';
import { named } from '@kesher/adapters/http/named-schema';
import { sharedSchemas } from '@kesher/adapters/http/shared-schemas';
import { announcingJobNames } from '@kesher/content/job/known-jobs';
import { announcementInShortSchema, jobSubjectSchema } from '@kesher/domain/announcement/announcement-in-short';
import { promiseSchema } from '@kesher/domain/promise/promise';
import { stopSchema } from '@kesher/domain/stop/stop';
import * as z from 'zod';
import { routes } from './routes.ts';

/** What the staff door of the post office can be asked, for those who call it. */
export function postOfficeApi(url: string): ApiDescription {
  return {
    title: 'Post office',
    version: '0.1.0',
    summary: 'What is announced and sent, whatever it is about: who was told, what was promised, and how to stop it.',
    url,
    routes,
    groups: {
      announcements: {
        name: 'Announcements',
        says: 'Everything that customers are told, or will be, whatever its job; its own API changes it.',
      },
      promises: { name: 'Promises', says: 'The next updates that customers were promised, and how many were kept.' },
      notices: {
        name: 'Who was told',
        says: 'The ledger of each version: every customer once, and each number with its list.',
      },
      held: { name: 'Held', says: 'Messages of which nobody knows whether they arrived: a person decides.' },
      stops: { name: 'Stops', says: 'A wrong announcement is going out: one person holds it back with one request.' },
    },
    schemas: [
      ...sharedSchemas,
      named('JobSubject', jobSubjectSchema, { says: 'What a series of notices is about: whose it is, and which one.' }),
      named('AnnouncementInShort', announcementInShortSchema.extend({ job: z.enum(announcingJobNames) }), {
        carriedAs: announcementInShortSchema,
        says: 'One announcement as it is listed beside those of other jobs; its job has the whole of it.',
        fields: {
          about: 'What it is about, by name.',
          version: 'Versions announced so far.',
          draft: 'What staff prepare next.',
          live: 'What customers are being told now.',
          revision: 'Counts changes.',
        },
      }),
      named('Promise', promiseSchema, {
        says: 'What customers were told that we would do by an instant.',
        fields: {
          keptBy: 'The notice that kept it.',
          withdrawnFor: 'Of how many customers it had ended before it fell due, by their own choice.',
        },
      }),
      named('Stop', stopSchema, {
        says: 'What a person holds back: one announcement, one channel, or everything. Of an announcement, what was decided until then is held; what a person decides after it goes out.',
      }),
    ],
  };
}
