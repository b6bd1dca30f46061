import * as z from 'zod';

/** Money in minor units (agorot, cents), so that nothing is ever rounded by accident. Negative means: in the customer's favour. */
export const moneySchema = z.object({
  amountMinor: z.int().min(-1_000_000_000).max(1_000_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/, 'use an ISO 4217 code such as ILS'),
});
export type Money = z.infer<typeof moneySchema>;
