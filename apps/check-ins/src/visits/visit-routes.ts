import { createRoute } from '@hono/zod-openapi';
import { body, json, problem, staffProblems } from '@kesher/adapters/http/describe';
import { visitIdSchema } from '@kesher/domain/check-in/visit/booking';
import { isoDateSchema } from '@kesher/domain/instant-schema';
import * as z from 'zod';
import { arrivalSchema, arrivalsSchema, enteredVisitsSchema, intakeSheetSchema } from './arrival-answers.ts';
import { typedVisitsSchema } from './typed-visit.ts';

const params = z.object({ id: visitIdSchema });
const notThere = problem('There is no such visit.');
const overtaken = problem('Somebody changed it meanwhile. Look again.');

/** Every route of the door to visits that lie ahead. */
export const visitRoutes = {
  listArrivals: createRoute({
    method: 'get',
    path: '/staff/visits',
    summary: 'The arrivals of a day: who cannot wait first, then by time',
    description:
      'What the desk needs and no word about health: names, times, by when to make room, how far the questions have come, and what makes somebody welcome. Whoever may read about health also sees, of the week after that day and of any day where nobody has taken it up, the visits before which words that mean danger were written, with who was asked and until when.',
    request: { query: z.object({ day: isoDateSchema }) },
    responses: { 200: json(arrivalsSchema, 'Up to 500 of them.'), ...staffProblems },
  }),
  enterVisits: createRoute({
    method: 'post',
    path: '/staff/visits',
    summary: 'Enter visits that lie ahead: one, or a day’s list',
    description:
      'Sent again, or in another order, it is the same. One that is `urgent` has its questions sent at once; `cancelled` takes back what waits. Appointments as FHIR writes them come by the doors for FHIR.',
    request: body(typedVisitsSchema),
    responses: { 200: json(enteredVisitsSchema, 'How many were taken.'), ...staffProblems },
  }),
  readIntake: createRoute({
    method: 'get',
    path: '/staff/visits/{id}/intake',
    summary: 'What somebody answered before their visit',
    description: 'For those who may read answers about health; every look is on record.',
    request: { params },
    responses: { 200: json(intakeSheetSchema, 'Answer by answer.'), 404: notThere, ...staffProblems },
  }),
  noteArrival: createRoute({
    method: 'post',
    path: '/staff/visits/{id}/arrival',
    summary: 'Say that somebody has come, or take it back',
    request: { params, ...body(z.object({ hasArrived: z.boolean() })) },
    responses: { 200: json(arrivalSchema, 'How it stands.'), 404: notThere, 409: overtaken, ...staffProblems },
  }),
  noteRoom: createRoute({
    method: 'post',
    path: '/staff/visits/{id}/room',
    summary: 'Say that there is room for somebody, or take it back',
    request: { params, ...body(z.object({ hasRoom: z.boolean() })) },
    responses: { 200: json(arrivalSchema, 'How it stands.'), 404: notThere, 409: overtaken, ...staffProblems },
  }),
};
