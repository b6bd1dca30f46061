import { emailAddressSchema } from '@kesher/domain/customer/contact-point';
import type { Customer } from '@kesher/domain/customer/customer';
import { nameWords } from '@kesher/domain/customer/name-words';
import { mostHits } from '@kesher/domain/customer/search-limits';
import { type CustomerId, customerIdSchema } from '@kesher/domain/ids';
import { readPhone } from '@kesher/domain/phone/phone';
import type { CustomersPorts } from '../ports.ts';

export const matchedBy = ['id', 'order', 'phone', 'email', 'name'] as const;
export type FoundCustomer = { customer: Customer; matched: (typeof matchedBy)[number] };

/**
 * Customers for what somebody on staff types: an id, an order number, a phone in any notation, an email, or how any words
 * of the name begin. Each is a query, so it answers as fast with a million customers; surest matches first.
 */
export function findCustomers(ports: Pick<CustomersPorts, 'customers' | 'orders' | 'settings'>) {
  return async (search: string): Promise<FoundCustomer[]> => {
    const found = await Promise.all([
      byId(search),
      byOrder(search),
      byPhone(search),
      byEmail(search),
      ports.customers.findByName(nameWords(search), mostHits),
    ]);
    const matched = new Map<CustomerId, FoundCustomer['matched']>();
    for (const [index, how] of matchedBy.entries()) {
      for (const id of found[index] ?? []) if (!matched.has(id) && matched.size < mostHits) matched.set(id, how);
    }
    const customers = await ports.customers.getMany([...matched.keys()]);
    return [...matched].flatMap(([id, how]) => {
      const customer = customers.get(id);
      return customer ? [{ customer, matched: how }] : [];
    });
  };

  async function byId(search: string): Promise<CustomerId[]> {
    const id = customerIdSchema.safeParse(search).data;
    return id !== undefined && (await ports.customers.get(id)) ? [id] : [];
  }

  /** Shops write `#1001`, and people type it with and without. */
  async function byOrder(search: string): Promise<CustomerId[]> {
    const bare = search.replace(/^#/, '');
    if (bare === '' || bare.length > 63 || !/\d/.test(bare)) return [];
    const owners = await Promise.all([bare, `#${bare}`].map((number) => ports.orders.customersOfOrder(number)));
    return owners.flat();
  }

  async function byPhone(search: string): Promise<CustomerId[]> {
    if ((search.match(/\p{Nd}/gu) ?? []).length < 6) return [];
    // Without settings only international numbers can be read.
    const country = (await ports.settings.get().catch(() => undefined))?.sender.country ?? '';
    const reading = readPhone(search, country);
    return reading.kind === 'phone' ? ports.customers.findByAddress(reading.e164) : [];
  }

  async function byEmail(search: string): Promise<CustomerId[]> {
    return emailAddressSchema.safeParse(search).success ? ports.customers.findByAddress(search) : [];
  }
}
