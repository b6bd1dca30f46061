import * as z from 'zod';
import { productIdSchema } from '../ids.ts';
import { isoDateSchema } from '../instant-schema.ts';
import { localizedTextSchema } from '../localized-text.ts';
import { moneySchema } from '../money.ts';

const within = 'give the money back within 1 to 30 days';

/** What a delay offers. Every option says what happens next and what it costs, in the customer's words. */
export const optionSchema = z.discriminatedUnion('kind', [
  /** Keep the order and get it when it comes. */
  z.object({ kind: z.literal('wait') }),
  /** Another product now; a negative difference is money back. */
  z.object({
    kind: z.literal('alternative'),
    productId: productIdSchema.optional(),
    name: localizedTextSchema,
    priceDifference: moneySchema,
    availableOn: isoDateSchema.optional(),
  }),
  /** A partner who has it; `differencePaidBy` says who carries a higher price. */
  z.object({
    kind: z.literal('partner'),
    name: localizedTextSchema,
    priceDifference: moneySchema,
    differencePaidBy: z.enum(['us', 'customer']),
    availableOn: isoDateSchema.optional(),
  }),
  /** Something that carries the customer over until it comes: a loan, extended maintenance. */
  z.object({ kind: z.literal('bridge'), what: localizedTextSchema }),
  /** The money back, within so many days. */
  z.object({ kind: z.literal('refund'), withinDays: z.int(within).min(1, within).max(30, within) }),
]);
export type DelayOption = z.infer<typeof optionSchema>;
export const optionKinds = optionSchema.options.map(({ shape }) => shape.kind.value);
export const optionKindSchema = z.enum(optionKinds);

/** The most that one delay offers: more than these nobody reads. */
export const mostOptions = 8;
/** What the business usually offers; a new delay begins with it. None: with waiting, and the money back. */
export const usualOptionsSchema = z.array(optionSchema).max(mostOptions, `offer at most ${mostOptions} options`);
export type OptionKind = DelayOption['kind'];

export const endingOptions = ['alternative', 'partner', 'refund'] as const satisfies OptionKind[];
export type EndingOption = (typeof endingOptions)[number];

/** Options that end the wait: who chose one is not told about later dates any more. */
export function endsTheWait(kind: OptionKind): kind is EndingOption {
  return kind === 'alternative' || kind === 'partner' || kind === 'refund';
}
