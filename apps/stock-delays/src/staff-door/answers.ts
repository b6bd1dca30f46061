import { customerCardsSchema } from '@kesher/adapters/http/customer-cards';
import { customerIdSchema, noticeIdSchema, subjectIdSchema, supplierIdSchema } from '@kesher/domain/ids';
import { instantSchema, isoDateSchema } from '@kesher/domain/instant-schema';
import { inShortSchema } from '@kesher/domain/job/job';
import { languageSchema } from '@kesher/domain/language-schema';
import { heldDecisions } from '@kesher/domain/message/held';
import { messageSchema } from '@kesher/domain/message/message';
import { reasonSchema } from '@kesher/domain/message/reason';
import { routeSchema } from '@kesher/domain/message/route';
import { outcomes } from '@kesher/domain/notice/ledger';
import { noticeSchema } from '@kesher/domain/notice/notice';
import { partlyRefundedOrderSchema } from '@kesher/domain/order/partly-refunded';
import { promiseSchema } from '@kesher/domain/promise/promise';
import { delayContentSchema, namedProductSchema } from '@kesher/domain/stock-delay/delay-notice';
import { stockDelaySchema } from '@kesher/domain/stock-delay/stock-delay';
import { taskSchema } from '@kesher/domain/task/task';
import { questionKinds } from '@kesher/domain/window/asked';
import { findingSchema } from '@kesher/domain/wording/finding';
import * as z from 'zod';

const counts = z.record(z.string(), z.int());

export const delayAnswerSchema = z.object({ delay: stockDelaySchema, findings: z.array(findingSchema) });
export const delayListSchema = z.object({ delays: z.array(stockDelaySchema), next: z.string().optional() });
/** A notice of a delay, with what it says. */
export const delayNoticeSchema = noticeSchema.extend({ content: delayContentSchema });
export const versionsSchema = z.object({ notices: z.array(delayNoticeSchema) });
/** Who may read customers is told who the ids of a list are. */
const customers = customerCardsSchema;

export const taskListSchema = z.object({ tasks: z.array(taskSchema), customers, next: z.string().optional() });

export const rehearsalSchema = z.object({
  asOf: instantSchema,
  revision: z.int(),
  waiting: z.int(),
  audience: z.int(),
  languages: counts,
  channels: counts,
  heldUntil: z.array(z.object({ at: instantSchema, reason: reasonSchema, customers: z.int() })),
  notTold: z.partialRecord(reasonSchema, z.int()),
  callTasks: z.int(),
  smsParts: z.int(),
  costUsd: z.number(),
  partlyRefunded: z.object({ orders: z.int(), first: z.array(partlyRefundedOrderSchema) }),
  sample: z.array(customerIdSchema),
  customers,
  needsApproval: z.boolean(),
  findings: z.array(findingSchema),
});

export const ledgerSchema = z.object({
  noticeId: noticeIdSchema,
  frozen: z.boolean(),
  frozenMembers: z.int(),
  erased: z.int().min(0),
  standsStillSince: instantSchema
    .optional()
    .describe('Since when nothing moves although something is due; absent while it goes on or has ended.'),
  audience: z.int(),
  outcomes: z.object(
    Object.fromEntries(outcomes.map((outcome) => [outcome, z.int()])) as Record<(typeof outcomes)[number], z.ZodInt>,
  ),
  reasons: z.partialRecord(reasonSchema, z.int()),
  languages: counts,
  channels: counts,
  arrival: z.object({ delivered: z.int(), opened: z.int(), openedUnknown: z.int() }),
  chose: z.int(),
  choseMore: z.boolean(),
});

export const standingListSchema = z.object({
  standings: z.array(
    z.object({
      customerId: customerIdSchema,
      outcome: z.enum(outcomes),
      route: routeSchema.optional(),
      reason: reasonSchema.optional(),
      message: messageSchema.optional(),
    }),
  ),
  customers,
  nextChunk: z.int().optional(),
});

export const heldListSchema = z.object({
  held: z.array(
    z.object({
      message: messageSchema,
      delayId: subjectIdSchema,
      notice: inShortSchema,
      mayBe: z.array(z.enum(heldDecisions)),
    }),
  ),
  customers,
  next: z.string().optional(),
});

export const messageTextSchema = z.object({
  language: languageSchema,
  subject: z.string().optional(),
  html: z.string().optional(),
  text: z.string(),
  smsParts: z.int().optional(),
});

export const productListSchema = z.object({
  products: z.array(
    namedProductSchema.extend({
      supplierId: z.string().optional(),
      openDelayId: subjectIdSchema.optional(),
    }),
  ),
});

export const waitingSchema = z.object({ customers: z.int() });

/** An earlier delivery, as staff see it behind a window. */
const likeDeliverySchema = z.object({
  supplierId: supplierIdSchema,
  promisedOn: isoDateSchema,
  deliveredOn: isoDateSchema,
  late: z.int(),
});

export const expectedWindowSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('window'),
    from: isoDateSchema,
    to: isoDateSchema,
    basis: z.object({
      kind: z.literal('history'),
      asked: z.enum(questionKinds),
      supplierDeliveries: z.int(),
      otherDeliveries: z.int(),
      level: z.number(),
      heldShare: z.number().nullable(),
      heldOf: z.int(),
      newestOn: isoDateSchema,
    }),
    like: z.array(likeDeliverySchema),
  }),
  z.object({
    kind: z.literal('no-history'),
    because: z.enum(['no-deliveries', 'too-few-deliveries', 'never-so-late']),
    like: z.array(likeDeliverySchema),
  }),
]);

export const promisesSchema = z.object({
  kept: z.int(),
  broken: z.int(),
  withdrawnFor: z.int(),
  rate: z.number().optional(),
  open: z.array(z.object({ delayId: subjectIdSchema, promise: promiseSchema })),
});
