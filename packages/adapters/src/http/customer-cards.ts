import { customerSchema } from '@kesher/domain/customer/customer';
import type { CustomerStore } from '@kesher/domain/customer/customer-store';
import type { CustomerId } from '@kesher/domain/ids';
import * as z from 'zod';

/** Who a customer is, beside a list that names only their id: enough to speak with them. */
export const customerCardSchema = customerSchema.pick({ name: true, phone: true, language: true, timeZone: true });
export type CustomerCard = z.infer<typeof customerCardSchema>;

/** The cards of a page, by customer id; who was erased has none. */
export const customerCardsSchema = z.record(z.string(), customerCardSchema);

/** Reads the cards of those whom a page names, a hundred at a time. */
export async function readCards(
  customers: Pick<CustomerStore, 'getMany'>,
  ids: Iterable<CustomerId>,
): Promise<Record<string, CustomerCard>> {
  const named = [...new Set(ids)];
  const groups = Array.from({ length: Math.ceil(named.length / 100) }, (_, group) =>
    named.slice(group * 100, group * 100 + 100),
  );
  const found = await Promise.all(groups.map((group) => customers.getMany(group)));
  return Object.fromEntries(
    found.flatMap((page) =>
      [...page].map(([id, { name, phone, language, timeZone }]) => [id, { name, phone, language, timeZone }]),
    ),
  );
}
