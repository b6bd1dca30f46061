import { createRoute } from '@hono/zod-openapi';
import { customerCardsSchema } from '@kesher/adapters/http/customer-cards';
import { json, problem, staffProblems } from '@kesher/adapters/http/describe';
import { customerIdSchema, noticeIdSchema } from '@kesher/domain/ids';
import { instantSchema } from '@kesher/domain/instant-schema';
import { messageSchema } from '@kesher/domain/message/message';
import { reasonSchema } from '@kesher/domain/message/reason';
import { routeSchema } from '@kesher/domain/message/route';
import { outcomes } from '@kesher/domain/notice/ledger';
import * as z from 'zod';

const counts = z.record(z.string(), z.int());
const noticeId = z.object({ noticeId: noticeIdSchema });
const notFrozen = problem('Its audience is not frozen yet.');

const ledgerSchema = z.object({
  noticeId: noticeIdSchema,
  frozen: z.boolean(),
  frozenMembers: z.int(),
  erased: z.int().min(0),
  uncounted: z
    .int()
    .min(0)
    .describe('In a large audience: those whom nobody has counted yet. They are in no outcome until the next looks.'),
  countedAt: instantSchema
    .optional()
    .describe('In a large audience: of when the oldest figure is that may have changed since.'),
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
});

const standingListSchema = z.object({
  standings: z.array(
    z.object({
      customerId: customerIdSchema,
      outcome: z.enum(outcomes),
      route: routeSchema.optional(),
      reason: reasonSchema.optional(),
      message: messageSchema.optional(),
    }),
  ),
  customers: customerCardsSchema,
  nextChunk: z.int().optional(),
});

/** The routes by which staff see whom a version reached. */
export const ledgerRoutes = {
  readLedger: createRoute({
    method: 'get',
    path: '/staff/notices/{noticeId}/ledger',
    summary: 'The ledger of one version: the audience counted by outcome',
    request: { params: noticeId },
    responses: {
      200: json(ledgerSchema, 'Each customer once; the outcomes add up to the audience.'),
      404: notFrozen,
      ...staffProblems,
    },
  }),
  listOutcome: createRoute({
    method: 'get',
    path: '/staff/notices/{noticeId}/ledger/{outcome}',
    summary: 'The list behind one number of the ledger',
    request: {
      params: noticeId.extend({ outcome: z.enum(outcomes) }),
      query: z.object({
        fromChunk: z.coerce.number().int().min(0).default(0),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    },
    responses: {
      200: json(standingListSchema, 'Customers with where they stand.'),
      404: notFrozen,
      ...staffProblems,
    },
  }),
};
