import { type Customer, customerSchema } from '@kesher/domain/customer/customer';
import type { Wanted } from './wanted.ts';

/** A customer in Israel who can be reached by email and phone, unless told otherwise. */
export function buildCustomer(wanted: Wanted<typeof customerSchema> = {}): Customer {
  return customerSchema.parse({
    id: 'C-1001',
    name: 'Dana Levi',
    email: 'dana.levi@example.com',
    phone: '+972501234567',
    language: 'he',
    timeZone: 'Asia/Jerusalem',
    country: 'IL',
    consents: [],
    createdAt: '2026-01-05T09:00:00.000Z',
    revision: 1,
    ...wanted,
  });
}
