import { createRoute } from '@hono/zod-openapi';
import { body, json, problem, staffProblems } from '@kesher/adapters/http/describe';
import { refusedBesideSchema } from '@kesher/domain/customer/address-standing';
import { consentSchema } from '@kesher/domain/customer/consent';
import { customerSchema } from '@kesher/domain/customer/customer';
import { postalAddressSchema, segmentsSchema, yearOfBirthSchema } from '@kesher/domain/customer/profile';
import { fewestLetters } from '@kesher/domain/customer/search-limits';
import { customerIdSchema } from '@kesher/domain/ids';
import { instantSchema } from '@kesher/domain/instant-schema';
import { messageSchema } from '@kesher/domain/message/message';
import { orderLineSchema } from '@kesher/domain/order/order-line';
import { customerValueSchema, purchaseSchema } from '@kesher/domain/order/value-of';
import { outcomesOf } from '@kesher/domain/task/call-outcome';
import { taskSchema } from '@kesher/domain/task/task';
import { promiseTextSchema } from '@kesher/domain/task/task-work';
import { overviewSchema } from '@kesher/domain/timeline/overview';
import { callFields, noteFields, requestIdSchema } from '@kesher/domain/timeline/stored-entry';
import { timelineEntrySchema } from '@kesher/domain/timeline/timeline-entry';
import * as z from 'zod';
import { customerExportSchema } from '../people/export-customer.ts';
import { matchedBy } from '../people/find-customers.ts';

const customerId = z.object({ customerId: customerIdSchema });
const notFound = { 404: problem('There is no such customer.') };
const stale = { 409: problem('The customer’s record changed meanwhile.') };

/** Only what is logged now is held to what its direction can have; a row that stands is read as it is. */
const loggedCallSchema = z
  .object({ requestId: requestIdSchema, ...callFields })
  .refine(({ direction, outcome }) => outcomesOf[direction].includes(outcome), {
    path: ['outcome'],
    message: 'a customer who called was reached, or is to be called back',
  });

