import { customerCardsSchema } from '@kesher/adapters/http/customer-cards';
import { customerIdSchema, subjectIdSchema, supplierIdSchema } from '@kesher/domain/ids';
import { instantSchema, isoDateSchema } from '@kesher/domain/instant-schema';
import { reasonSchema } from '@kesher/domain/message/reason';
import { noticeSchema } from '@kesher/domain/notice/notice';
import { partlyRefundedOrderSchema } from '@kesher/domain/order/partly-refunded';
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
  isWhole: z.boolean().describe('Whether everybody is counted. Where not, and it does not run, start it.'),
  isRunning: z.boolean(),
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

export const choiceCountSchema = z.object({ chose: z.int(), choseMore: z.boolean() });

export const productListSchema = z.object({
  products: z.array(
    namedProductSchema.extend({
      supplierId: z.string().optional(),
      openDelayId: subjectIdSchema.optional(),
    }),
  ),
});

export const waitingSchema = z.object({
  customers: z.int(),
  isAtLeast: z.boolean().describe('Whether it was counted no further: there are more.'),
});

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
