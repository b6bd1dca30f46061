import type { Purpose } from '@kesher/domain/customer/consent';
import { type Customer, customerSchema } from '@kesher/domain/customer/customer';
import type { CustomerStore, SuppressionList } from '@kesher/domain/customer/customer-store';
import type { CustomerId } from '@kesher/domain/ids';
import { hasRefusedCalls } from '@kesher/domain/message/routes';
import * as z from 'zod';

/** Who a customer is, beside a list that names only their id: enough to speak with them. */
export const customerCardSchema = customerSchema
  .pick({ name: true, phone: true, language: true, timeZone: true })
  .extend({ callsRefused: z.boolean() });
export type CustomerCard = z.infer<typeof customerCardSchema>;

/** The cards of a page, by customer id; who was erased has none. */
export const customerCardsSchema = z.record(z.string(), customerCardSchema);

type Ports = { customers: Pick<CustomerStore, 'getMany'>; suppressions: Pick<SuppressionList, 'standings'> };

/**
 * Reads the cards of those whom a page names, a hundred at a time. Whoever may not be called for this has no number on
 * theirs, but for those who have asked for somebody to ring them since.
 */
export async function readCards(
  ports: Ports,
  ids: Iterable<CustomerId>,
  purpose: Purpose = 'service',
  askingForCall: ReadonlySet<CustomerId> = new Set(),
): Promise<Record<string, CustomerCard>> {
  const named = [...new Set(ids)];
  const groups = Array.from({ length: Math.ceil(named.length / 100) }, (_, group) =>
    named.slice(group * 100, group * 100 + 100),
  );
  const found = await Promise.all(groups.map((group) => ports.customers.getMany(group)));
  const customers = found.flatMap((page) => [...page.values()]);
  const silent = await refusingCalls(ports, { customers, purpose });
  return Object.fromEntries(
    customers.map(({ id, name, phone, language, timeZone }) => {
      const callsRefused = silent.has(id) && !askingForCall.has(id);
      return [id, { name, phone: callsRefused ? undefined : phone, language, timeZone, callsRefused }];
    }),
  );
}

/** Who of these may not be called for a purpose, as it stands now: by their own word or by that of who shares the number. */
export async function refusingCalls(
  { suppressions }: Pick<Ports, 'suppressions'>,
  { customers, purpose }: { customers: readonly Customer[]; purpose: Purpose },
): Promise<Set<CustomerId>> {
  const numbers = customers.flatMap(({ phone }) => phone ?? []);
  const standings = numbers.length === 0 ? new Map() : await suppressions.standings(numbers);
  return new Set(customers.filter((one) => hasRefusedCalls(one, { purpose, standings })).map(({ id }) => id));
}
