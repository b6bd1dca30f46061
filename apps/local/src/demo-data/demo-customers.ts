import type { Language } from '@kesher/domain/language';
import { familyNames, givenNames } from './names.ts';
import { seeded } from './seeded.ts';

/** One line of the shop's customer export. Everything is text, as in a file. */
export type CustomerRow = {
  id: string;
  name: string;
  email: string;
  phone: string;
  language: Language;
  time_zone: string;
  country: string;
  email_consent: string;
  sms_consent: string;
};

export type OrderRow = {
  order_number: string;
  line_id: string;
  customer_id: string;
  product_id: string;
  quantity: string;
  unit_price: string;
  currency: string;
  state: string;
  ordered_at: string;
  promised_on: string;
};

/**
 * Makes so many customers with an open order each, some with several lines. Of a hundred, about 45 speak Hebrew, 35
 * English and 20 Arabic; a few have no email, wrong numbers, no way to be reached, refused a channel, or live elsewhere.
 */
export function demoCustomers(
  count: number,
  today: string,
  seed = 7,
): { customers: CustomerRow[]; orders: OrderRow[] } {
  const random = seeded(seed);
  const customers: CustomerRow[] = [];
  const orders: OrderRow[] = [];
  for (let number = 1; number <= count; number += 1) {
    const id = `C-${String(number).padStart(6, '0')}`;
    const language = random.pick<Language>(['he', 'he', 'he', 'he', 'he', 'en', 'en', 'en', 'ar', 'ar']);
    const abroad = random.chance(0.06);
    const reach = random.below(100);
    customers.push({
      id,
      name: `${random.pick(givenNames[language])} ${random.pick(familyNames[language])}`,
      email: reach < 84 ? `${bounceMark(random.chance(0.015))}customer${number}@mail.example` : '',
      phone: reach < 30 || (reach >= 84 && reach < 97) ? phoneOf(number, abroad) : reach === 97 ? '12' : '',
      language,
      time_zone: abroad
        ? random.pick(['America/New_York', 'Europe/London', 'Asia/Amman'])
        : random.chance(0.02)
          ? 'Mars/Base'
          : 'Asia/Jerusalem',
      country: abroad ? 'US' : 'IL',
      email_consent: random.chance(0.02) ? 'no' : 'yes',
      sms_consent: random.chance(0.03) ? 'no' : 'yes',
    });
    const lines = random.chance(0.12) ? 2 : 1;
    for (let line = 1; line <= lines; line += 1) {
      orders.push({
        order_number: `10${String(number).padStart(5, '0')}`,
        line_id: `L${number}-${line}`,
        customer_id: id,
        product_id: 'LENS-VARIO-16',
        quantity: String(1 + random.below(2)),
        // Some lines came from a till that kept no prices.
        unit_price: number % 9 === 0 ? '' : '890.00',
        currency: 'ILS',
        state: 'open',
        ordered_at: daysFrom(today, -3 - random.below(20)),
        promised_on: daysFrom(today, 2 + random.below(4)),
      });
    }
  }
  return { customers, orders };
}

/** Numbers of ranges that are never assigned: 050-000… in Israel, 555-01xx in the United States. */
function phoneOf(number: number, abroad: boolean): string {
  return abroad
    ? `+1 202 555 01${String(number % 100).padStart(2, '0')}`
    : `050-00${String(number % 100_000).padStart(5, '0')}`;
}

/** The local mail server bounces what starts with this mark, as SES's own simulator addresses do. */
function bounceMark(bounces: boolean): string {
  return bounces ? 'bounce+' : '';
}

export function daysFrom(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Two years of deliveries of three suppliers: one mostly on time, one often late, one with little history. */
export function demoDeliveries(
  today: string,
  seed = 11,
): { supplier_id: string; delivery_id: string; ordered_on: string; promised_on: string; delivered_on: string }[] {
  const random = seeded(seed);
  const suppliers = [
    { id: 'S-LENSWERK', count: 180, usual: 3, spread: 9 },
    { id: 'S-OPTIFRAME', count: 90, usual: 0, spread: 4 },
    { id: 'S-NEWLINE', count: 5, usual: 2, spread: 6 },
  ];
  return suppliers.flatMap(({ id, count, usual, spread }) =>
    Array.from({ length: count }, (_, index) => {
      const ordered = daysFrom(today, -30 - Math.floor(((count - index) * 690) / count));
      const promised = daysFrom(ordered, 14);
      const late = usual + random.below(spread) - Math.floor(spread / 3) + (random.chance(0.08) ? 10 : 0);
      return {
        supplier_id: id,
        delivery_id: `${id}-${index + 1}`,
        ordered_on: ordered,
        promised_on: promised,
        delivered_on: daysFrom(promised, late),
      };
    }),
  );
}
