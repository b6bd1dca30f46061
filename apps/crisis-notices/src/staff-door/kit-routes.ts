import { createRoute } from '@hono/zod-openapi';
import { body, json, problem, staffProblems as problems } from '@kesher/adapters/http/describe';
import { bulletinWordsSchema } from '@kesher/domain/crisis/bulletin';
import { crisisIdSchema } from '@kesher/domain/crisis/crisis';
import { kitFillsSchema } from '@kesher/domain/crisis/kit-fills';
import { kitNameSchema } from '@kesher/domain/crisis/kits';
import { languageSchema } from '@kesher/domain/language-schema';
import * as z from 'zod';
import { kitLanguageSchema } from '../kits/list-kits.ts';

const ofKit = z.object({ kit: kitNameSchema });
const noneOfIt = { 409: problem('The sentences are others by now; read them again.'), ...problems };

/** The routes of the starter kits: what they say, who answers for it, and what they say with fills. */
export const kitRoutes = {
  listKits: createRoute({
    method: 'get',
    path: '/staff/crisis-kits',
    summary: 'Every kit in every language: its sentences, and who answers for them until when',
    responses: { 200: json(z.object({ kits: z.array(kitLanguageSchema) }), 'The kits.'), ...problems },
  }),
  releaseKit: createRoute({
    method: 'post',
    path: '/staff/crisis-kits/{kit}/releases',
    summary: 'Answer, in peacetime and for twelve months, for what a kit says in one language',
    request: {
      params: ofKit,
      ...body(z.object({ language: languageSchema, digest: z.string().regex(/^[0-9a-f]{64}$/) })),
    },
    responses: { 204: { description: 'It is released.' }, ...noneOfIt },
  }),
  withdrawKit: createRoute({
    method: 'post',
    path: '/staff/crisis-kits/{kit}/withdrawals',
    summary: 'Take the release of a language of a kit back',
    request: { params: ofKit, ...body(z.object({ language: languageSchema })) },
    responses: { 204: { description: 'It is off again.' }, ...noneOfIt },
  }),
  fillKit: createRoute({
    method: 'post',
    path: '/staff/crises/{id}/kit-words',
    summary: 'What the kit of a crisis says in its phase, with what is filled in; nothing is stored',
    request: { params: z.object({ id: crisisIdSchema }), ...body(z.object({ fills: kitFillsSchema })) },
    responses: {
      200: json(
        z.object({ words: z.object({ en: bulletinWordsSchema, he: bulletinWordsSchema, ar: bulletinWordsSchema }) }),
        'The words in each language. Sent back unchanged with the same fills, those that are released need no other reader.',
      ),
      404: problem('No such crisis.'),
      422: problem('A fill is missing or too long; `errors` names it.'),
      ...problems,
    },
  }),
};