/** The routes about people: find, read, write. */
export const peopleRoutes = {
  findCustomers: createRoute({
    method: 'post',
    path: '/staff/customers/search',
    summary: 'Find customers as you type: name, phone, email, order number or id',
    description:
      'Any words of the name by how they begin, in any script and without regard to accents; a phone in any notation. A POST that changes nothing: what is searched for may be somebody’s address, which belongs in no URL.',
    request: body(z.object({ search: z.string().trim().min(fewestLetters).max(254) })),
    responses: {
      200: json(
        z.object({ hits: z.array(z.object({ customer: customerSchema, matched: z.enum(matchedBy) })) }),
        'At most 20, the surest matches first; people may share an address.',
      ),
      ...staffProblems,
    },
  }),
  readCustomer: createRoute({
    method: 'get',
    path: '/staff/customers/{customerId}',
    summary: 'One customer with orders, messages and tasks',
    request: { params: customerId },
    responses: {
      200: json(
        z.object({
          customer: customerSchema,
          refusedBeside: z
            .array(refusedBesideSchema)
            .describe('Refused at their address by somebody who shares it, or while their record could not be read.'),
          callsRefused: z.boolean().describe('They, or somebody who shares the number, asked not to be called.'),
          orders: z.array(orderLineSchema),
          messages: z.array(messageSchema),
          tasks: z.array(taskSchema),
        }),
        'What we know.',
      ),
      ...notFound,
      ...staffProblems,
    },
  }),
  readTimeline: createRoute({
    method: 'get',
    path: '/staff/customers/{customerId}/timeline',
    summary: 'All that happened with one customer, newest first, across all channels and people',
    request: {
      params: customerId,
      query: z.object({
        limit: z.coerce.number().int().min(1).max(200).default(50),
        before: z.string().max(400).optional(),
      }),
    },
    responses: {
      200: json(
        z.object({ entries: z.array(timelineEntrySchema), next: z.string().optional() }),
        'A page; ask again with `before` set to `next`.',
      ),
      ...notFound,
      ...staffProblems,
    },
  }),
  readOverview: createRoute({
    method: 'get',
    path: '/staff/customers/{customerId}/overview',
    summary: 'The customer at a glance: contact, promises, what is open, what was learned, what they bought',
    request: { params: customerId },
    responses: {
      200: json(
        z.object({ overview: overviewSchema, value: customerValueSchema, recent: z.array(purchaseSchema) }),
        'The answers, and the ten latest purchases.',
      ),
      ...notFound,
      ...staffProblems,
    },
  }),
  exportCustomer: createRoute({
    method: 'get',
    path: '/staff/customers/{customerId}/export',
    summary: 'Everything that is held about one customer, as one document',
    description:
      'Also when, in which role and why they were looked at, for as long as looks are kept (24 months, unless set). Staff are named only where an admin asks for it: whether somebody’s name is owed is weighed case by case.',
    request: {
      params: customerId,
      query: z.object({
        names: z
          .enum(['true', 'false'])
          .default('false')
          .transform((text) => text === 'true'),
      }),
    },
    responses: { 200: json(customerExportSchema, 'To hand to the customer.'), ...notFound, ...staffProblems },
  }),
  writeNote: createRoute({
    method: 'post',
    path: '/staff/customers/{customerId}/notes',
    summary: 'Write a note, or what was learned about the customer',
    description: 'The same `requestId` again answers what was written first.',
    request: {
      params: customerId,
      ...body(
        z.object({
          requestId: requestIdSchema,
          text: noteFields.text,
          kind: noteFields.what.default('note'),
        }),
      ),
    },
    responses: { 201: json(timelineEntrySchema, 'The entry on the timeline.'), ...notFound, ...staffProblems },
  }),
  logCall: createRoute({
    method: 'post',
    path: '/staff/customers/{customerId}/calls',
    summary: 'Log a call with a customer, in either direction',
    description:
      'A call that a task asked for is noted on the task instead. The same `requestId` again answers what was written first.',
    request: { params: customerId, ...body(loggedCallSchema) },
    responses: { 201: json(timelineEntrySchema, 'The entry on the timeline.'), ...notFound, ...staffProblems },
  }),
  makePromise: createRoute({
    method: 'post',
    path: '/staff/customers/{customerId}/promises',
    summary: 'Note what you promised to a customer: it becomes your task, due when you promised it for',
    description: 'The same `requestId` again answers the promise that was made first.',
    request: {
      params: customerId,
      ...body(z.object({ requestId: requestIdSchema, text: promiseTextSchema, dueAt: instantSchema })),
    },
    responses: {
      201: json(taskSchema, 'The task.'),
      422: problem('The promised time is over already, or more than a year away.'),
      ...notFound,
      ...staffProblems,
    },
  }),
  changePreferences: createRoute({
    method: 'put',
    path: '/staff/customers/{customerId}/preferences',
    summary: 'Change how a customer wishes to be reached, and what is known of them',
    description:
      'Of language, time zone, channel and hours, what is left out is taken away. Segments, postal address and year of birth stay when they are left out; null takes them away. What staff say here, no file and no order replaces.',
    request: {
      params: customerId,
      ...body(
        customerSchema
          .pick({ language: true, timeZone: true, preferredChannel: true, preferredHours: true, revision: true })
          .extend({
            segments: segmentsSchema.nullable().optional(),
            postalAddress: postalAddressSchema.nullable().optional(),
            yearOfBirth: yearOfBirthSchema.nullable().optional(),
          })
          .describe('`revision` is the one that you saw.'),
      ),
    },
    responses: {
      200: json(customerSchema, 'The customer now.'),
      422: problem('The time zone is unknown.'),
      ...stale,
      ...notFound,
      ...staffProblems,
    },
  }),
  recordConsent: createRoute({
    method: 'post',
    path: '/staff/customers/{customerId}/consents',
    summary: 'Record what a customer said about being contacted, with the proof',
    description: 'The same decision again changes nothing.',
    request: {
      params: customerId,
      ...body(
        z.object({
          revision: customerSchema.shape.revision,
          channel: consentSchema.shape.channel,
          purpose: consentSchema.shape.purpose,
          given: z.boolean(),
          how: z.enum(['phone', 'in-person', 'letter', 'email', 'form']),
          shown: z.string().trim().min(1).max(1_000),
        }),
      ),
    },
    responses: { 200: json(customerSchema, 'The customer now.'), ...stale, ...notFound, ...staffProblems },
  }),
};
