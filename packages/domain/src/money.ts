import * as z from 'zod';

const currencyRemedy = 'use an ISO 4217 code such as ILS';

/** Money in minor units (agorot, cents), so that nothing is ever rounded by accident. Negative means: in the customer's favour. */
export const moneySchema = z.object({
  amountMinor: z.int('use a whole number of agorot or cents').min(-1_000_000_000).max(1_000_000_000),
  currency: z.string(currencyRemedy).regex(/^[A-Z]{3}$/, currencyRemedy),
});
export type Money = z.infer<typeof moneySchema>;
