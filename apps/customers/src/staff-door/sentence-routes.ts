import { createRoute } from '@hono/zod-openapi';
import { body, json, problem, staffProblems } from '@kesher/adapters/http/describe';
import { findingSchema } from '@kesher/domain/wording/finding';
import { ownSentenceSchema, sentenceSchema } from '@kesher/domain/wording/own-sentence';
import * as z from 'zod';

/** A sentence that a business may say in its own words. */
export const ownableSchema = sentenceSchema.extend({
  builtIn: z.string().describe('What Kesher says, with its facts in braces: an own sentence needs the same facts.'),
  version: z.int().min(0).describe('Of the newest own sentence; 0 where there never was one.'),
  said: z.string().describe('What is said now.'),
  history: z.array(ownSentenceSchema).describe('Every version, newest first.'),
});

/** The routes about what the business says in its own words. */
export const sentenceRoutes = {
  listSentences: createRoute({
    method: 'get',
    path: '/staff/sentences',
    summary: 'The sentences that the business may say in its own words, and what is said now',
    responses: {
      200: json(z.object({ sentences: z.array(ownableSchema) }), 'By job, key and language.'),
      ...staffProblems,
    },
  }),
  changeSentence: createRoute({
    method: 'put',
    path: '/staff/sentences',
    summary: 'Say a sentence in own words, or in Kesher’s again',
    description:
      'A new version, said from a minute later on. Nothing that was sent changes: its exact text is shown as it was said.',
    request: body(
      sentenceSchema.extend({
        text: ownSentenceSchema.shape.text.describe('Null says Kesher’s own sentence again.'),
        version: z.int().min(0).describe('The one that you saw.'),
      }),
    ),
    responses: {
      200: json(
        z.object({ sentence: ownSentenceSchema, findings: z.array(findingSchema) }),
        'What is said from `holdsFrom` on, and what should be reconsidered about it.',
      ),
      404: problem('No such sentence.'),
      409: problem('It changed meanwhile.'),
      422: problem('It cannot be said; `errors` says why.'),
      ...staffProblems,
    },
  }),
};
