import { sampleSender } from '@kesher/content/stock-delay/sample-notices';
import { settingsSchema } from '@kesher/domain/business/settings-store';
import { defaultBusinessCalendar } from '@kesher/domain/calendar/business-calendar';
import { permissionFor } from '@kesher/domain/customer/consent';
import { type Customer, customerSchema } from '@kesher/domain/customer/customer';
import { customerIdSchema, subjectIdSchema } from '@kesher/domain/ids';
import { addMs, dayMs, type Instant } from '@kesher/domain/instant';
import { createSettableClock } from '@kesher/testing/in-memory/clock';
import { createInMemoryCustomerStore } from '@kesher/testing/in-memory/customer-store';
import { createInMemoryLinkStore } from '@kesher/testing/in-memory/link-store';
import { createInMemorySettingsStore } from '@kesher/testing/in-memory/settings-store';
import { createInMemorySuppressionList } from '@kesher/testing/in-memory/suppression-list';
import { createCustomerDoor } from '../door.tsx';

export const token = 'AbCdEfGhIjKlMnOpQrStUv';
export const start = '2026-11-22T08:00:00.000Z' as Instant;
const rule = { email: 'unless-refused', sms: 'unless-refused' } as const;
const id = customerIdSchema.parse('c-dana');

/** A business with one customer, their link and their door, every port in memory. */
export async function createCustomerWorld(changes: object = {}) {
  const clock = createSettableClock(start);
  const concerned = { care: true };
  const ports = {
    links: createInMemoryLinkStore(),
    customers: createInMemoryCustomerStore(),
    suppressions: createInMemorySuppressionList(),
    care: { ofCustomer: async () => concerned.care },
    settings: createInMemorySettingsStore(
      settingsSchema.parse({
        sender: sampleSender,
        calendar: defaultBusinessCalendar,
        announcements: {
          countdownSeconds: 60,
          approvalFrom: 1_000,
          consent: rule,
          emailPriceMicros: 100,
          smsPartPriceMicros: 6_000,
        },
        revision: 1,
      }),
    ),
    clock: () => clock.now(),
  };
  const dana = customerSchema.parse({
    id,
    name: 'Dana Levi',
    email: 'dana@levi.example',
    phone: '+972501234567',
    language: 'en',
    consents: [],
    createdAt: start,
    revision: 1,
    ...changes,
  });
  await ports.customers.put(dana);
  const subjectId = subjectIdSchema.parse('delay-1');
  await ports.links.put(token, { customerId: id, subjectId, createdAt: start, expiresAt: addMs(start, 180 * dayMs) });
  const errors: unknown[] = [];
  const app = createCustomerDoor(ports, (error) => errors.push(error));
  const post = (path: string, fields: [string, string][]) =>
    app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  return {
    ports,
    errors,
    clock,
    concerned,
    request: app.request,
    get: (path: string) => app.request(path),
    save: (fields: [string, string][], query = '') => post(`/p/${token}${query}`, [['action', 'save'], ...fields]),
    press: (fields: [string, string][], query = '') => post(`/u/${token}${query}`, fields),
    async stored(): Promise<Customer> {
      const customer = await ports.customers.get(id);
      if (!customer) throw new Error('the customer is gone');
      return customer;
    },
    async may(channel: 'email' | 'sms', purpose: 'service' | 'marketing') {
      return permissionFor((await this.stored()).consents, { channel, purpose, rule });
    },
  };
}
