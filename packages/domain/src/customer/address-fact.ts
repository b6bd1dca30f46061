import * as z from 'zod';
import { instantSchema } from '../instant-schema.ts';
import { channelSchema } from './contact-point.ts';

/**
 * What another system found out about an address: a mail that never arrives, a complaint. No wish of anybody: the address
 * is on the do-not-contact list by its hash, and this is where staff read why, in the words of the file.
 */
export const addressFactSchema = z.object({
  channel: channelSchema,
  /** Canonical: the customer may have another by now. */
  address: z.string().max(254),
  fact: z.enum(['hard-bounce', 'complaint']),
  at: instantSchema,
  /** Set where the file said no date: `at` is then when it was imported. */
  undated: z.boolean().optional(),
  how: z.string().min(1).max(100),
  shown: z.string().max(1_000),
});
export type AddressFact = z.infer<typeof addressFactSchema>;

/** How many a customer's record keeps; the do-not-contact list forgets none. */
export const keptAddressFacts = 20;

/** The facts with those that are not known yet behind them; the very same list where nothing is new. */
export function addAddressFacts(
  known: readonly AddressFact[] | undefined,
  added: readonly AddressFact[],
): readonly AddressFact[] | undefined {
  const fresh = added.filter(
    (fact, index) => ![...(known ?? []), ...added.slice(0, index)].some((other) => isSameFact(other, fact)),
  );
  return fresh.length === 0 ? known : [...(known ?? []), ...fresh].slice(-keptAddressFacts);
}

function isSameFact(left: AddressFact, right: AddressFact): boolean {
  return left.fact === right.fact && left.address === right.address;
}
