import { createRoute } from '@hono/zod-openapi';
import { json, pageQuery, problem, staffProblems } from '@kesher/adapters/http/describe';
import { announcementInShortSchema, jobSubjectSchema } from '@kesher/domain/announcement/announcement-in-short';
import { subjectIdSchema } from '@kesher/domain/ids';
import { promiseSchema } from '@kesher/domain/promise/promise';
import * as z from 'zod';

const announcementListSchema = z.object({
  announcements: z.array(announcementInShortSchema),
  next: z.string().optional(),
});

const promisesSchema = z.object({
  kept: z.int(),
  broken: z.int(),
  withdrawnFor: z.int(),
  rate: z.number().optional(),
  open: z.array(z.object({ subject: jobSubjectSchema, promise: promiseSchema })),
});

/** The routes by which staff see what is announced, and what that promised, whatever its job. */
export const announcementRoutes = {
  listAnnouncements: createRoute({
    method: 'get',
    path: '/staff/announcements',
    summary: 'List what is announced, or being prepared, newest first',
    request: { query: pageQuery },
    responses: {
      200: json(announcementListSchema, 'A page of announcements; `next` leads on.'),
      ...staffProblems,
    },
  }),
  readAnnouncement: createRoute({
    method: 'get',
    path: '/staff/announcements/{id}',
    summary: 'Read one announcement in short',
    request: { params: z.object({ id: subjectIdSchema }) },
    responses: {
      200: json(announcementInShortSchema, 'The announcement.'),
      404: problem('No such announcement.'),
      ...staffProblems,
    },
  }),
  readPromises: createRoute({
    method: 'get',
    path: '/staff/promises',
    summary: 'Promises: the open ones by due time, and how many were kept',
    responses: {
      200: json(promisesSchema, 'Kept, broken and open promises of the latest announcements.'),
      ...staffProblems,
    },
  }),
};
