import * as z from 'zod';
import { instantSchema, isoDateSchema } from '../instant-schema.ts';
import { localizedTextSchema } from '../localized-text.ts';
import { mostOptions, optionSchema } from './option.ts';

export const causeKinds = ['supplier', 'transport', 'customs', 'quality', 'demand', 'production', 'other'] as const;

/** Why it is late. `note` adds detail in every language; the kind `other` says nothing without it. */
export const causeSchema = z
  .object({ kind: z.enum(causeKinds), note: localizedTextSchema.optional() })
  .refine((cause) => cause.kind !== 'other' || cause.note !== undefined, {
    path: ['note'],
    message: 'say the cause in every language when none of the kinds fits',
  });
export type Cause = z.infer<typeof causeSchema>;

/** What the dates rest on. The customer sees it beside them. */
export const basisSchema = z.discriminatedUnion('kind', [
  /** Computed: so many past deliveries of this supplier, the level aimed at, and how often such windows really held. */
  z.object({
    kind: z.literal('history'),
    supplierDeliveries: z.int().min(0),
    level: z.number().gt(0.5).lt(1),
    heldShare: z.number().min(0).max(1).nullable(),
  }),
  /** The supplier named the dates; we have no record to measure them against. */
  z.object({ kind: z.literal('supplier-said') }),
  /** Staff set the dates, against or without a computed window. */
  z.object({ kind: z.literal('staff'), overrodeHistory: z.boolean() }),
]);
export type Basis = z.infer<typeof basisSchema>;

/** When it is expected: a range of dates with its basis, or honestly unknown with the reason (US FTC 16 CFR 435). */
export const windowSchema = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('dates'), from: isoDateSchema, to: isoDateSchema, basis: basisSchema })
    .refine((window) => window.from <= window.to, { path: ['to'], message: 'the last day lies before the first' }),
  z.object({ kind: z.literal('unknown'), because: localizedTextSchema }),
]);
export type ExpectedDates = z.infer<typeof windowSchema>;

const howMany = `offer 1 to ${mostOptions} options`;

/** Everything that one version of a stock delay says. */
export const delayFactsSchema = z.object({
  cause: causeSchema,
  window: windowSchema,
  /**
   * The date that the supplier gave, for staff: a window is worked out from it, and a revision begins with it. Facts of
   * before November 2026 have none.
   */
  supplierPromisedOn: isoDateSchema.optional(),
  options: z.array(optionSchema, howMany).min(1, howMany).max(mostOptions, howMany),
  /** The promise: by then the customer hears from us again, news or not. */
  nextUpdateBy: instantSchema,
});
export type DelayFacts = z.infer<typeof delayFactsSchema>;

/** What a version of a delay is to the customer. */
export const delayNoticeKinds = ['declared', 'revised', 'no-news', 'resolved', 'withdrawn'] as const;
export const delayNoticeKindSchema = z.enum(delayNoticeKinds);
export type DelayNoticeKind = z.infer<typeof delayNoticeKindSchema>;
