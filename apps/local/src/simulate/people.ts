import { type Customer, customerSchema } from '@kesher/domain/customer/customer';
import { type OrderLine, orderLineSchema, type Product, productSchema } from '@kesher/domain/order/order-line';
import type { Dice } from './dice.ts';

export const productIds = ['P-1', 'P-2'] as const;

export function products(): Product[] {
  return productIds.map((id) => productSchema.parse({ id, name: `Table ${id}`, supplierId: 'S-1' }));
}

/** A few customers of every sort: without an address, with an address that bounces, with hours of their own, far away. */
export function people(dice: Dice, count: number, createdAt: string): Customer[] {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    // Three by three they live together, and some of them share a mailbox, a phone, or both.
    const household = Math.ceil(number / 3);
    const refused = { purpose: 'service', decision: 'refused', at: createdAt, how: 'import', shown: '' };
    return customerSchema.parse({
      id: `C-${number}`,
      name: `Customer ${number}`,
      // An address that begins with `gone` bounces for good.
      ...(dice.chance(0.85) && {
        email: dice.chance(0.25)
          ? `household${household}@example.com`
          : `${dice.chance(0.2) ? 'gone' : 'person'}${number}@example.com`,
      }),
      ...(dice.chance(0.7) && { phone: dice.chance(0.25) ? `+9725088844${household}` : `+97250123450${number}` }),
      language: dice.pick(['en', 'he', 'ar']),
      timeZone: dice.pick([
        'Asia/Jerusalem',
        'Asia/Jerusalem',
        'America/New_York',
        'Europe/London',
        'Mars/Base',
        undefined,
      ]),
      country: dice.pick(['IL', 'US', undefined]),
      consents: dice.chance(0.15) ? [{ channel: dice.pick(['email', 'sms', 'call']), ...refused }] : [],
      ...(dice.chance(0.1) && { preferredHours: { from: '10:00', to: '16:00' } }),
      ...(dice.chance(0.2) && { preferredChannel: dice.pick(['email', 'sms']) }),
      createdAt,
      revision: 1,
    });
  });
}

export function orderLine(
  customerId: string,
  productId: string,
  state: 'open' | 'fulfilled' | 'cancelled' = 'open',
): OrderLine {
  return orderLineSchema.parse({
    id: `L-${customerId}-${productId}`,
    customerId,
    productId,
    orderNumber: `O-${customerId}-${productId}`,
    quantity: 1,
    state,
    orderedAt: '2026-03-01T10:00:00.000Z',
    promisedOn: '2027-06-30',
  });
}
