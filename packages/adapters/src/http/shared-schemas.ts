import { jobList } from '@kesher/content/job/known-jobs';
import { crisisWorkSchema } from '@kesher/domain/crisis/task-kinds';
import { channelSchema } from '@kesher/domain/customer/contact-point';
import {
  customerIdSchema,
  noticeIdSchema,
  orderLineIdSchema,
  productIdSchema,
  staffIdSchema,
  subjectIdSchema,
  supplierIdSchema,
  taskIdSchema,
} from '@kesher/domain/ids';
import { instantSchema, isoDateSchema } from '@kesher/domain/instant-schema';
import { inShortSchema, jobNameSchema } from '@kesher/domain/job/job';
import { laneSchema } from '@kesher/domain/lane';
import { languageSchema } from '@kesher/domain/language-schema';
import { localizedTextSchema } from '@kesher/domain/localized-text';
import { messageSchema } from '@kesher/domain/message/message';
import { reasonSchema } from '@kesher/domain/message/reason';
import { routeSchema } from '@kesher/domain/message/route';
import { moneySchema } from '@kesher/domain/money';
import { namedProductSchema } from '@kesher/domain/stock-delay/delay-notice';
import { optionSchema } from '@kesher/domain/stock-delay/option';
import { delayWorkSchema } from '@kesher/domain/stock-delay/task-kinds';
import { taskSchema } from '@kesher/domain/task/task';
import { coreWorkSchema, taskWorkSchema } from '@kesher/domain/task/task-work';
import * as z from 'zod';
import { customerCardSchema } from './customer-cards.ts';
import { type NamedSchema, named } from './named-schema.ts';
import { fieldProblemSchema, problemSchema } from './problem.ts';

const idForm = '1 to 64 letters, digits or . _ : @ + -';

const jobName = z.enum(jobList.map(({ name }) => name));

/** What more than one API speaks of. */
export const sharedSchemas: readonly NamedSchema[] = [
  named('Problem', problemSchema, {
    says: 'Why a request was refused (RFC 9457).',
    fields: {
      code: 'Stable, for programs.',
      title: 'For people.',
      errors: 'What to mend, field by field.',
    },
    example: {
      type: 'about:blank',
      title: 'Some of the input cannot be used.',
      status: 400,
      code: 'invalid-input',
      errors: [{ field: 'facts.cause.kind', problem: 'Invalid option', remedy: 'Use one of: supplier, transport.' }],
    },
  }),
  named('FieldProblem', fieldProblemSchema, {
    says: 'One thing to mend.',
    fields: { field: 'Where, `facts.options.2.name`.', remedy: 'What to do about it.' },
  }),
  named('Instant', instantSchema, {
    says: 'A moment in UTC with milliseconds.',
    example: '2026-11-22T08:30:00.000Z',
  }),
  named('IsoDate', isoDateSchema, { says: 'A day of the calendar.', example: '2026-11-22' }),
  named('CustomerId', customerIdSchema, { says: `The customer’s id in your own system: ${idForm}`, example: 'C-1001' }),
  named('ProductId', productIdSchema, { says: `The product’s id in your own system: ${idForm}`, example: 'P-2040' }),
  named('SupplierId', supplierIdSchema, { says: `The supplier’s id in your own system: ${idForm}`, example: 'S-17' }),
  named('OrderLineId', orderLineIdSchema, {
    says: `The order line’s id in your own system: ${idForm}`,
    example: '70012-1',
  }),
  named('SubjectId', subjectIdSchema, {
    says: 'What a series of notices is about: a stock delay.',
    example: 'delay-7f3a',
  }),
  named('NoticeId', noticeIdSchema, { says: 'A version of what customers are told.', example: 'delay-7f3a.v1' }),
  named('TaskId', taskIdSchema, { says: 'A task for staff.', example: 'choice~delay-7f3a~C-1001' }),
  named('StaffId', staffIdSchema, { says: 'A person on staff; `system` is Kesher itself.', example: 'manager' }),
  named('CustomerCard', customerCardSchema, { says: 'Who a customer is, beside a list that names only their id.' }),
  named('Language', languageSchema, { says: 'A language that Kesher speaks.' }),
  named('LocalizedText', localizedTextSchema, {
    says: 'Text in every language, none of them left out; each has 1 to 600 characters.',
    example: { en: 'A wheelchair on loan', he: 'כיסא גלגלים בהשאלה', ar: 'كرسي متحرك معار' },
  }),
  named('Money', moneySchema, {
    says: 'Money in minor units. Negative is in the customer’s favour.',
    fields: { amountMinor: 'Agorot or cents.', currency: 'ISO 4217.' },
    example: { amountMinor: 4900, currency: 'ILS' },
  }),
  named('Channel', channelSchema, { says: 'A way to reach a customer that costs a message.' }),
  named('Route', routeSchema, { says: 'A channel, or a call by a person.' }),
  named('Lane', laneSchema, { says: 'Three separate queues, so that one never waits behind another.' }),
  named('Reason', reasonSchema, { says: 'Why a message was not sent, or not sent yet.', example: 'shabbat' }),
  named('NamedProduct', namedProductSchema, {
    says: 'A product as customers read it.',
    fields: { names: 'Where the shop has a name per language; otherwise `name` stands in every one.' },
    example: { id: 'P-2040', name: 'Walker, four wheels' },
  }),
  named('DelayOption', optionSchema, { says: 'What a delay offers the customer.' }),
  named('JobName', jobName, { carriedAs: jobNameSchema, says: 'Whose matter something is.' }),
  named(
    'InShort',
    inShortSchema.extend({ job: jobName, says: z.enum(jobList.flatMap(({ statements }) => statements)) }),
    {
      carriedAs: inShortSchema,
      says: 'What a message was about; its exact text is shown by its key.',
      fields: { says: 'What this version was to the customer.', nextUpdateBy: 'The promise that it made.' },
    },
  ),
  named('Message', messageSchema, {
    says: 'One notice to one customer over one channel, in exactly one state.',
    fields: {
      dueAt: 'From when on it may be sent, or until when it is put off.',
      next: 'Channels that are tried when this one fails for good.',
      attempts: 'How often it was claimed.',
      refusals: 'How often the channel said a clear “not now”.',
      resent: 'Sent again after an unknown result, by rule.',
    },
  }),
  named('Task', taskSchema, {
    says: 'Something that a person on staff must do by a time.',
    fields: {
      history: 'What was done about it, oldest first.',
      revision: 'Counts changes: send back the one that you saw.',
    },
  }),
  named(
    'TaskWork',
    z.discriminatedUnion('kind', [...coreWorkSchema.options, ...delayWorkSchema.options, ...crisisWorkSchema.options]),
    {
      carriedAs: taskWorkSchema,
      says: 'What a task asks for: call somebody whom no channel reached, fulfil a choice, act on silence, or keep what somebody promised.',
    },
  ),
];
